import { type KnownLocale, knownLocales, loadMessages } from '@patchbay/core';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { renderLinkEnd, renderLinkPage, renderLinkReturn } from './link-page.ts';
import { loadPageWords } from './page-words.ts';
import { renderReturnPage } from './return-page.ts';

afterEach(async () => {
  for (const name of ['lang', 'dir', 'style']) document.documentElement.removeAttribute(name);
  document.body.replaceChildren();
  await page.viewport(414, 896);
});

const app = 'Acme Communications International';
const expiresAt = Date.UTC(2026, 10, 24, 14, 2);
const account = 'a…@a-very-long-subdomain.of-a-very-long-company.example.com';

/** Every kind of page, by name. */
async function render(locale: KnownLocale): Promise<Readonly<Record<string, string>>> {
  const [words, { connect }] = await Promise.all([loadPageWords(locale), loadMessages([locale])]);
  const { failures } = connect;
  const frame = { locale, words, nonce: 'abc' };
  const returnUrl = 'https://app.test/';
  return {
    repair: renderLinkPage(frame, {
      app,
      expiresAt,
      target: { kind: 'repair', provider: 'linkedin', account },
    }),
    shared: renderLinkPage(frame, {
      app,
      expiresAt,
      target: { kind: 'shared', providers: ['linkedin', 'whatsapp', 'google', 'instagram'] },
    }),
    ended: renderLinkEnd(frame, 'unknown'),
    thanks: renderLinkReturn(frame, 'connected', failures),
    'not connected': renderLinkReturn(frame, 'denied', failures),
    returned: renderReturnPage({
      locale,
      words: words.returned,
      failures,
      attemptId: null,
      outcome: { result: 'connected', accountId: null },
      returnUrl,
      nonce: 'abc',
    }),
  };
}

/** Puts a page in place of this one, in a theme. */
function show(html: string, scheme: 'light' | 'dark'): void {
  const themed = scheme === 'dark' ? html.replace('@media (prefers-color-scheme:dark)', '@media all') : html;
  const read = new DOMParser().parseFromString(themed, 'text/html');
  for (const script of read.querySelectorAll('script')) script.remove();
  document.documentElement.lang = read.documentElement.lang;
  document.documentElement.dir = read.documentElement.dir;
  document.title = read.title;
  document.body.innerHTML = read.querySelector('style')?.outerHTML + read.body.innerHTML;
}

for (const scheme of ['light', 'dark'] as const) {
  it(`has no accessibility fault on any page in ${scheme}`, async () => {
    for (const [name, html] of Object.entries(await render('en'))) {
      show(html, scheme);
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
        name,
      ).toEqual([]);
    }
  });
}

for (const locale of knownLocales) {
  it(`${locale}: every page fits a width of 320 pixels, with targets that a finger hits`, async () => {
    await page.viewport(320, 640);
    for (const [name, html] of Object.entries(await render(locale))) {
      show(html, 'light');
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
      for (const target of document.querySelectorAll('button')) {
        expect(target.getBoundingClientRect().height, name).toBeGreaterThanOrEqual(24);
      }
    }
  });
}

import { knownLocales, loadMessages } from '@patchbay/core';
import { expect, test } from 'vitest';
import { renderLinkEnd, renderLinkPage, renderLinkReturn } from './link-page.ts';
import { type LinkEnd, loadPageWords, type PageWords } from './page-words.ts';
import { renderReturnPage } from './return-page.ts';
import { en } from './words/en.ts';

const evil = '"\'><script>alert(1)</script>&';
const ends = Object.keys(en.link.ended) as LinkEnd[];

/** Every text of a language, with its place; functions are given a name. */
function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const place = `${path}/${key}`;
    if (typeof value === 'string') return [[place, value]];
    if (typeof value === 'function') return [[place, value('Acme', 'Name')]];
    return textsOf(value as object, place);
  });
}

for (const locale of knownLocales) {
  const load = async (): Promise<{ words: PageWords; failures: never }> => {
    const [words, { connect }] = await Promise.all([loadPageWords(locale), loadMessages([locale])]);
    return { words, failures: connect.failures as never };
  };

  test(`${locale}: every page is whole, in its language and direction, and has one heading`, async () => {
    const { words, failures } = await load();
    const frame = { locale, words, nonce: 'abc' };
    const pages = [
      ...ends.map((end) => renderLinkEnd(frame, end)),
      renderLinkReturn(frame, 'connected', failures),
      renderLinkReturn(frame, 'denied', failures),
      renderLinkPage(frame, {
        app: 'Acme',
        expiresAt: 0,
        target: { kind: 'repair', provider: 'linkedin', account: null },
      }),
      renderLinkPage(frame, { app: 'Acme', expiresAt: 0, target: { kind: 'shared', providers: '*' } }),
      renderReturnPage({
        ...frame,
        words: words.returned,
        failures,
        attemptId: null,
        outcome: { result: 'failed', accountId: null },
        returnUrl: 'https://app.test/',
      }),
    ];
    const opening = locale === 'ar' ? '<html lang="ar" dir="rtl">' : `<html lang="${locale}">`;
    for (const html of pages) {
      expect(html).toContain(opening);
      expect(html.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\[object|null</);
    }
  });

  test(`${locale}: says everything that English says, with the names in it, and nothing in English`, async () => {
    const { words } = await load();
    const texts = new Map(textsOf(words));
    for (const [place, english] of textsOf(en)) {
      const text = texts.get(place) ?? '';
      expect(text.trim(), place).not.toBe('');
      expect(text.includes('Acme'), place).toBe(english.includes('Acme'));
      expect(text.includes('Name'), place).toBe(english.includes('Name'));
      if (locale !== 'en') expect(text, place).not.toBe(english);
    }
  });

  test(`${locale}: names cannot become markup`, async () => {
    const { words } = await load();
    const frame = { locale, words, nonce: 'abc' };
    const html = [
      renderLinkPage(frame, {
        app: evil,
        expiresAt: 0,
        target: { kind: 'repair', provider: evil, account: evil },
      }),
      renderLinkPage(frame, { app: evil, expiresAt: 0, target: { kind: 'shared', providers: [evil, evil] } }),
    ].join('');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('alert(1)</');
  });
}

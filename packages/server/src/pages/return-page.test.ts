import { connectResults, en, isConnectRefusal } from '@patchbay/core';
import { expect, test } from 'vitest';
import { startServer } from '../test-kit/start-server.ts';
import { type ReturnPage, renderReturnPage } from './return-page.ts';
import { en as words } from './words/en.ts';

const page: ReturnPage = {
  locale: 'en',
  words: words.returned,
  failures: en.connect.failures,
  attemptId: 'attempt',
  outcome: { result: 'connected', accountId: 'acc_1' },
  returnUrl: 'https://app.test/?patchbay_result=connected',
  nonce: 'abc',
};

for (const result of connectResults) {
  test(`says in plain words what ${result} means, and that the window can be closed`, () => {
    const html = renderReturnPage({ ...page, outcome: { result, accountId: null } });
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<main>');
    expect(html).toContain('You can close this window.');
    expect(html).not.toMatch(/undefined|null<|\[object/);
    if (isConnectRefusal(result))
      expect(html).toContain(en.connect.failures[result].replaceAll("'", '&#39;'));
  });
}

test('never says that it works before that was read', () => {
  expect(renderReturnPage(page)).toContain('The connection is being checked.');
});

test('a page that waits says that it is being checked, not that anybody is signed in', () => {
  const html = renderReturnPage({ ...page, outcome: { result: 'pending', accountId: null } });
  expect(html).toContain('<h1>Checking the connection…</h1>');
  expect(html).toContain('This can take a few seconds.');
  expect(html).not.toMatch(/signed in|not connected/i);
});

test('speaks the language of the person who comes back', async () => {
  const { comeBack, patchbay } = startServer();
  const html = async (language: string): Promise<string> =>
    (
      await patchbay.handler(
        new Request('https://app.test/api/patchbay/callback/none', {
          headers: { 'accept-language': language },
        }),
      )
    ).text();
  expect(await html('fr-CA')).toContain('<html lang="fr">');
  expect(await html('ar')).toContain('<html lang="ar" dir="rtl">');
  expect(await (await comeBack('none', {})).text()).toContain('<html lang="en">');
});

test('leads on with a plain link for those without script', () => {
  expect(renderReturnPage(page)).toContain('<a href="https://app.test/?patchbay_result=connected">');
});

test('text cannot become markup or script', () => {
  const evil = '"\'></script><script>alert(1)</script>&';
  const html = renderReturnPage({
    ...page,
    outcome: { result: 'connected', accountId: evil },
    returnUrl: `https://app.test/?x=${evil}`,
  });
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
});

/** Runs the page's script with a window of our own. */
function run(html: string): { posted: unknown[]; closed: number; wentTo: string[] } {
  const source = /<script nonce="abc">(.*)<\/script>/s.exec(html)?.[1] as string;
  const data = /<script type="application\/json" id="patchbay-return">(.*?)<\/script>/.exec(html)?.[1];
  const document = {
    getElementById: (id: string) => (id === 'patchbay-return' ? { textContent: data } : null),
  };
  const posted: unknown[] = [];
  const wentTo: string[] = [];
  let closed = 0;
  class Channel {
    name: string;
    constructor(name: string) {
      this.name = name;
    }
    postMessage(message: unknown): void {
      posted.push([this.name, message]);
    }
    close(): void {}
  }
  const window = { close: () => (closed += 1) };
  const location = { replace: (url: string) => wentTo.push(url) };
  const later = (callback: () => void, ms: number): void => {
    expect(ms).toBe(300);
    callback();
  };
  new Function('document', 'BroadcastChannel', 'window', 'location', 'setTimeout', source)(
    document,
    Channel,
    window,
    location,
    later,
  );
  return { posted, closed, wentTo };
}

test('tells the waiting tab, closes, and goes on where it could not close', () => {
  expect(run(renderReturnPage(page))).toEqual({
    posted: [
      [
        'patchbay:attempt:attempt',
        { type: 'patchbay:returned', attemptId: 'attempt', result: 'connected', accountId: 'acc_1' },
      ],
    ],
    closed: 1,
    wentTo: ['https://app.test/?patchbay_result=connected'],
  });
});

test('without an attempt nobody is told', () => {
  expect(run(renderReturnPage({ ...page, attemptId: null })).posted).toEqual([]);
});

test('lets only its own script and style run, and is neither framed nor named to others', async () => {
  const server = startServer({ returnTo: { settings: '/settings?tab=2' } });
  await server.link('ada', { purpose: 'connect', providers: '*', returnTo: 'settings' });
  const responses = [await server.comeBack(server.token(), {}), await server.comeBack(server.token(), {})];
  const policies = responses.map(({ headers }) => headers.get('content-security-policy') ?? '');
  const html = await (responses[0] as Response).text();
  const nonce = /nonce="([0-9a-f]{32})"/.exec(html)?.[1];
  expect(policies[0]).toBe(
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(policies[1]).not.toBe(policies[0]);
  expect(responses[0]?.headers.get('referrer-policy')).toBe('no-referrer');
  expect(responses[0]?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toContain('https://app.test/settings?tab=2&amp;patchbay_result=failed');
});

test('an attempt whose returnTo was taken out of the table leads to the start page', async () => {
  const { store, ...first } = startServer({ returnTo: { old: '/old' } });
  await first.link('ada', { purpose: 'connect', providers: '*', returnTo: 'old' });
  const later = startServer({ store });
  const html = await (await later.comeBack(first.token(), {})).text();
  expect(html).toContain('href="https://app.test/?patchbay_result=failed"');
});

import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { createMockUnipile, type MockUnipile } from '../../index.ts';

const mocks: MockUnipile[] = [];
afterEach(() => {
  for (const mock of mocks.splice(0)) mock.dispose();
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
});

async function linkTo(mock: MockUnipile, target: object): Promise<string> {
  const response = await mock.fetch(`${mock.origin}/api/v1/hosted/accounts/link`, {
    method: 'POST',
    headers: { 'x-api-key': mock.apiKey },
    body: JSON.stringify({
      type: 'create',
      api_url: 'https://api1.unipile.com',
      expiresOn: '2999-01-01T00:00:00.000Z',
      success_redirect_url: 'https://app.test/success',
      ...target,
    }),
  });
  return ((await response.json()) as { url: string }).url;
}

/** Presses "Approve", as a browser would. */
async function approve(mock: MockUnipile, address: string): Promise<Response> {
  const read = new DOMParser().parseFromString(await (await mock.fetch(address)).text(), 'text/html');
  const form = read.querySelector('form') as HTMLFormElement;
  return mock.fetch(form.action, { method: form.method, body: new FormData(form) });
}

/** Every page of v1's wizard by what it is. */
const pages: Readonly<Record<string, (mock: MockUnipile) => Promise<Response>>> = {
  'choice of provider': async (mock) => mock.fetch(await linkTo(mock, { providers: '*' })),
  'sign-in': async (mock) => mock.fetch(await linkTo(mock, { providers: ['LINKEDIN'] })),
  reconnect: async (mock) => {
    const reconnect_account = mock.v1.idOf(mock.world.accounts.list()[0]?.id ?? '');
    return mock.fetch(await linkTo(mock, { type: 'reconnect', reconnect_account }));
  },
  success: async (mock) => approve(mock, await linkTo(mock, { providers: ['LINKEDIN'] })),
  'dead link': (mock) => mock.fetch(`${mock.origin}/hosted/nope`),
};

const cases = Object.keys(pages).flatMap((name) => [
  [name, 'light'],
  [name, 'dark'],
]) as [string, string][];

it.each(cases)('has no accessibility fault on the %s page in %s', async (name, scheme) => {
  const mock = createMockUnipile({ api: 'v1' });
  mocks.push(mock);
  const response = await (pages[name] as (mock: MockUnipile) => Promise<Response>)(mock);
  const read = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.documentElement.lang = read.documentElement.lang;
  document.documentElement.style.colorScheme = scheme;
  document.title = read.title;
  document.body.innerHTML = read.querySelector('style')?.outerHTML + read.body.innerHTML;
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
});

import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import {
  createMockUnipile,
  createTestClock,
  type MockUnipile,
  playScenario,
  type Scenario,
  scenarios,
} from './index.ts';

const mocks: MockUnipile[] = [];
afterEach(async () => {
  for (const mock of mocks.splice(0)) mock.dispose();
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
  await page.viewport(414, 896);
});

async function linkTo(mock: MockUnipile, target: object): Promise<string> {
  const response = await mock.fetch(`${mock.origin}/v2/auth/link`, {
    method: 'POST',
    headers: { 'x-api-key': mock.apiKey },
    body: JSON.stringify({
      expires_on: new Date(Date.now() + 600_000).toISOString(),
      redirect_uri: 'https://app.test/callback',
      ...target,
    }),
  });
  return ((await response.json()) as { link: string }).link;
}

it('links an account inside a page, without a network or a service worker', async () => {
  const events: string[] = [];
  const mock = createMockUnipile({
    webhooks: [{ url: 'https://app.test/webhook', secret: 's' }],
    deliver: async (_, init) => {
      events.push(JSON.parse(String(init?.body)).type);
      return new Response('ok');
    },
  });
  mocks.push(mock);
  const link = await linkTo(mock, { providers: 'google' });
  const read = new DOMParser().parseFromString(await (await mock.fetch(link)).text(), 'text/html');
  const form = read.querySelector('form') as HTMLFormElement;
  const response = await mock.fetch(form.action, { method: form.method, body: new FormData(form) });
  const location = new URL(response.headers.get('location') ?? '');
  expect([response.status, location.origin, location.searchParams.get('provider')]).toEqual([
    302,
    'https://app.test',
    'google',
  ]);
  await mock.settled();
  expect(events).toEqual(['account.add', 'account.status.running']);
});

/** Every page of the mock by what it is. */
const pages: Readonly<Record<string, (mock: MockUnipile) => Promise<string>>> = {
  'choice of provider': (mock) => linkTo(mock, { providers: '*' }),
  'sign-in': (mock) => linkTo(mock, { providers: 'linkedin' }),
  code: (mock) => linkTo(mock, { providers: 'whatsapp' }),
  reconnect: (mock) => linkTo(mock, { account_id: mock.world.accounts.list()[0]?.id }),
  'dead link': async (mock) => `${mock.origin}/?token=nope`,
  start: async (mock) => `${mock.origin}/`,
  control: async (mock) => {
    const id = mock.world.accounts.list()[1]?.id ?? '';
    await mock.setStatus(id, 'errored', { product: 'classic' });
    return `${mock.origin}/control?did=status&account=${id}`;
  },
  'control in the middle of a scenario': async (mock) => {
    mock.scenarios.play('link-expired');
    await linkTo(mock, { providers: 'google' });
    await mock.disconnect(mock.world.accounts.list()[0]?.id ?? '');
    return `${mock.origin}/control?live=1`;
  },
  phone: async (mock) => {
    const response = await mock.fetch(`${mock.origin}/v2/auth/intent`, {
      method: 'POST',
      headers: { 'x-api-key': mock.apiKey },
      body: JSON.stringify({ provider: 'whatsapp', credentials: { qrcode: true } }),
    });
    return ((await response.json()) as { qrcode: string }).qrcode;
  },
};

/** Puts a page of the mock in place of this one. */
async function show(name: string, scheme: string): Promise<void> {
  const mock = createMockUnipile({
    webhooks: [{ url: 'https://app.test/webhook', secret: 's' }],
    deliver: async () => new Response('ok'),
  });
  mocks.push(mock);
  const address = await (pages[name] as (mock: MockUnipile) => Promise<string>)(mock);
  const read = new DOMParser().parseFromString(await (await mock.fetch(address)).text(), 'text/html');
  document.documentElement.lang = read.documentElement.lang;
  document.documentElement.style.colorScheme = scheme;
  document.title = read.title;
  document.body.className = read.body.className;
  document.body.innerHTML = read.querySelector('style')?.outerHTML + read.body.innerHTML;
}

const cases = Object.keys(pages).flatMap((name) => [
  [name, 'light'],
  [name, 'dark'],
]) as [string, string][];

it.each(cases)('has no accessibility fault on the %s page in %s', async (name, scheme) => {
  await show(name, scheme);
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
});

it.each(Object.keys(pages))(
  'fits a width of 320 pixels on the %s page, with targets that a finger hits',
  async (name) => {
    await page.viewport(320, 640);
    await show(name, 'light');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const target of document.querySelectorAll(
      'button, select, input:not([type=hidden]), ul.choices a',
    )) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  },
);

it('plays a scenario inside a page on a clock of its own', async () => {
  const types: string[] = [];
  const clock = createTestClock();
  const mock = createMockUnipile({
    clock,
    webhooks: [{ url: 'https://app.test/webhook', secret: 's' }],
    deliver: async (_, init) => {
      types.push(JSON.parse(String(init?.body)).type);
      return new Response('ok');
    },
  });
  mocks.push(mock);
  const scenario = scenarios['session-expired-linkedin'] as Scenario;
  const played = await playScenario(mock, scenario, { drive: clock });
  expect(played.steps.map(({ result }) => result)).toEqual([
    'done',
    '401 provider/invalid_authorization',
    'account linked',
  ]);
  await mock.settled();
  expect(types).toEqual(['account.status.disconnected', 'account.reconnect', 'account.status.running']);
});

it('breaks a connection and a body inside a page as a network would', async () => {
  const mock = createMockUnipile();
  mocks.push(mock);
  const read = () => mock.fetch(`${mock.origin}/v2/accounts/`, { headers: { 'x-api-key': mock.apiKey } });
  mock.faults.add({ reset: true, times: 1 });
  await expect(read()).rejects.toThrow(TypeError);
  mock.faults.add({ halfBody: true, times: 1 });
  await expect((await read()).text()).rejects.toThrow();
  expect((await read()).status).toBe(200);
});

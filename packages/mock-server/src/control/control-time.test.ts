import { systemClock } from '@patchbay/core';
import { expect, it } from 'vitest';
import type { MockUnipile } from '../index.ts';
import { call, idOf, makeMock } from '../testing/make-mock.ts';
import { press, readPage } from '../testing/read-page.ts';

const show = async (mock: MockUnipile, query = '') =>
  readPage(await mock.fetch(`${mock.origin}/control${query}`));

async function post(mock: MockUnipile, path: string, fields: Readonly<Record<string, string>> = {}) {
  const response = await mock.fetch(`${mock.origin}/control/${path}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

it('plays a scenario step by step from the page', async () => {
  const { mock } = makeMock();
  await press(mock, await show(mock), 'Play', { name: 'account-locked' });
  const first = await show(mock);
  expect(first.text).toContain('An account is locked: playing');
  expect(first.text).toContain('+1min lock, account instagram next');
  await press(mock, first, 'Go to the next step');
  expect(mock.world.accounts.get(idOf(mock, 'instagram'))?.is_locked).toBe(true);
  await press(mock, await show(mock), 'Go to the next step');
  await press(mock, await show(mock), 'Go to the next step');
  const last = await show(mock);
  expect(last.text).toContain('An account is locked: finished');
  expect(last.text).toContain('403 api/account_restricted');
  expect(last.forms.map(({ button }) => button)).not.toContain('Go to the next step');
});

it('goes straight to a step, or to the end, and lets each step before it have its say', async () => {
  const { mock } = makeMock({ wizardDelayMs: 40 });
  await press(mock, await show(mock), 'Play', { name: 'password-changed' });
  await post(mock, 'clock', { to: 'next' });
  const page = await show(mock);
  expect(page.forms.map(({ button }) => button)).toContain('Go here : +3h');
  await press(mock, page, 'Go here : +3h');
  expect(mock.scenarios.state()?.played.map(({ result }) => result)).toEqual([
    'account linked',
    'done',
    '401 provider/invalid_authorization',
    'account linked',
  ]);
  await press(mock, await show(mock), 'Go to the end');
  expect(mock.scenarios.state()).toMatchObject({ status: 'finished', played: { length: 5 } });
});

it('stops time and lets it run, faster if wanted', async () => {
  const { mock, clock } = makeMock();
  expect((await show(mock)).text).toContain('Time stands still.');
  await press(mock, await show(mock), 'Run 60 times as fast');
  expect(clock.speed()).toBe(60);
  expect((await show(mock)).text).toContain('Time runs 60 times as fast.');
  expect((await post(mock, 'clock', { speed: '1' })).body).toEqual({ speed: 1 });
  expect((await show(mock)).text).toContain('Time runs.');
  await press(mock, await show(mock), 'Stop time');
  expect(clock.speed()).toBe(0);
});

it('stops a scenario, and one by the start of another', async () => {
  const { mock, clock } = makeMock();
  await post(mock, 'scenario', { name: 'flapping' });
  await press(mock, await show(mock), 'Stop');
  await clock.advance(0);
  expect(mock.scenarios.state()).toMatchObject({ status: 'stopped', nextAt: null });
  await post(mock, 'scenario', { name: 'flapping' });
  await post(mock, 'scenario', { name: 'link-expired' });
  await clock.advance(60_000);
  expect(mock.scenarios.state()).toMatchObject({ scenario: { name: 'link-expired' }, status: 'playing' });
  expect(mock.world.accounts.get(idOf(mock, 'telegram'))?.status).toBe('running');
});

it('says why a scenario failed', async () => {
  const { mock, clock } = makeMock({ accounts: [{ provider: 'google' }] });
  mock.scenarios.play('account-locked');
  await clock.advance(60_000);
  expect((await show(mock)).text).toContain('failed – Patchbay: no account is meant by "instagram"');
});

it('moves the clock by a button and by a time', async () => {
  const { mock, clock } = makeMock();
  const before = clock.now();
  await press(mock, await show(mock), '1 hour later');
  expect(clock.now() - before).toBe(3_600_000);
  expect(await post(mock, 'clock', { by: '+90s' })).toEqual({
    status: 200,
    body: { now: new Date(before + 3_690_000).toISOString() },
  });
});

it.each([
  ['clock', { by: 'a while' }, 'Give "by" such as +2h'],
  ['clock', { by: '+99999999d' }, 'Give "by" such as +2h'],
  ['clock', { to: 'next' }, 'Give "by" such as +2h'],
  ['clock', { speed: '7' }, 'Give a "speed" of 0, 1, 60 or 600.'],
  ['trouble/webhooks', { what: 'slow' }, 'There is no such trouble.'],
  ['trouble/api', { what: 'toString' }, 'There is no such trouble.'],
  ['trouble/api', { what: 'drop' }, 'There is no such trouble.'],
  ['trouble/weather', { what: 'slow' }, 'There is no such trouble.'],
  ['scenario', { name: 'nothing' }, 'There is no scenario "nothing".'],
  ['scenario', { name: 'toString' }, 'There is no scenario "toString".'],
  ['trigger', { event: 'nothing', account: 'google' }, '"nothing" is no event type.'],
  ['trigger', { event: 'account.locked', account: 'imap' }, 'There is no account "imap".'],
])('refuses %s with %j and says why, to scripts and on the page', async (path, fields, why) => {
  const { mock } = makeMock();
  const { status, body } = await post(mock, path, fields);
  expect([status, String(body.error)]).toEqual([400, expect.stringContaining(why)]);
  const sent = await mock.fetch(`${mock.origin}/control/${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  expect((await show(mock, new URL(sent.headers.get('location') ?? '').search)).text).toContain(
    `Not done: ${why}`,
  );
});

it('leaves a clock alone that cannot be moved', async () => {
  const { mock } = makeMock({ clock: systemClock });
  expect((await show(mock)).text).toContain('This clock cannot be moved from here.');
  expect((await post(mock, 'clock', { by: '+1h' })).status).toBe(400);
});

it.each<[string, object]>([
  ['account.status.errored', { status: 'errored' }],
  ['account.locked', { is_locked: true }],
  ['account.unlocked', { is_locked: false }],
  ['account.initial_sync.running', { initial_sync: { status: 'running' } }],
  ['message.new', { status: 'running' }],
])('triggers %s: the account changes and the webhook leaves', async (event, account) => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'whatsapp');
  for (const [key, endpoint] of mock.world.endpoints) {
    mock.world.endpoints.set(key, { ...endpoint, trigger_events: [event] });
  }
  expect((await post(mock, 'trigger', { event, account: 'whatsapp' })).body).toEqual({
    event,
    accounts: [id],
  });
  expect(mock.world.accounts.get(id)).toMatchObject(account);
  expect(receiver.types()).toEqual([event]);
});

it('triggers a removal, and an event of every account', async () => {
  const { mock, receiver } = makeMock();
  await post(mock, 'trigger', { event: 'account.remove', account: 'google' });
  expect(mock.world.accounts.list()).toHaveLength(5);
  await post(mock, 'trigger', { event: 'account.locked', account: '*' });
  expect(receiver.types()).toEqual(['account.remove', ...Array(5).fill('account.locked')]);
});

it.each([
  ['pending', undefined],
  ['running', undefined],
  ['failed', undefined],
  ['nonsense', 'completed'],
])('moves the first sync to %s', async (status, expected = status) => {
  const { mock } = makeMock();
  const id = idOf(mock, 'whatsapp');
  await post(mock, `accounts/${id}/first-sync`, { status });
  expect(mock.world.accounts.get(id)?.initial_sync?.status).toBe(expected);
});

it('logs requests and deliveries with their bodies, without secrets', async () => {
  const { mock } = makeMock();
  await call(mock, 'POST', '/v2/webhooks/endpoints/', {
    url: 'https://app.test/second',
    trigger_events: ['account.locked'],
  });
  await call(mock, 'POST', '/v2/auth/intent', {
    provider: 'linkedin',
    credentials: { username: 'u', password: 'sesame' },
  });
  await call(mock, 'GET', '/v2/accounts/?limit=1');
  mock.faults.add({ reset: true, times: 1 });
  await mock.fetch(`${mock.origin}/?token=0123456789`).catch(() => {});
  await mock.disconnect(idOf(mock, 'google'));
  const page = await show(mock);
  expect(page.text).toContain('POST /v2/webhooks/endpoints/ 200');
  expect(page.text).toContain('"url": "https://app.test/second"');
  expect(page.text).toContain('GET /v2/accounts/?limit=1 200');
  expect(page.text).toContain('GET /?token=… connection broken');
  expect(page.text).toContain('account.status.disconnected');
  for (const endpoint of mock.world.endpoints.values()) expect(page.html).not.toContain(endpoint.secret);
  expect(page.html).not.toContain('sesame');
  expect(page.html).not.toContain(mock.apiKey);
});

it('keeps the last requests only', async () => {
  const { mock } = makeMock({ choices: { keptRequests: 3 } });
  for (let i = 0; i < 5; i++) await call(mock, 'GET', `/v2/accounts/?offset=${i}`);
  expect(mock.world.requests.list().map(({ path }) => path.slice(-1))).toEqual(['2', '3', '4']);
  mock.reset();
  expect(mock.world.requests.list()).toEqual([]);
});

it('reloads by itself only on request', async () => {
  const { mock } = makeMock();
  expect((await show(mock)).headers.get('refresh')).toBe(null);
  expect((await show(mock, '?live=1')).headers.get('refresh')).toBe('5');
});

import { expect, it } from 'vitest';
import { turn } from './clock/create-test-clock.ts';
import { createMockUnipile, DEFAULT_API_KEY, DEFAULT_ORIGIN } from './index.ts';
import { call, HOOK, idOf, makeMock } from './testing/make-mock.ts';
import { makeReceiver } from './testing/make-receiver.ts';

it('starts with six running accounts of six providers, without any option', () => {
  const mock = createMockUnipile();
  expect([mock.origin, mock.apiKey]).toEqual([DEFAULT_ORIGIN, DEFAULT_API_KEY]);
  expect(mock.world.accounts.list().map(({ provider, status }) => [provider, status])).toEqual([
    ['whatsapp', 'running'],
    ['linkedin', 'running'],
    ['outlook', 'running'],
    ['telegram', 'running'],
    ['google', 'running'],
    ['instagram', 'running'],
  ]);
});

it('starts the same for the same seed and differently for another', () => {
  const start = (seed?: string | number) => {
    const { world } = createMockUnipile({ ...(seed !== undefined && { seed }), webhooks: [HOOK] });
    return [world.applicationId, ...world.accounts.list().map(({ id }) => id), ...world.endpoints.keys()];
  };
  expect(start()).toEqual(start());
  expect(start(7)).toEqual(start('7'));
  const [one, other] = [start(1), start(2)];
  expect(one.filter((id) => other.includes(id))).toEqual([]);
});

it('refuses an origin that is no URL, and keeps only the origin of one that is', () => {
  expect(() => createMockUnipile({ origin: 'localhost' })).toThrow(
    'Patchbay: the mock\'s origin "localhost" is no URL. Give scheme and host, for example https://unipile.mock.',
  );
  expect(createMockUnipile({ origin: 'http://127.0.0.1:4010/v2/' }).origin).toBe('http://127.0.0.1:4010');
});

it('shares nothing between two mocks, even of one seed and origin', async () => {
  const [a, b] = [makeMock(), makeMock()];
  const id = idOf(a.mock, 'google');
  await a.mock.disconnect(id);
  await call(a.mock, 'POST', '/v2/auth/link', {
    providers: '*',
    expires_on: '2026-11-20T22:15:41.237Z',
    redirect_uri: 'https://app.test/',
  });
  expect((await call(b.mock, 'GET', `/v2/accounts/${id}`)).body).toMatchObject({ id, status: 'running' });
  expect(b.receiver.received).toEqual([]);
  expect(b.mock.deliveries()).toEqual([]);
  expect(b.mock.world.links.size).toBe(0);
});

it('goes back to the start on reset, and works on', async () => {
  const receiver = makeReceiver((_, count) => new Response(null, { status: count === 1 ? 500 : 200 }));
  const { mock, clock } = makeMock({ receiver });
  const before = { accounts: mock.world.accounts.list(), endpoints: [...mock.world.endpoints] };
  await mock.disconnect(idOf(mock, 'google'));
  await mock.remove(idOf(mock, 'linkedin'));
  mock.world.endpoints.clear();
  mock.reset();
  await mock.settled();
  expect({ accounts: mock.world.accounts.list(), endpoints: [...mock.world.endpoints] }).toEqual(before);
  expect([mock.deliveries(), mock.world.links.size, clock.sleepers()]).toEqual([[], 0, 0]);
  const firstId = receiver.received[0]?.event.id;
  await mock.disconnect(idOf(mock, 'google'));
  expect(receiver.received).toHaveLength(3);
  expect(receiver.received[2]?.event.id).not.toBe(firstId);
});

it('drops on reset what was under way, without logging it', async () => {
  const receiver = makeReceiver((_, count) => (count === 1 ? new Promise(() => {}) : new Response()));
  const { mock } = makeMock({ receiver });
  const told = mock.disconnect(idOf(mock, 'google'));
  const behind = mock.recover(idOf(mock, 'google'));
  await turn();
  mock.reset();
  await Promise.all([told, behind]);
  expect([receiver.received.length, mock.deliveries()]).toEqual([1, []]);
});

it('leaves no timer and no delivery behind when disposed of', async () => {
  const receiver = makeReceiver((_, count) =>
    count === 1 ? new Response(null, { status: 500 }) : new Promise(() => {}),
  );
  const { mock, clock } = makeMock({ receiver });
  await mock.disconnect(idOf(mock, 'google'));
  void mock.disconnect(idOf(mock, 'outlook'));
  await turn();
  expect(clock.sleepers()).toBe(2);
  mock.dispose();
  expect(clock.sleepers()).toBe(0);
  await mock.settled();
  await mock.disconnect(idOf(mock, 'telegram'));
  mock.reset();
  await mock.disconnect(idOf(mock, 'telegram'));
  await clock.advance(1_000_000);
  expect(receiver.received).toHaveLength(2);
});

it('rejects a call that was aborted, before or during it', async () => {
  const { mock } = makeMock({ wizardDelayMs: 5_000 });
  const reason = new Error('changed my mind');
  await expect(mock.fetch(mock.origin, { signal: AbortSignal.abort(reason) })).rejects.toThrow(reason);
  const { body } = await call(mock, 'POST', '/v2/auth/link', {
    providers: 'google',
    expires_on: '2026-11-20T22:15:41.237Z',
    redirect_uri: 'https://app.test/',
  });
  const token = new URL((body as { link: string }).link).searchParams.get('token') ?? '';
  const stop = new AbortController();
  const form = new URLSearchParams({ token, decision: 'decline' });
  const pressed = mock.fetch(`${mock.origin}/`, { method: 'POST', body: form, signal: stop.signal });
  stop.abort(reason);
  await expect(pressed).rejects.toThrow(reason);
  mock.dispose();
});

it('combines with handlers of the host: its own do not answer for other origins', async () => {
  const { getResponse, http, HttpResponse } = await import('msw');
  const { mock } = makeMock();
  const handlers = [...mock.handlers, http.get('https://app.test/api', () => HttpResponse.text('host'))];
  const answer = async (url: string) =>
    (await getResponse(handlers, new Request(url), { quiet: true }))?.status;
  expect(await answer('https://app.test/api')).toBe(200);
  expect(await answer('https://app.test/other')).toBeUndefined();
  expect(await answer(`${mock.origin}/other`)).toBe(404);
});

it('keeps nothing of a world that was disposed of: no timer, no listener, no delivery', async () => {
  const { mock, clock, receiver } = makeMock({
    receiver: makeReceiver(() => new Response(null, { status: 500 })),
  });
  let changes = 0;
  mock.onChange(() => changes++);
  mock.scenarios.play('password-changed');
  mock.faults.add({ latencyMs: 60_000, times: 1 });
  const slow = mock.fetch(`${mock.origin}/v2/accounts/`, { headers: { 'x-api-key': mock.apiKey } });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(1);
  expect(clock.sleepers()).toBeGreaterThan(0);
  mock.dispose();
  await slow;
  await mock.settled();
  await clock.advance(0);
  expect(clock.sleepers()).toBe(0);
  const [told, noted] = [receiver.received.length, changes];
  await clock.advance(86_400_000);
  await mock.disconnect(idOf(mock, 'whatsapp'));
  expect([receiver.received.length, changes]).toEqual([told, noted]);
});

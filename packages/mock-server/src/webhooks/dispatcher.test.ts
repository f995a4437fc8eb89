import { createHmac } from 'node:crypto';
import { v2 } from '@patchbay/core/unipile';
import { afterEach, expect, it, vi } from 'vitest';
import { turn } from '../clock/create-test-clock.ts';
import { createMockUnipile } from '../index.ts';
import { HOOK, idOf, makeMock } from '../testing/make-mock.ts';
import { makeReceiver } from '../testing/make-receiver.ts';

afterEach(() => vi.unstubAllGlobals());

const macOf = (t: string, body: string) =>
  createHmac('sha256', HOOK.secret).update(`${t}.${body}`).digest('hex');

it('posts JSON with a signature over the raw body', async () => {
  const { mock, clock, receiver } = makeMock();
  await mock.disconnect(idOf(mock, 'google'));
  const [got] = receiver.received;
  expect(got).toMatchObject({ url: HOOK.url, method: 'POST', contentType: 'application/json' });
  const signature = v2.parseSignatureHeader(got?.signature ?? '');
  const t = String(Math.floor(clock.now() / 1000));
  expect(signature).toEqual({ t, v0: [macOf(t, got?.body ?? '')] });
});

it('sends an event in the shape that Unipile documents', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'google');
  await mock.disconnect(id);
  expect(receiver.received[0]?.event).toEqual({
    id: expect.stringMatching(/^evt_[0-9a-z]{26}$/),
    created_at: '2026-11-20T22:05:41.237Z',
    account_id: id,
    account_provider: 'google',
    account_name: 'priya.raman@example.com',
    application_id: mock.world.applicationId,
    application_production: true,
    type: 'account.status.disconnected',
    payload: { timestamp: '2026-11-20T22:05:41.237Z' },
  });
});

it('logs what went out and what the receiver said', async () => {
  const receiver = makeReceiver(() => new Response('x'.repeat(5_000), { status: 202 }));
  const { mock, clock } = makeMock({ receiver });
  await mock.disconnect(idOf(mock, 'google'));
  const [got] = receiver.received;
  expect(mock.deliveries()).toEqual([
    {
      id: expect.stringMatching(/^wc_[0-9a-z]{26}$/),
      endpointId: expect.stringMatching(/^we_[0-9a-z]{26}$/),
      endpointUrl: HOOK.url,
      event: got?.event,
      attempt: 1,
      sentAt: clock.now(),
      body: got?.body,
      signature: got?.signature,
      answer: { status: 202, body: 'x'.repeat(2_000) },
      error: null,
    },
  ]);
});

it('keeps the log within its bound, the newest last', async () => {
  const { mock } = makeMock({ choices: { keptDeliveries: 2 } });
  const id = idOf(mock, 'google');
  await mock.disconnect(id);
  await mock.recover(id);
  await mock.interrupt(id);
  expect(mock.deliveries().map(({ event }) => event.type)).toEqual([
    'account.status.running',
    'account.status.errored',
  ]);
});

it('retries what was not taken, later each time, freshly signed, until it is taken', async () => {
  const receiver = makeReceiver((_, count) => new Response(null, { status: count < 3 ? 503 : 204 }));
  const { mock, clock } = makeMock({ receiver });
  const start = clock.now();
  await mock.disconnect(idOf(mock, 'google'));
  expect(receiver.received).toHaveLength(1);
  await clock.advance(700_000);
  await mock.settled();
  const log = mock.deliveries();
  expect(log.map(({ attempt, sentAt }) => [attempt, sentAt - start])).toEqual([
    [1, 0],
    [2, 1_000],
    [3, 6_000],
  ]);
  expect(new Set(log.map(({ event }) => event.id)).size).toBe(1);
  for (const { signature, body, sentAt } of log) {
    const t = String(Math.floor(sentAt / 1000));
    expect(signature).toBe(v2.formatSignatureHeader(t, macOf(t, body)));
  }
});

it('gives up after the last of the delays', async () => {
  const receiver = makeReceiver(() => new Response(null, { status: 500 }));
  const { mock, clock } = makeMock({ receiver, choices: { retryDelaysMs: [10, 20] } });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(1_000);
  await mock.settled();
  expect(mock.deliveries().map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  expect(clock.sleepers()).toBe(0);
});

it('signs a retry with the first time where the choice says so', async () => {
  const receiver = makeReceiver((_, count) => new Response(null, { status: count < 2 ? 500 : 200 }));
  const { mock, clock } = makeMock({ receiver, choices: { resignRetries: false } });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(1_000);
  await mock.settled();
  expect(receiver.received[1]?.signature).toBe(receiver.received[0]?.signature);
});

it('treats a redirect as not taken', async () => {
  const receiver = makeReceiver(() => new Response(null, { status: 302, headers: { location: '/' } }));
  const { mock, clock } = makeMock({ receiver, choices: { retryDelaysMs: [10] } });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(10);
  expect(mock.deliveries().map(({ answer }) => answer?.status)).toEqual([302, 302]);
});

it('logs why no answer came, and tries again', async () => {
  const receiver = makeReceiver((_, count) => {
    if (count === 1) throw new TypeError('connection refused');
    return new Response();
  });
  const { mock, clock } = makeMock({ receiver });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(1_000);
  await mock.settled();
  expect(mock.deliveries().map(({ answer, error }) => [answer?.status ?? null, error])).toEqual([
    [null, 'connection refused'],
    [200, null],
  ]);
});

it.each([
  [
    new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
    'fetch failed: connect ECONNREFUSED',
  ],
  ['just a word', 'just a word'],
])('logs the whole reason of %o', async (reason, error) => {
  const receiver = makeReceiver(() => Promise.reject(reason));
  const { mock } = makeMock({ receiver, choices: { retryDelaysMs: [] } });
  await mock.disconnect(idOf(mock, 'google'));
  expect(mock.deliveries()).toEqual([expect.objectContaining({ answer: null, error })]);
});

it('waits no longer than the time-out for a receiver that says nothing', async () => {
  const receiver = makeReceiver(() => new Promise(() => {}));
  const { mock, clock } = makeMock({ receiver, choices: { deliveryTimeoutMs: 30_000, retryDelaysMs: [] } });
  const told = mock.disconnect(idOf(mock, 'google'));
  await clock.advance(30_000);
  await told;
  expect(mock.deliveries()).toEqual([
    expect.objectContaining({ answer: null, error: 'no answer within 30000 ms' }),
  ]);
});

it('delivers the events of one account in order, and those of others beside them', async () => {
  const waiting: (() => void)[] = [];
  const receiver = makeReceiver(async () => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return new Response();
  });
  const { mock } = makeMock({ receiver });
  const [google, outlook] = [idOf(mock, 'google'), idOf(mock, 'outlook')];
  void mock.disconnect(google);
  void mock.recover(google);
  void mock.disconnect(outlook);
  await turn();
  expect(receiver.received.map(({ event }) => [event.account_id, event.type])).toEqual([
    [google, 'account.status.disconnected'],
    [outlook, 'account.status.disconnected'],
  ]);
  waiting[0]?.();
  await turn();
  expect(receiver.types()).toHaveLength(3);
  for (const release of waiting) release();
  await mock.settled();
  expect(mock.deliveries()).toHaveLength(3);
});

it('does not hold later events back while an earlier one waits for its retry', async () => {
  const receiver = makeReceiver(
    ({ event }) => new Response(null, { status: event.type === 'account.status.disconnected' ? 500 : 200 }),
  );
  const { mock } = makeMock({ receiver });
  const id = idOf(mock, 'google');
  await mock.disconnect(id);
  await mock.recover(id);
  expect(receiver.types()).toEqual(['account.status.disconnected', 'account.status.running']);
  mock.dispose();
});

it('has no more deliveries under way than the choice allows', async () => {
  const receiver = makeReceiver(() => new Promise(() => {}));
  const { mock } = makeMock({ receiver, choices: { maxConcurrentDeliveries: 2 } });
  for (const { id } of mock.world.accounts.list()) void mock.disconnect(id);
  await turn();
  expect(receiver.received).toHaveLength(2);
  mock.dispose();
});

it('stops retrying an endpoint that was switched off or deleted meanwhile', async () => {
  const receiver = makeReceiver(() => new Response(null, { status: 500 }));
  const { mock, clock } = makeMock({ receiver });
  await mock.disconnect(idOf(mock, 'google'));
  mock.world.endpoints.clear();
  await clock.advance(700_000);
  await mock.settled();
  expect(receiver.received).toHaveLength(1);
});

it('sends an event as it is: repeated, of an unknown type, with parts of the envelope of its own', async () => {
  const { mock, receiver } = makeMock();
  const account_id = idOf(mock, 'google');
  await mock.disconnect(account_id);
  const first = receiver.received[0]?.event as v2.WireEvent;
  await mock.emit(first);
  await mock.emit({ type: 'account.something.new', account_id: 'acc_unknown', created_at: 'yesterday' });
  expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
  expect(receiver.received[2]?.event).toMatchObject({
    type: 'account.something.new',
    account_id: 'acc_unknown',
    created_at: 'yesterday',
    account_provider: 'mock',
    account_name: '',
    payload: {},
  });
});

it('leaves by the global fetch of the moment unless told otherwise', async () => {
  const receiver = makeReceiver();
  const mock = createMockUnipile({ webhooks: [HOOK] });
  vi.stubGlobal('fetch', receiver.deliver);
  await mock.disconnect(idOf(mock, 'google'));
  expect(receiver.types()).toEqual(['account.status.disconnected']);
});

it('settles only when the retries are through, too', async () => {
  const receiver = makeReceiver((_, count) => new Response(null, { status: count < 2 ? 500 : 200 }));
  const { mock, clock } = makeMock({ receiver });
  let settled = false;
  await mock.disconnect(idOf(mock, 'google'));
  const done = mock.settled().then(() => {
    settled = true;
  });
  await turn();
  expect(settled).toBe(false);
  await clock.advance(1_000);
  await done;
  expect(receiver.received).toHaveLength(2);
});

import { expect, it } from 'vitest';
import { type Disturbance, disturbanceEffects, type MockUnipile } from '../index.ts';
import { HOOK, idOf, makeMock } from '../testing/make-mock.ts';
import { makeReceiver, type Received } from '../testing/make-receiver.ts';
import { sign } from '../webhooks/sign.ts';
import { spoilBeforeSigning, UNHEARD_OF } from './spoil.ts';

/** A receiver that takes only what is signed rightly and is JSON, as a careful one does. */
function carefulReceiver(): ReturnType<typeof makeReceiver> {
  return makeReceiver((received) => {
    if (!isSigned(received)) return new Response('bad signature', { status: 401 });
    if (received.event.type === 'spoiled') return new Response('no JSON', { status: 400 });
    return new Response('ok');
  });
}

function isSigned({ signature, body }: Received): boolean {
  const at = Number(/t=(\d+)/.exec(signature)?.[1]) * 1000;
  return signature === sign(HOOK.secret, body, at);
}

function outcomes(mock: MockUnipile): (string | null)[][] {
  return mock.report().deliveries.map(({ disturbance, outcome }) => [disturbance, outcome]);
}

it('drops a delivery with all its retries', async () => {
  const { mock, clock, receiver } = makeMock();
  mock.disturbances.add({ effect: 'drop', times: 1 });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(3_600_000);
  expect(receiver.received).toEqual([]);
  await mock.recover(idOf(mock, 'google'));
  expect(receiver.types()).toEqual(['account.status.running']);
  expect(outcomes(mock)).toEqual([
    ['drop', 'dropped'],
    [null, 'accepted'],
  ]);
});

it('delays a delivery; others overtake it, of the same account too', async () => {
  const { mock, clock, receiver } = makeMock();
  mock.disturbances.add({ effect: 'delay', times: 1, delayMs: 90_000 });
  await mock.disconnect(idOf(mock, 'google'));
  await mock.recover(idOf(mock, 'google'));
  expect(receiver.types()).toEqual(['account.status.running']);
  expect(mock.report().totals).toMatchObject({ waiting: 1, accepted: 1 });
  await clock.advance(90_000);
  expect(receiver.types()).toEqual(['account.status.running', 'account.status.disconnected']);
  expect(mock.report().totals).toMatchObject({ waiting: 0, accepted: 2, disturbed: 1, attempts: 2 });
});

it('reorders: the next delivery to the endpoint goes first', async () => {
  const { mock, receiver } = makeMock();
  mock.disturbances.add({ effect: 'reorder', times: 1 });
  await mock.disconnect(idOf(mock, 'google'));
  expect(receiver.types()).toEqual([]);
  await mock.recover(idOf(mock, 'google'));
  await mock.settled();
  expect(receiver.types()).toEqual(['account.status.running', 'account.status.disconnected']);
});

it('lets a reordered delivery go where no other one comes', async () => {
  const { mock, clock, receiver } = makeMock();
  mock.disturbances.add({ effect: 'reorder', times: 1 });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(5_000);
  expect(receiver.types()).toEqual(['account.status.disconnected']);
});

it('repeats the same event, each time rightly signed', async () => {
  const { mock, receiver } = makeMock({ receiver: carefulReceiver() });
  mock.disturbances.add({ effect: 'repeat', repeats: 2, times: 1 });
  await mock.disconnect(idOf(mock, 'google'));
  await mock.settled();
  expect(receiver.received).toHaveLength(3);
  expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);
  expect(receiver.received.every(isSigned)).toBe(true);
});

it.each<[Disturbance['effect'], number, boolean]>([
  ['truncate', 401, false],
  ['mis-sign', 401, false],
  ['corrupt', 400, true],
])(
  '%s is answered with %i by a careful receiver; the retry arrives whole',
  async (effect, status, signed) => {
    const { mock, clock, receiver } = makeMock({ receiver: carefulReceiver() });
    mock.disturbances.add({ effect, times: 1 });
    await mock.disconnect(idOf(mock, 'google'));
    expect(receiver.received.map(isSigned)).toEqual([signed]);
    expect(mock.deliveries()[0]?.answer?.status).toBe(status);
    await clock.advance(1_000);
    await mock.settled();
    expect(receiver.types().at(-1)).toBe('account.status.disconnected');
    expect(mock.report().deliveries[0]).toMatchObject({
      eventType: 'account.status.disconnected',
      accountId: idOf(mock, 'google'),
      disturbance: effect,
      outcome: 'accepted',
      attempts: [{ answer: { status } }, { answer: { status: 200 } }],
    });
  },
);

it('spoils retries too where it is told to, until it gives up', async () => {
  const { mock, clock } = makeMock({ receiver: carefulReceiver() });
  mock.disturbances.add({ effect: 'mis-sign', everyAttempt: true, times: 1 });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(3_600_000);
  expect(mock.report().totals).toMatchObject({ 'given-up': 1, attempts: 6, waiting: 0 });
});

it('sends a type that nobody knows yet', async () => {
  const { mock, receiver } = makeMock({ receiver: carefulReceiver() });
  mock.disturbances.add({ effect: 'unknown-type' });
  await mock.disconnect(idOf(mock, 'google'));
  expect(receiver.types()).toEqual([UNHEARD_OF]);
  expect(outcomes(mock)).toEqual([['unknown-type', 'accepted']]);
});

it.each([
  [
    { AccountStatus: { message: 'OK', account_id: 'a' } },
    { AccountStatus: { message: 'UNHEARD_OF', account_id: 'a' } },
  ],
  [{ event: 'mail_received' }, { event: UNHEARD_OF }],
  ['text', 'text'],
])('finds the type of %j', (body, expected) => {
  const spoiled = spoilBeforeSigning(JSON.stringify(body), { effect: 'unknown-type' });
  expect(JSON.parse(spoiled)).toEqual(expected);
});

it.each<[Partial<Disturbance>, boolean]>([
  [{ event: 'account.status.*' }, true],
  [{ event: 'account.status.disconnected' }, true],
  [{ event: 'account.status' }, false],
  [{ accountId: 'other' }, false],
  [{ endpointId: 'other' }, false],
])('%j: hit is %s', async (which, hit) => {
  const { mock, receiver } = makeMock();
  mock.disturbances.add({ ...which, effect: 'drop' });
  await mock.disconnect(idOf(mock, 'google'));
  expect(receiver.received).toHaveLength(hit ? 0 : 1);
});

it('ends when it is removed, used up, cleared or reset', async () => {
  const { mock } = makeMock();
  const remove = mock.disturbances.add({ effect: 'drop' });
  mock.disturbances.add({ effect: 'delay', times: 1 });
  expect(mock.disturbances.list()).toHaveLength(2);
  remove();
  await mock.disconnect(idOf(mock, 'google'));
  expect(mock.disturbances.list()).toEqual([]);
  mock.disturbances.add({ effect: 'drop' });
  mock.disturbances.clear();
  expect(mock.disturbances.list()).toEqual([]);
  mock.disturbances.add({ effect: 'drop' });
  mock.reset();
  expect([mock.disturbances.list(), mock.report().deliveries]).toEqual([[], []]);
});

it('disturbs the same deliveries for the same seed, and about as many as asked', async () => {
  const run = async (seed: string): Promise<(string | null)[]> => {
    const { mock } = makeMock();
    mock.disturbances.atRandom({ seed, percent: 30 });
    const id = idOf(mock, 'google');
    await mock.emitAll(Array.from({ length: 200 }, () => ({ type: 'account.locked', account_id: id })));
    const drawn = mock.report().deliveries.map(({ disturbance }) => disturbance);
    mock.dispose();
    return drawn;
  };
  const [one, same, other] = [await run('a'), await run('a'), await run('b')];
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
  const disturbed = one.filter((effect) => effect !== null);
  expect(disturbed.length).toBeGreaterThan(30);
  expect(disturbed.length).toBeLessThan(90);
  expect(new Set(disturbed)).toEqual(new Set(disturbanceEffects));
});

it('draws only from the effects it is given, and ends', async () => {
  const { mock, receiver } = makeMock();
  mock.disturbances.atRandom({ seed: 1, percent: 100, effects: ['drop'] });
  await mock.disconnect(idOf(mock, 'google'));
  mock.disturbances.atRandom(null);
  await mock.recover(idOf(mock, 'google'));
  expect(receiver.types()).toEqual(['account.status.running']);
});

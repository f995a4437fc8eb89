import { expect, it } from 'vitest';
import type { MockEvent } from '../index.ts';
import { idOf, makeMock } from '../testing/make-mock.ts';
import { makeReceiver } from '../testing/make-receiver.ts';
import { createRoom } from './room.ts';

it('takes the next event only when there is room, and delivers all', async () => {
  let open = 0;
  let most = 0;
  const receiver = makeReceiver(async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    open--;
    return new Response('ok');
  });
  const { mock } = makeMock({ receiver, choices: { maxQueuedDeliveries: 10, maxConcurrentDeliveries: 4 } });
  const ids = mock.world.accounts.list().map(({ id }) => id);
  let made = 0;
  let ahead = 0;
  function* events(): Generator<MockEvent> {
    for (; made < 300; made++) {
      ahead = Math.max(ahead, made - receiver.received.length);
      yield { type: 'account.locked', account_id: ids[made % ids.length] as string };
    }
  }
  await mock.emitAll(events());
  expect(receiver.received).toHaveLength(300);
  expect(mock.report().totals).toMatchObject({ accepted: 300, waiting: 0 });
  expect(most).toBe(4);
  expect(ahead).toBeLessThanOrEqual(10);
});

it('counts all and keeps the last, in the log and in the report', async () => {
  const { mock } = makeMock({ choices: { keptDeliveries: 5 } });
  const id = idOf(mock, 'google');
  await mock.emitAll(Array.from({ length: 12 }, () => ({ type: 'account.locked', account_id: id })));
  expect(mock.report().totals).toMatchObject({ accepted: 12, attempts: 12 });
  expect([mock.report().deliveries.length, mock.deliveries().length]).toEqual([5, 5]);
});

it('gives up rather than let more retries wait than it may', async () => {
  const receiver = makeReceiver(() => new Response(null, { status: 500 }));
  const { mock, clock } = makeMock({ receiver, choices: { maxWaitingRetries: 3 } });
  const id = idOf(mock, 'google');
  await mock.emitAll(Array.from({ length: 10 }, () => ({ type: 'account.locked', account_id: id })));
  await clock.advance(0);
  expect(mock.report().totals).toMatchObject({ 'given-up': 7, waiting: 3 });
});

it('stops taking events when the mock is disposed of', async () => {
  const { mock, receiver } = makeMock({ choices: { maxQueuedDeliveries: 1 } });
  const id = idOf(mock, 'google');
  function* events(): Generator<MockEvent> {
    for (let i = 0; ; i++) {
      if (i === 3) mock.dispose();
      yield { type: 'account.locked', account_id: id };
    }
  }
  await mock.emitAll(events());
  expect(receiver.received.length).toBeLessThanOrEqual(3);
});

it('reports a delivery to an endpoint that went away as dropped', async () => {
  const { mock } = makeMock({ choices: { maxConcurrentDeliveries: 1 } });
  const told = mock.disconnect(idOf(mock, 'google'));
  mock.world.endpoints.clear();
  await told;
  await mock.settled();
  expect(mock.report().totals).toMatchObject({ dropped: 1, accepted: 0 });
});

it('opens the door of a room when somebody leaves', async () => {
  const room = createRoom(1);
  await room.free();
  const leave = room.enter();
  let opened = false;
  const waited = room.free().then(() => {
    opened = true;
  });
  await Promise.resolve();
  expect(opened).toBe(false);
  leave();
  await waited;
});

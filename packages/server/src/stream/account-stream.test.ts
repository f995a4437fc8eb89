import type { AccountEvent, EventPosition } from '@patchbay/core';
import { expect, test } from 'vitest';
import { createMemoryBus } from '../bus/event-bus.ts';
import { createOwnerStreams } from './owner-streams.ts';

const owner = { tenantId: 'one', ownerId: 'ada' };

/** A stream that has read up to event 5, and how often the outbox was looked into since. */
async function streamAtFive() {
  const bus = createMemoryBus();
  let reads = 0;
  const store = {
    position: async (): Promise<EventPosition> => ({ epoch: 'e', number: 5 }),
    eventsAfter: async (): Promise<readonly AccountEvent[]> => {
      reads += 1;
      return [];
    },
  };
  const own = createOwnerStreams({ store, bus, owner, onEmpty() {} });
  const stream = own.open({
    after: { epoch: 'e', number: 5 },
    reset: false,
    endsAt: 1,
    onEnd() {},
    onError() {},
  });
  stream.writeTo({ write: () => true, close() {}, drop() {} });
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  await settled();
  reads = 0;
  return { bus, own, settled, reads: () => reads };
}

test('news of an event that was read already are not looked for again', async () => {
  const { bus, settled, reads } = await streamAtFive();
  for (const number of [3, 5]) bus.publish(owner, number);
  await settled();
  expect(reads()).toBe(0);
});

for (const [what, number] of [
  ['a later event', 6],
  ['whatever it may be', undefined],
] as const) {
  test(`news of ${what} are looked for`, async () => {
    const { bus, settled, reads } = await streamAtFive();
    bus.publish(owner, number);
    await settled();
    expect(reads()).toBe(1);
  });
}

test('a heartbeat looks for itself: news may have been lost on their way', async () => {
  const { own, settled, reads } = await streamAtFive();
  own.beat(0);
  await settled();
  expect(reads()).toBe(1);
});

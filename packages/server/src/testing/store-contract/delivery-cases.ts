import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { delivery } from './fixtures.ts';
import { storeCase } from './store-case.ts';

export const deliveryCases: readonly StoreCase[] = [
  storeCase('keeps a delivery as it came, until it is done', async (store) => {
    const number = (await store.recordDelivery(delivery({ body: '{"name":"Zoë 🎈"}' }))) as number;
    expectEqual('pending', await store.pendingDeliveries(0, 10), [
      { number, source: 'unipile-v2', eventId: 'evt_1', receivedAt: 1000, body: '{"name":"Zoë 🎈"}' },
    ]);
    await store.settleDelivery(number);
    expectEqual('pending after it is done', await store.pendingDeliveries(0, 10), []);
  }),
  storeCase('knows a repeated event id, pending or done, and keeps the first', async (store) => {
    const number = (await store.recordDelivery(delivery())) as number;
    expectEqual('repeated', await store.recordDelivery(delivery({ body: 'other' })), null);
    await store.settleDelivery(number);
    expectEqual('repeated when done', await store.recordDelivery(delivery()), null);
    expectEqual('pending', await store.pendingDeliveries(0, 10), []);
  }),
  storeCase('knows repetitions that arrive at the same time', async (store) => {
    const numbers = await Promise.all([1, 2, 3].map(() => store.recordDelivery(delivery())));
    expectEqual('kept', numbers.filter((number) => number !== null).length, 1);
  }),
  storeCase('takes the same event id of another source, and any number without an id', async (store) => {
    await store.recordDelivery(delivery());
    const other = await store.recordDelivery(delivery({ source: 'callback' }));
    const none = [
      await store.recordDelivery(delivery({ eventId: null })),
      await store.recordDelivery(delivery({ eventId: null })),
    ];
    expectEqual('kept', [other, ...none].includes(null), false);
  }),
  storeCase('never hands out a delivery that was done from the start', async (store) => {
    await store.recordDelivery(delivery({ state: 'done' }));
    expectEqual('pending', await store.pendingDeliveries(0, 10), []);
  }),
  storeCase('hands pending deliveries out in order of arrival, page by page', async (store) => {
    for (const eventId of ['c', 'a', 'b']) await store.recordDelivery(delivery({ eventId }));
    const first = await store.pendingDeliveries(0, 2);
    const rest = await store.pendingDeliveries(first.at(-1)?.number ?? 0, 2);
    expectEqual(
      'order',
      [...first, ...rest].map(({ eventId }) => eventId),
      ['c', 'a', 'b'],
    );
  }),
  storeCase('settling twice, or something unknown, does no harm', async (store) => {
    const number = (await store.recordDelivery(delivery())) as number;
    await store.settleDelivery(number);
    await store.settleDelivery(number);
    await store.settleDelivery(number + 100);
  }),
  storeCase('prunes what is done and old, and nothing that waits', async (store) => {
    await store.recordDelivery(delivery({ eventId: 'old', state: 'done', receivedAt: 10 }));
    await store.recordDelivery(delivery({ eventId: 'waits', receivedAt: 11 }));
    await store.recordDelivery(delivery({ eventId: 'young', state: 'done', receivedAt: 50 }));
    await store.prune(50);
    expectEqual(
      'pending',
      (await store.pendingDeliveries(0, 10)).map(({ eventId }) => eventId),
      ['waits'],
    );
    expectEqual('young is known', await store.recordDelivery(delivery({ eventId: 'young' })), null);
    expectEqual(
      'old is forgotten',
      (await store.recordDelivery(delivery({ eventId: 'old' }))) === null,
      false,
    );
  }),
];

import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { attempt } from './fixtures.ts';
import { storeCase } from './store-case.ts';

const connected = { result: 'connected', accountId: 'a' } as const;

export const attemptCases: readonly StoreCase[] = [
  storeCase('keeps an attempt as it was made', async (store) => {
    const one = attempt('one', { returnTo: 'settings', purpose: { kind: 'reconnect', accountId: 'a' } });
    await store.createAttempt(one);
    await store.createAttempt(attempt('two', { purpose: { kind: 'connect', providers: ['linkedin'] } }));
    expectEqual('attempt', await store.getAttempt('one'), one);
    expectEqual('unknown', await store.getAttempt('three'), null);
  }),
  storeCase('the first outcome of an attempt stays', async (store) => {
    await store.createAttempt(attempt('one'));
    const outcomes = await Promise.all([
      store.settleAttempt('one', connected),
      store.settleAttempt('one', { result: 'failed', accountId: null }),
    ]);
    expectEqual('same for all', outcomes[1], outcomes[0]);
    expectEqual('kept', (await store.getAttempt('one'))?.outcome, outcomes[0]);
    expectEqual('unknown', await store.settleAttempt('two', connected), null);
  }),
  storeCase('prunes attempts that ended before a time', async (store) => {
    await store.createAttempt(attempt('old', { expiresAt: 10 }));
    await store.createAttempt(attempt('young', { expiresAt: 50 }));
    await store.prune(50);
    expectEqual('old', await store.getAttempt('old'), null);
    expectEqual('young', (await store.getAttempt('young'))?.id, 'young');
  }),
];

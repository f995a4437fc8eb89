import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { account, ada, attempt, bob, ref } from './fixtures.ts';
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
  storeCase('one attempt takes one of the accounts that are offered at the same time', async (store) => {
    await store.createAttempt(attempt('one'));
    const offered = ['a', 'b', 'c'].map((id) => store.bindByAttempt('one', ref(id), account(id)));
    const kinds = (await Promise.all(offered)).map((bound) => bound?.kind);
    expectEqual('kinds', kinds.toSorted(), ['bound', 'ended', 'ended']);
    const { accounts } = await store.listAccounts(ada, { generation: 'v2', limit: 10, after: null });
    expectEqual('accounts', accounts.length, 1);
    const outcome = { result: 'connected', accountId: accounts[0]?.id };
    expectEqual('outcome', (await store.getAttempt('one'))?.outcome, outcome);
    expectEqual('later', await store.bindByAttempt('one', ref('d'), account('d')), {
      kind: 'ended',
      outcome,
    });
    expectEqual('events', (await store.position(ada)).number, 1);
  }),
  storeCase('an attempt ends with an account that was its owner’s already, unchanged', async (store) => {
    await store.createAttempt(attempt('one'));
    const before = await store.bindAccount(ada, ref('a'), account('a'));
    const bound = await store.bindByAttempt('one', ref('a'), account('a', { name: 'other' }));
    expectEqual('kept', bound, { ...before, kind: 'kept' });
    expectEqual('outcome', (await store.getAttempt('one'))?.outcome, connected);
  }),
  storeCase('an attempt cannot take somebody else’s account, and goes on', async (store) => {
    await store.createAttempt(attempt('one'));
    await store.bindAccount(bob, ref('a'), account('a'));
    expectEqual('bind', await store.bindByAttempt('one', ref('a'), account('a')), { kind: 'taken' });
    expectEqual('outcome', (await store.getAttempt('one'))?.outcome, null);
    expectEqual('unknown', await store.bindByAttempt('two', ref('b'), account('b')), null);
    expectEqual('nobody’s', await store.findOwner(ref('b')), null);
  }),
  storeCase('counts the accounts that are offered to an attempt', async (store) => {
    await store.createAttempt(attempt('one'));
    const counts = await Promise.all([store.countTry('one'), store.countTry('one')]);
    expectEqual('at the same time', counts.toSorted(), [1, 2]);
    expectEqual('later', await store.countTry('one'), 3);
    expectEqual('unknown', await store.countTry('two'), null);
  }),
  storeCase('prunes attempts that ended before a time', async (store) => {
    await store.createAttempt(attempt('old', { expiresAt: 10 }));
    await store.createAttempt(attempt('young', { expiresAt: 50 }));
    await store.prune(50);
    expectEqual('old', await store.getAttempt('old'), null);
    expectEqual('young', (await store.getAttempt('young'))?.id, 'young');
  }),
];

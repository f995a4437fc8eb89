import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { account, ada, bob, otherAda, ref } from './fixtures.ts';
import { storeCase } from './store-case.ts';

export const isolationCases: readonly StoreCase[] = [bob, otherAda].flatMap((stranger) => {
  const who = stranger === bob ? 'another owner' : 'the same owner id of another tenant';
  return [
    storeCase(`${who} cannot read, list or change an account`, async (store) => {
      await store.bindAccount(ada, ref('a'), account('a'));
      let ran = false;
      const change = await store.changeAccount(stranger, ref('a'), (before) => {
        ran = true;
        return { account: before, changed: true };
      });
      expectEqual('change', [change, ran], [null, false]);
      expectEqual('read', await store.getAccount(stranger, ref('a')), null);
      expectEqual(
        'list',
        (await store.listAccounts(stranger, { generation: 'v2', limit: 10, after: null })).accounts,
        [],
      );
    }),
    storeCase(`${who} hears nothing of its events`, async (store) => {
      const start = await store.position(stranger);
      await store.bindAccount(ada, ref('a'), account('a'));
      expectEqual('position', await store.position(stranger), start);
      expectEqual('events', await store.eventsAfter(stranger, start, 10), []);
    }),
    storeCase(`${who} cannot take an account`, async (store) => {
      await store.bindAccount(ada, ref('a'), account('a'));
      expectEqual('bind', await store.bindAccount(stranger, ref('a'), account('a')), { kind: 'taken' });
    }),
  ];
});

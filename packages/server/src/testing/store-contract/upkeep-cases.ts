import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { account, ada, bob, otherAda, ref } from './fixtures.ts';
import { storeCase } from './store-case.ts';

export const upkeepCases: readonly StoreCase[] = [
  storeCase('one lease of a name at a time, until it has run out', async (store) => {
    const taken = await Promise.all([1, 2, 3].map(() => store.tryLease('job', 1000, 2000)));
    expectEqual('at the same time', taken.filter(Boolean).length, 1);
    expectEqual('a moment before its end', await store.tryLease('job', 1999, 9000), false);
    expectEqual('at its end', await store.tryLease('job', 2000, 3000), true);
    expectEqual('a refused one changed nothing', await store.tryLease('job', 3000, 4000), true);
  }),
  storeCase('a lease that a clock far ahead took does not stop those whose clocks are right', async (store) => {
    const [hour, year] = [3_600_000, 365 * 24 * 3_600_000];
    await store.tryLease('job', year, year + hour);
    expectEqual('a year earlier', await store.tryLease('job', 0, hour), true);
    expectEqual('whoever asks then', await store.tryLease('job', 1, hour + 1), false);
    await store.tryLease('other', 60_000, hour + 60_000);
    expectEqual('a clock behind by a minute', await store.tryLease('other', 0, hour), false);
  }),
  storeCase('leases of other names do not touch each other', async (store) => {
    await store.tryLease('job', 1000, 2000);
    expectEqual('another', await store.tryLease('other', 1000, 2000), true);
  }),
  storeCase('walks the accounts of all owners by id, each once, with whose they are', async (store) => {
    const owners = { d: ada, b: bob, a: otherAda, c: ada };
    for (const [id, owner] of Object.entries(owners)) await store.bindAccount(owner, ref(id), account(id));
    await store.bindAccount(ada, { generation: 'v1', accountId: 'aa' }, account('aa'));
    const seen: unknown[] = [];
    for (let after: string | null = null, pages = 0; pages < 3; pages++) {
      const page = await store.walkAccounts('v2', after, 2);
      seen.push(...page.map(({ owner, account: { id } }) => [id, owner]));
      after = page.at(-1)?.account.id ?? after;
    }
    expectEqual('seen', seen, [
      ['a', otherAda],
      ['b', bob],
      ['c', ada],
      ['d', ada],
    ]);
  }),
  storeCase('lists the accounts of one tenant, of all its owners and of nobody else’s', async (store) => {
    const owners = { d: ada, b: bob, a: otherAda, c: ada };
    for (const [id, owner] of Object.entries(owners)) await store.bindAccount(owner, ref(id), account(id));
    await store.bindAccount(ada, { generation: 'v1', accountId: 'aa' }, account('aa'));
    const ids = async (after: string | null, limit: number): Promise<unknown[]> =>
      (await store.listTenantAccounts('one', 'v2', after, limit)).map((one) => [
        one.account.id,
        one.owner.ownerId,
      ]);
    expectEqual('first', await ids(null, 2), [
      ['b', 'bob'],
      ['c', 'ada'],
    ]);
    expectEqual('rest', await ids('c', 2), [['d', 'ada']]);
  }),
];

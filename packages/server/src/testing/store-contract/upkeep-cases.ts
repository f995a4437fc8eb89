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
  storeCase('a lease of a clock far ahead does not stop those with the right time', async (store) => {
    const [hour, year] = [3_600_000, 365 * 24 * 3_600_000];
    await store.tryLease('job', year, year + hour);
    expectEqual('a year earlier', await store.tryLease('job', 0, hour), true);
    expectEqual('whoever asks then', await store.tryLease('job', 1, hour + 1), false);
    await store.tryLease('other', 60_000, hour + 60_000);
    expectEqual('a clock behind by a minute', await store.tryLease('other', 0, hour), false);
  }),
  storeCase('whoever has a lease can go on with it, and nobody else can', async (store) => {
    await store.tryLease('job', 1000, 2000);
    expectEqual('going on', await store.renewLease('job', 2000, 2500), true);
    expectEqual('another, before its new end', await store.tryLease('job', 2499, 3499), false);
    expectEqual('by its old end', await store.renewLease('job', 2000, 9000), false);
    expectEqual('another, at its new end', await store.tryLease('job', 2500, 3500), true);
    expectEqual('one that has passed on', await store.renewLease('job', 2500, 9000), false);
    expectEqual('one that nobody has', await store.renewLease('other', 2500, 9000), false);
    expectEqual('what was refused changed nothing', await store.tryLease('job', 3500, 4500), true);
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
  storeCase(
    'forgets accounts that were removed before a time, with the events that name them',
    async (store) => {
      const start = await store.position(ada);
      const removed = { kind: 'removed', endedAt: 49 } as const;
      await store.bindAccount(ada, ref('old'), account('old', { status: removed, statusSince: 49 }));
      await store.bindAccount(ada, ref('young'), account('young', { status: removed, statusSince: 50 }));
      await store.bindAccount(ada, ref('well'), account('well', { statusSince: 1 }));
      await store.bindAccount(bob, ref('his'), account('his'));
      await store.prune(50);
      expectEqual('prune is for other things', (await store.getAccount(ada, ref('old')))?.id, 'old');
      await store.pruneRemoved(50);
      const { accounts } = await store.listAccounts(ada, { generation: 'v2', limit: 10, after: null });
      expectEqual(
        'kept',
        accounts.map(({ id }) => id),
        ['young', 'well'],
      );
      expectEqual('owner', await store.findOwner(ref('old')), null);
      expectEqual('notes', await store.getNotes(ada, ref('old')), null);
      expectEqual('events from before', await store.eventsAfter(ada, start, 10), null);
      const events = await store.eventsAfter(ada, { ...start, number: 1 }, 10);
      expectEqual(
        'events after',
        events?.map((event) => event.account.id),
        ['young', 'well'],
      );
      expectEqual('others', (await store.eventsAfter(bob, await store.position(bob), 10))?.length, 0);
      expectEqual('others', (await store.getAccount(bob, ref('his')))?.id, 'his');
      const again = await store.bindAccount(bob, ref('old'), account('old'));
      expectEqual('anybody may have it again', again.kind, 'bound');
    },
  ),
];

import type { Account } from '@patchbay/core';
import type { AccountList, AccountSortKey, PatchbayStore } from '../../store/patchbay-store.ts';
import { toSortKey } from '../../store/sort-key.ts';
import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { account, ada, bob, ref } from './fixtures.ts';
import { storeCase } from './store-case.ts';

const broken = { kind: 'disconnected', cause: 'credentials' } as const;

async function idsOf(store: PatchbayStore, limit: number, after: AccountSortKey | null): Promise<string[]> {
  return (await store.listAccounts(ada, { generation: 'v2', limit, after })).accounts.map(({ id }) => id);
}

/** So many characters, none like the other: nothing that a database could compress. */
function varied(length: number, first: number): string {
  return String.fromCodePoint(...Array.from({ length }, (_, i) => first + ((i * 7919) % 20_000)));
}

export const accountCases: readonly StoreCase[] = [
  storeCase('binds an account to its owner, whole', async (store) => {
    const given = account('a', {
      name: 'Zoë 🎈',
      status: broken,
      products: [{ product: 'x', kind: 'running' }],
    });
    const bound = await store.bindAccount(ada, ref('a'), given);
    const kept = await store.getAccount(ada, ref('a'));
    expectEqual('kind', bound.kind, 'bound');
    expectEqual('account', { ...kept, version: '' }, given);
    expectEqual('owner', await store.findOwner(ref('a')), ada);
  }),
  storeCase('keeps the longest ids and names that can come', async (store) => {
    const owner = { tenantId: 't'.repeat(255), ownerId: 'o'.repeat(255) };
    const id = varied(255, 0x4e00);
    const given = account(id, { name: varied(200, 0x20000) });
    await store.bindAccount(owner, ref(id), given);
    const { accounts } = await store.listAccounts(owner, { generation: 'v2', limit: 10, after: null });
    expectEqual(
      'names',
      accounts.map(({ name }) => name),
      [given.name],
    );
  }),
  storeCase('binding again changes nothing for its owner and is refused to others', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const again = await store.bindAccount(ada, ref('a'), account('a', { name: 'other' }));
    expectEqual('kind', again.kind, 'kept');
    expectEqual('name', (await store.getAccount(ada, ref('a')))?.name, 'Name of a');
    expectEqual('others', await store.bindAccount(bob, ref('a'), account('a')), { kind: 'taken' });
    expectEqual('owner', await store.findOwner(ref('a')), ada);
    expectEqual('events', (await store.position(ada)).number, 1);
  }),
  storeCase('binds an account once when several ask at the same time', async (store) => {
    const kinds = await Promise.all(
      [ada, bob, ada].map(async (owner) => (await store.bindAccount(owner, ref('a'), account('a'))).kind),
    );
    expectEqual('bound', kinds.filter((kind) => kind === 'bound').length, 1);
  }),
  storeCase('tells generations of the same id apart', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    expectEqual('owner', await store.findOwner({ generation: 'v1', accountId: 'a' }), null);
    expectEqual('account', await store.getAccount(ada, { generation: 'v1', accountId: 'a' }), null);
    await store.bindAccount(ada, { generation: 'v1', accountId: 'b' }, account('b'));
    expectEqual('list', await idsOf(store, 10, null), ['a']);
    const { accounts } = await store.listAccounts(ada, { generation: 'v1', limit: 10, after: null });
    expectEqual(
      'list of v1',
      accounts.map(({ id }) => id),
      ['b'],
    );
  }),
  storeCase('knows nothing of words that every object knows', async (store) => {
    for (const word of ['__proto__', 'constructor', 'toString']) {
      expectEqual(word, await store.findOwner(ref(word)), null);
      expectEqual(word, (await store.bindAccount(ada, ref(word), account(word))).kind, 'bound');
    }
    expectEqual('accounts', (await idsOf(store, 10, null)).length, 3);
  }),
  storeCase('changes an account and answers what is kept', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const changed = await store.changeAccount(ada, ref('a'), (before) => ({
      account: { ...before, status: broken },
      changed: true,
    }));
    expectEqual('status', changed?.account.status, broken);
    expectEqual('kept', await store.getAccount(ada, ref('a')), changed?.account);
  }),
  storeCase('loses no change of two that run at the same time', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a', { statusSince: 0 }));
    const addOne = (before: Account): { account: Account; changed: boolean } => ({
      account: { ...before, statusSince: before.statusSince + 1 },
      changed: true,
    });
    await Promise.all(Array.from({ length: 20 }, () => store.changeAccount(ada, ref('a'), addOne)));
    expectEqual('count', (await store.getAccount(ada, ref('a')))?.statusSince, 20);
    expectEqual('events', (await store.position(ada)).number, 21);
  }),
  storeCase('a change that throws changes nothing and harms no neighbour', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    await store.bindAccount(ada, ref('b'), account('b'));
    const [bad, good] = await Promise.allSettled([
      store.changeAccount(ada, ref('a'), () => {
        throw new Error('bad change');
      }),
      store.changeAccount(ada, ref('b'), (before) => ({
        account: { ...before, locked: true },
        changed: true,
      })),
    ]);
    expectEqual('outcomes', [bad.status, good.status], ['rejected', 'fulfilled']);
    expectEqual('neighbour', (await store.getAccount(ada, ref('b')))?.locked, true);
    expectEqual('events', (await store.position(ada)).number, 3);
  }),
  storeCase('lists by severity, name and id, by code point', async (store) => {
    await store.bindAccount(ada, ref('r2'), account('r2', { name: 'b' }));
    await store.bindAccount(ada, ref('r1'), account('r1', { name: 'b' }));
    await store.bindAccount(ada, ref('cap'), account('cap', { name: 'Z' }));
    await store.bindAccount(ada, ref('emoji'), account('emoji', { name: '🎈' }));
    await store.bindAccount(ada, ref('wide'), account('wide', { name: '！' }));
    await store.bindAccount(ada, ref('bad'), account('bad', { name: 'z', status: broken }));
    expectEqual('order', await idsOf(store, 10, null), ['bad', 'cap', 'r1', 'r2', 'wide', 'emoji']);
  }),
  storeCase('walks a list page by page, each account once', async (store) => {
    for (const id of ['e', 'b', 'd', 'a', 'c'])
      await store.bindAccount(ada, ref(id), account(id, { name: 'same' }));
    const seen: string[] = [];
    let after: AccountSortKey | null = null;
    for (let pages = 0; pages < 4; pages++) {
      const { accounts }: AccountList = await store.listAccounts(ada, { generation: 'v2', limit: 2, after });
      seen.push(...accounts.map(({ id }) => id));
      const last = accounts.at(-1);
      after = last ? toSortKey(last) : after;
    }
    expectEqual('seen', seen, ['a', 'b', 'c', 'd', 'e']);
  }),
  storeCase('moves an account in the list when its status or name changes', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a', { name: 'a' }));
    await store.bindAccount(ada, ref('b'), account('b', { name: 'b' }));
    await store.changeAccount(ada, ref('b'), (before) => ({
      account: { ...before, status: broken },
      changed: true,
    }));
    expectEqual('by status', await idsOf(store, 10, null), ['b', 'a']);
    await store.changeAccount(ada, ref('b'), (before) => ({
      account: { ...before, status: { kind: 'running' }, name: 'z' },
      changed: true,
    }));
    expectEqual('by name', await idsOf(store, 10, null), ['a', 'b']);
  }),
];

import type { AccountSnapshot } from '@patchbay/core';
import type { PatchbayStore } from '../../store/patchbay-store.ts';
import { HEARD_STEP_MS, type UnclaimedNote } from '../../store/unclaimed-store.ts';
import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { account, ada, attempt, bob, ref } from './fixtures.ts';
import { storeCase } from './store-case.ts';

function snapshot(id: string, name: string): AccountSnapshot {
  const { provider, handle, status, locked, products, firstSync, createdAt } = account(id);
  return { id, provider, name, handle, status, locked, products, firstSync, createdAt };
}

const note = (id: string, at: number, fields: Partial<UnclaimedNote> = {}): UnclaimedNote => ({
  ref: ref(id),
  tenantId: 'one',
  at,
  snapshot: null,
  ...fields,
});

const idsOf = async (store: PatchbayStore, tenantId = 'one', after: string | null = null, limit = 10) =>
  (await store.listUnclaimed(tenantId, 'v2', after, limit)).map(({ id }) => id);

export const unclaimedCases: readonly StoreCase[] = [
  storeCase('keeps an account that nobody owns: heard of first, then read', async (store) => {
    await store.noteUnclaimed(note('a', 10));
    expectEqual('heard of', await store.listUnclaimed('one', 'v2', null, 10), [
      { id: 'a', foundAt: 10, heardAt: 10, read: null },
    ]);
    const shown = snapshot('a', 'Ada, \u0000 and "quotes"');
    await store.noteUnclaimed(note('a', 30, { snapshot: shown }));
    await store.noteUnclaimed(note('a', 30 + HEARD_STEP_MS + 1));
    expectEqual('read, and heard of since', await store.listUnclaimed('one', 'v2', null, 10), [
      { id: 'a', foundAt: 10, heardAt: 30 + HEARD_STEP_MS + 1, read: { at: 30, snapshot: shown } },
    ]);
  }),
  storeCase(
    'what messages say of an unclaimed account soon after the last changes nothing',
    async (store) => {
      await store.noteUnclaimed(note('a', 20));
      await store.noteUnclaimed(note('a', 20 + HEARD_STEP_MS));
      expectEqual('soon after', await store.listUnclaimed('one', 'v2', null, 10), [
        { id: 'a', foundAt: 20, heardAt: 20, read: null },
      ]);
      await store.noteUnclaimed(note('a', 10));
      await store.noteUnclaimed(note('a', 30, { snapshot: snapshot('a', 'A') }));
      expectEqual('before, and by a read', await store.listUnclaimed('one', 'v2', null, 10), [
        { id: 'a', foundAt: 10, heardAt: 30, read: { at: 30, snapshot: snapshot('a', 'A') } },
      ]);
    },
  ),
  storeCase('what comes late takes nothing back', async (store) => {
    await store.noteUnclaimed(note('a', 30, { snapshot: snapshot('a', 'new') }));
    await store.noteUnclaimed(note('a', 20, { snapshot: snapshot('a', 'old'), tenantId: 'two' }));
    await store.noteUnclaimed(note('a', 10));
    expectEqual('kept', await store.listUnclaimed('one', 'v2', null, 10), [
      { id: 'a', foundAt: 10, heardAt: 30, read: { at: 30, snapshot: snapshot('a', 'new') } },
    ]);
  }),
  storeCase('a read tells whose key shows an account, a message does not', async (store) => {
    await store.noteUnclaimed(note('a', 10));
    await store.noteUnclaimed(note('a', 20, { snapshot: snapshot('a', 'A'), tenantId: 'two' }));
    await store.noteUnclaimed(note('a', 30, { tenantId: 'three' }));
    expectEqual('by tenant', await Promise.all(['one', 'two', 'three'].map((one) => idsOf(store, one))), [
      [],
      ['a'],
      [],
    ]);
  }),
  storeCase('lists unclaimed accounts by id, page by page, of one tenant and generation', async (store) => {
    for (const id of ['c', 'a', 'B', 'd']) await store.noteUnclaimed(note(id, 10));
    await store.noteUnclaimed(note('b', 10, { ref: { generation: 'v1', accountId: 'b' } }));
    await store.noteUnclaimed(note('e', 10, { tenantId: 'two' }));
    expectEqual('first page', await idsOf(store, 'one', null, 2), ['B', 'a']);
    expectEqual('next page', await idsOf(store, 'one', 'a', 10), ['c', 'd']);
  }),
  storeCase('an account is in an owner’s list or among the unclaimed, never in both', async (store) => {
    for (const id of ['a', 'b', 'c']) {
      await store.noteUnclaimed(note(id, 10, { snapshot: snapshot(id, id) }));
    }
    await store.bindAccount(ada, ref('a'), account('a'));
    await store.createAttempt(attempt('one'));
    await store.bindByAttempt('one', ref('b'), account('b'));
    expectEqual('bound', await idsOf(store), ['c']);
    for (const id of ['a', 'b']) {
      await store.noteUnclaimed(note(id, 20));
      await store.noteUnclaimed(note(id, 30, { snapshot: snapshot(id, id) }));
    }
    expectEqual('heard of after', await idsOf(store), ['c']);
    const lists = await Promise.all(
      [ada, bob].map(
        async (owner) =>
          (await store.listAccounts(owner, { generation: 'v2', limit: 10, after: null })).accounts,
      ),
    );
    expectEqual(
      'owners',
      lists.map((accounts) => accounts.map(({ id }) => id)),
      [['a', 'b'], []],
    );
    expectEqual('its owner', await store.findOwner(ref('c')), null);
  }),
  storeCase('forgets an unclaimed account that is gone, and no other', async (store) => {
    await store.noteUnclaimed(note('a', 10));
    await store.noteUnclaimed(note('b', 10));
    await store.forgetUnclaimed({ generation: 'v1', accountId: 'b' });
    await store.forgetUnclaimed(ref('a'));
    await store.forgetUnclaimed(ref('nobody'));
    expectEqual('left', await idsOf(store), ['b']);
  }),
  storeCase('forgets what a reading of all accounts of a tenant did not show', async (store) => {
    await store.noteUnclaimed(note('gone', 10));
    await store.noteUnclaimed(note('seen', 10));
    await store.noteUnclaimed(note('other', 10, { tenantId: 'two' }));
    await store.noteUnclaimed(note('gone', 10, { ref: { generation: 'v1', accountId: 'gone' } }));
    await store.noteUnclaimed(note('seen', 20, { snapshot: snapshot('seen', 'S') }));
    await store.forgetUnclaimedBefore('one', 'v2', 20);
    expectEqual('of the tenant', await idsOf(store), ['seen']);
    expectEqual('of another', await idsOf(store, 'two'), ['other']);
    expectEqual('of the other generation', (await store.listUnclaimed('one', 'v1', null, 10)).length, 1);
  }),
  storeCase('prunes unclaimed accounts of which nothing was heard since a time', async (store) => {
    await store.noteUnclaimed(note('old', 10));
    await store.noteUnclaimed(note('young', 50));
    await store.prune(50);
    expectEqual('left', await idsOf(store), ['young']);
  }),
];

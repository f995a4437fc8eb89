import { type EventPosition, formatEventId } from '@patchbay/core';
import type { PatchbayStore } from '../../store/patchbay-store.ts';
import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { account, ada, bob, otherAda, ref } from './fixtures.ts';
import { storeCase } from './store-case.ts';

async function rename(store: PatchbayStore, name: string, changed = true): Promise<void> {
  await store.changeAccount(ada, ref('a'), (before) => ({ account: { ...before, name }, changed }));
}

async function namesAfter(store: PatchbayStore, number: number, limit = 10): Promise<string[] | null> {
  const { epoch } = await store.position(ada);
  const events = await store.eventsAfter(ada, { epoch, number }, limit);
  return events?.map((event) => event.account.name) ?? null;
}

export const eventCases: readonly StoreCase[] = [
  storeCase('numbers the events of each owner from one, without holes', async (store) => {
    const start = await store.position(ada);
    await store.bindAccount(ada, ref('a'), account('a'));
    await store.bindAccount(bob, ref('b'), account('b'));
    await rename(store, 'second');
    const events = (await store.eventsAfter(ada, start, 10)) ?? [];
    expectEqual('start', start.number, 0);
    expectEqual(
      'ids',
      events.map(({ id }) => id),
      [1, 2].map((number) => formatEventId({ epoch: start.epoch, number })),
    );
    expectEqual('position', await store.position(ada), { epoch: start.epoch, number: 2 });
  }),
  storeCase('an event carries the account as it was, and the account its event', async (store) => {
    const start = await store.position(ada);
    await store.bindAccount(ada, ref('a'), account('a', { name: 'first' }));
    await rename(store, 'second');
    const [first, second] = (await store.eventsAfter(ada, start, 10)) ?? [];
    expectEqual('names', [first?.account.name, second?.account.name], ['first', 'second']);
    expectEqual('version', second?.account.version, second?.id);
    expectEqual('kept', await store.getAccount(ada, ref('a')), second?.account);
  }),
  storeCase('a change that is no news is kept without an event', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const before = await store.getAccount(ada, ref('a'));
    await rename(store, 'quiet', false);
    const after = await store.getAccount(ada, ref('a'));
    expectEqual('name', after?.name, 'quiet');
    expectEqual('version', after?.version, before?.version);
    expectEqual('number', (await store.position(ada)).number, 1);
  }),
  storeCase('answers events page by page, and none at the end', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a', { name: 'one' }));
    await rename(store, 'two');
    await rename(store, 'three');
    expectEqual('first page', await namesAfter(store, 0, 2), ['one', 'two']);
    expectEqual('second page', await namesAfter(store, 2, 2), ['three']);
    expectEqual('end', await namesAfter(store, 3), []);
  }),
  storeCase(
    'cannot continue before what it trimmed, and can right behind it',
    async (store) => {
      await store.bindAccount(ada, ref('a'), account('a', { name: 'one' }));
      for (const name of ['two', 'three', 'four']) await rename(store, name);
      expectEqual('trimmed', await namesAfter(store, 1), null);
      expectEqual('right behind', await namesAfter(store, 2), ['three', 'four']);
    },
    2,
  ),
  storeCase('an owner cannot continue from the place of another', async (store) => {
    for (const [i, owner] of [ada, bob, otherAda].entries()) {
      await store.bindAccount(owner, ref(`a${i}`), account(`a${i}`));
    }
    for (const stranger of [bob, otherAda]) {
      expectEqual('events', await store.eventsAfter(ada, await store.position(stranger), 10), null);
    }
  }),
  storeCase('cannot continue another epoch or a number that is to come', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const here = await store.position(ada);
    const after = (position: EventPosition) => store.eventsAfter(ada, position, 10);
    expectEqual('epoch', await after({ epoch: `${here.epoch}x`, number: 1 }), null);
    expectEqual('to come', await after({ ...here, number: 2 }), null);
    expectEqual('new owner', await store.eventsAfter(bob, await store.position(bob), 10), []);
    const start = await store.position(bob);
    expectEqual('new owner, to come', await store.eventsAfter(bob, { ...start, number: 1 }, 10), null);
  }),
  storeCase('a list tells the position of which it is true', async (store) => {
    const page = { generation: 'v2', limit: 10, after: null } as const;
    expectEqual('empty', (await store.listAccounts(ada, page)).position.number, 0);
    await store.bindAccount(ada, ref('a'), account('a'));
    expectEqual('position', (await store.listAccounts(ada, page)).position, await store.position(ada));
  }),
];

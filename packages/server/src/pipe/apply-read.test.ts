import { type Account, type AccountStatus, accountFromSnapshot } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { createMemoryBus } from '../bus/event-bus.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { START } from '../test-kit/test-clock.ts';
import { createAccountPipe } from './account-pipe.ts';
import { type AppliedRead, applyRead } from './apply-read.ts';

const owner = { tenantId: 'default', ownerId: 'ada' };
const ref = { generation: 'v2', accountId: 'acc_fixture_1' } as const;
const disconnected: AccountStatus = { kind: 'disconnected', cause: 'credentials' };

/** What a read one second after START does to an account. */
async function after(
  before: Partial<Account>,
  status: AccountStatus | 'gone',
  patient = true,
): Promise<[AppliedRead, Account | null]> {
  const store = createMemoryStore();
  const pipe = createAccountPipe({ store, bus: createMemoryBus(), metric: () => {} });
  const account = { ...accountFromSnapshot(makeAccount(before), START), checking: before.checking ?? false };
  await store.bindAccount(owner, ref, account);
  const read =
    status === 'gone'
      ? ({ kind: 'gone' } as const)
      : ({ kind: 'found', snapshot: makeAccount({ status }), userId: null } as const);
  const applied = await applyRead(pipe, owner, ref, { read, readAt: START + 1000, patient });
  return [applied, await store.getAccount(owner, ref)];
}

const checking = { status: disconnected, checking: true };

test('a read settles an account that nobody is waiting for', async () => {
  const [applied, account] = await after({}, disconnected);
  expect([applied, account?.status]).toEqual(['settled', disconnected]);
});

test('an account that is being checked may still show the state before, or be connecting', async () => {
  for (const status of [disconnected, { kind: 'connecting' }] as const) {
    const [applied, account] = await after(checking, status);
    expect([applied, account?.checking]).toEqual(['too-early', true]);
  }
});

test('patience ends', async () => {
  const [applied, account] = await after(checking, disconnected, false);
  expect([applied, account?.checking]).toEqual(['settled', false]);
});

test('running, another trouble and a missing account settle at once', async () => {
  for (const status of [{ kind: 'running' }, { kind: 'errored', cause: null }, 'gone'] as const) {
    const [applied, account] = await after(checking, status);
    expect([applied, account?.checking]).toEqual(['settled', false]);
  }
});

test('a read that was sent before the newest message arrived is overtaken', async () => {
  const heardLater = { ...accountFromSnapshot(makeAccount(), START).freshness, heardAt: START + 2000 };
  const store = createMemoryStore();
  const pipe = createAccountPipe({ store, bus: createMemoryBus(), metric: () => {} });
  await store.bindAccount(owner, ref, makeAccount({ freshness: heardLater }));
  const read = { kind: 'found', snapshot: makeAccount({ status: disconnected }), userId: null } as const;
  expect(await applyRead(pipe, owner, ref, { read, readAt: START + 1000, patient: true })).toBe('overtaken');
  expect((await store.getAccount(owner, ref))?.status.kind).toBe('running');
});

test('an account that is not the owner’s any more is settled', async () => {
  const pipe = createAccountPipe({
    store: createMemoryStore(),
    bus: createMemoryBus(),
    metric: () => {},
  });
  expect(await applyRead(pipe, owner, ref, { read: { kind: 'gone' }, readAt: START, patient: true })).toBe(
    'settled',
  );
});

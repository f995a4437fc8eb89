import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { account, ada, attempt, delivery, ref } from '../../testing/store-contract/fixtures.ts';
import type { PatchbayStore } from '../patchbay-store.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { SLICE } from './slices.ts';

let store: PatchbayStore;
let db: DatabaseSync;
beforeEach(() => {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  store = openSqliteStore(':memory:');
  db = prepare.mock.contexts[0] as DatabaseSync;
  prepare.mockRestore();
});
afterEach(() => store.close());

const MANY = 2 * SLICE + 1;

/** Many writes, which share transactions. */
async function write(one: (index: number) => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: MANY }, (_, index) => one(index)));
}

const count = (table: string): unknown => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;

/** How many writes of others are done while `work` is. */
async function writesDuring(work: () => Promise<void>): Promise<number> {
  let [isDone, writes] = [false, 0];
  const done = work().then(() => {
    isDone = true;
  });
  for (; !isDone; writes++) await store.noteLink('none', {});
  await done;
  return writes;
}

const deliver = (eventId: string, receivedAt: number, state: 'pending' | 'done'): Promise<unknown> =>
  store.recordDelivery(delivery({ eventId, receivedAt, state }));

test('what is old is forgotten in slices, however much it is, and nobody waits for all of it', async () => {
  await deliver('waits', 1, 'pending');
  await write((index) => deliver(`old ${index}`, 1, 'done'));
  await deliver('young', 10, 'done');
  await write((index) => store.createAttempt({ ...attempt(`old ${index}`), expiresAt: 1 }));
  await store.createAttempt({ ...attempt('young'), expiresAt: 10 });
  expect(await writesDuring(() => store.prune(10))).toBeGreaterThan(4);
  expect([count('deliveries'), count('attempts')]).toEqual([2, 1]);
  expect(await store.recordDelivery(delivery({ eventId: 'young' }))).toBeNull();
  expect(await store.pendingDeliveries(0, 10)).toMatchObject([{ eventId: 'waits' }]);
});

test('incidents, too', async () => {
  const insert = db.prepare(
    `INSERT INTO incidents (generation, id, tenant, owner, account_id, opened_at, closed_at, incident)
     VALUES ('v2', ?, 'one', 'ada', 'a', 0, ?, '{}')`,
  );
  for (let index = 0; index < MANY; index++) insert.run(`old ${index}`, 1);
  insert.run('young', 10);
  insert.run('open', null);
  expect(await writesDuring(() => store.pruneIncidents(10))).toBeGreaterThan(2);
  expect(count('incidents')).toBe(2);
});

test('accounts that nobody owns, too', async () => {
  const note = (id: string, at: number, tenantId = 'one'): Promise<void> =>
    store.noteUnclaimed({ ref: ref(id), tenantId, at, snapshot: null });
  await write((index) => note(`gone ${index}`, 1));
  await note('seen', 10);
  await note('of another', 1, 'two');
  expect(await writesDuring(() => store.forgetUnclaimedBefore('one', 'v2', 10))).toBeGreaterThan(2);
  expect(count('unclaimed_accounts')).toBe(2);
});

test('between the pages of a walk others have their turn', async () => {
  await store.bindAccount(ada, ref('a'), account('a'));
  const walks: readonly (() => Promise<unknown>)[] = [
    () => store.walkAccounts('v2', null, 1),
    () => store.listTenantAccounts('one', 'v2', null, 1),
    () => store.walkOpenIncidents('v2', null, 1),
    () => store.listTenantIncidents('one', 'v2', { since: 0, after: null, limit: 1 }),
    () => store.walkWatchedNotices(null, 1),
  ];
  for (const walk of walks) {
    const writes = await writesDuring(async () => {
      for (let pages = 0; pages < 10; pages++) await walk();
    });
    expect(writes).toBeGreaterThan(5);
  }
});

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { account, ada, attempt, delivery, ref } from '../../testing/store-contract/fixtures.ts';
import { migrations } from './migrations.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { APPLICATION_ID } from './require-ours.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patchbay-sqlite-'));
  file = join(folder, 'patchbay.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file that is opened again holds everything, under the same epoch', async () => {
  const first = openSqliteStore(file);
  await first.recordDelivery(delivery());
  await first.bindAccount(ada, ref('a'), account('a'));
  await first.createAttempt(attempt('one'));
  const position = await first.position(ada);
  await first.close();
  const second = openSqliteStore(file);
  expect(await second.pendingDeliveries(0, 10)).toHaveLength(1);
  expect(await second.recordDelivery(delivery())).toBeNull();
  expect((await second.getAccount(ada, ref('a')))?.name).toBe('Name of a');
  expect(await second.position(ada)).toEqual(position);
  expect(await second.getAttempt('one')).toEqual(attempt('one'));
  await second.close();
});

test('what was acknowledged is on the disk, though the file was never closed', async () => {
  const store = openSqliteStore(file);
  await store.recordDelivery(delivery());
  const copy = join(folder, 'copy.db');
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
  const afterCrash = openSqliteStore(copy);
  expect(await afterCrash.pendingDeliveries(0, 10)).toHaveLength(1);
  await afterCrash.close();
  await store.close();
});

test('every file has an epoch of its own', async () => {
  const stores = [openSqliteStore(file), openSqliteStore(join(folder, 'other.db'))];
  const epochs = await Promise.all(stores.map(async (store) => (await store.position(ada)).epoch));
  expect(new Set(epochs).size).toBe(2);
  for (const store of stores) await store.close();
});

test('two processes may share a file: each sees what the other wrote', async () => {
  const [one, two] = [openSqliteStore(file), openSqliteStore(file)];
  await one.bindAccount(ada, ref('a'), account('a', { statusSince: 0 }));
  expect((await two.bindAccount(ada, ref('a'), account('a'))).kind).toBe('kept');
  await Promise.all(
    [one, two].map((store) =>
      store.changeAccount(ada, ref('a'), (before) => ({
        account: { ...before, statusSince: before.statusSince + 1 },
        changed: true,
      })),
    ),
  );
  expect((await one.getAccount(ada, ref('a')))?.statusSince).toBe(2);
  await one.close();
  await two.close();
});

test('of two processes that share a file one gets the lease', async () => {
  const stores = [openSqliteStore(file), openSqliteStore(file)];
  const taken = await Promise.all(stores.map((store) => store.tryLease('job', 1000, 2000)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  for (const store of stores) await store.close();
});

test('a file of the first release is brought up to date and keeps what it has', async () => {
  const db = new DatabaseSync(file);
  db.exec(`${migrations[0]}; PRAGMA user_version = 1`);
  db.prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    ...['one', 'v2', 'a', 'ada'],
    8, // the severity of a running account then
    ...['a', JSON.stringify(account('a'))],
  );
  db.close();
  const later = openSqliteStore(file);
  expect(await later.getNotes(ada, ref('a'))).toEqual({ incident: null, identity: null });
  expect(await later.tryLease('job', 1000, 2000)).toBe(true);
  expect((await later.getAccount(ada, ref('a')))?.id).toBe('a');
  await later.bindAccount(ada, ref('b'), account('b', { status: { kind: 'removed' } }));
  const { accounts } = await later.listAccounts(ada, { generation: 'v2', limit: 10, after: null });
  expect(accounts.map(({ id }) => id)).toEqual(['b', 'a']);
  await later.close();
});

test('statuses and products can be counted with SQL', async () => {
  const store = openSqliteStore(file);
  const products = [
    { product: 'recruiter', kind: 'disconnected', cause: 'credentials' },
    { product: 'classic', kind: 'running' },
  ] as const;
  await store.bindAccount(ada, ref('a'), account('a', { status: { kind: 'running' }, products }));
  await store.changeAccount(ada, ref('a'), (before) => ({
    account: { ...before, status: { kind: 'partial', cause: 'credentials' } },
    changed: true,
  }));
  await store.bindAccount(ada, ref('b'), account('b', { provider: 'whatsapp' }));
  const db = new DatabaseSync(file, { readOnly: true });
  expect(db.prepare('SELECT id, provider, status FROM accounts ORDER BY id').all()).toEqual([
    { id: 'a', provider: 'linkedin', status: 'partial' },
    { id: 'b', provider: 'whatsapp', status: 'running' },
  ]);
  const rows = db.prepare('SELECT account_id, owner, product, status, cause FROM products ORDER BY product');
  expect(rows.all()).toEqual([
    { account_id: 'a', owner: 'ada', product: 'classic', status: 'running', cause: null },
    { account_id: 'a', owner: 'ada', product: 'recruiter', status: 'disconnected', cause: 'credentials' },
  ]);
  db.close();
  await store.close();
});

test('writes of one turn share one transaction', async () => {
  const store = openSqliteStore(file);
  const db = new DatabaseSync(file, { readOnly: true });
  const version = () => (db.prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
  const before = version();
  await Promise.all(
    Array.from({ length: 50 }, (_, i) => store.recordDelivery(delivery({ eventId: `evt_${i}` }))),
  );
  expect(version()).toBe(before + 1);
  db.close();
  await store.close();
});

test('a change that leaves an account as it is writes nothing', async () => {
  const store = openSqliteStore(file);
  await store.bindAccount(ada, ref('a'), account('a'));
  const db = new DatabaseSync(file, { readOnly: true });
  const version = () => db.prepare('PRAGMA data_version').get();
  const before = version();
  await store.changeAccount(ada, ref('a'), (same) => ({ account: same, changed: false }));
  expect(version()).toEqual(before);
  db.close();
  await store.close();
});

test('closing finishes what is queued, and may happen twice', async () => {
  const store = openSqliteStore(file);
  const queued = store.recordDelivery(delivery());
  await store.close();
  expect(await queued).toBe(1);
  await store.close();
});

test('a write after closing fails instead of getting lost', async () => {
  const store = openSqliteStore(file);
  await store.close();
  await expect(store.recordDelivery(delivery())).rejects.toThrow();
});

test('is synchronous in full, with a write-ahead log', async () => {
  const store = openSqliteStore(file);
  const db = new DatabaseSync(file);
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  db.close();
  await store.close();
});

test('refuses a file of a newer version, and says so', () => {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA user_version = 99');
  db.close();
  expect(() => openSqliteStore(file)).toThrow(/^Patchbay: the database .*patchbay\.db has shape 99/);
});

test('refuses a file that is no database, and leaves it alone', () => {
  writeFileSync(file, 'these are my notes, not a database at all. '.repeat(100));
  expect(() => openSqliteStore(file)).toThrow(/^Patchbay: the database ".*patchbay\.db" .*not a database/);
});

for (const nowhere of ['', '/no/such/folder/patchbay.db', undefined as unknown as string]) {
  test(`says that ${JSON.stringify(nowhere)} is no place for a file, and what to name instead`, () => {
    expect(() => openSqliteStore(nowhere)).toThrow(
      /^Patchbay: the database ".*" cannot be opened: .*folder that exists/,
    );
  });
}

for (const [whose, sql] of [
  ['bears the mark of another application', 'PRAGMA application_id = 252006674'],
  ['holds tables that are none of ours', 'CREATE TABLE invoices (number INTEGER)'],
] as const) {
  test(`refuses a database that ${whose}, and writes nothing to it`, () => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
    const before = readFileSync(file);
    expect(() => openSqliteStore(file)).toThrow(/^Patchbay: the database .* belongs to another application/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
}

test('marks its files, and takes those of before the mark for its own', async () => {
  const mark = (): unknown => {
    const db = new DatabaseSync(file);
    const { application_id } = db.prepare('PRAGMA application_id').get() as { application_id: number };
    db.exec('PRAGMA application_id = 0');
    db.close();
    return application_id;
  };
  for (let opened = 0; opened < 2; opened++) {
    await openSqliteStore(file).close();
    expect(mark()).toBe(APPLICATION_ID);
  }
});

test('a migration that fails leaves nothing behind', () => {
  const db = new DatabaseSync(file);
  db.exec(`CREATE TABLE owners (mine TEXT); PRAGMA application_id = ${APPLICATION_ID}`);
  db.close();
  expect(() => openSqliteStore(file)).toThrow(/owners already exists/);
  const after = new DatabaseSync(file);
  expect(after.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([
    { name: 'owners' },
  ]);
  after.close();
});

test('while another process holds the lock every writer hears of it, after one wait', async () => {
  const store = openSqliteStore(file, { busyTimeoutMs: 10 });
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  const writes = [1, 2, 3].map((i) => store.recordDelivery(delivery({ eventId: `evt_${i}` })));
  for (const { status } of await Promise.allSettled(writes)) expect(status).toBe('rejected');
  other.exec('ROLLBACK');
  other.close();
  expect(await store.recordDelivery(delivery())).toBe(1);
  await store.close();
});

import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type EarlierRow, rowOfEveryTable } from '../../test-kit/row-of-every-table.ts';
import { startPostgres, type TestPostgres } from '../../test-kit/start-postgres.node.ts';
import { account, ada, attempt, delivery, ref } from '../../testing/store-contract/fixtures.ts';
import type { PatchbayStore } from '../patchbay-store.ts';
import { migrations } from './migrations.ts';
import { openPostgresStore } from './open-postgres-store.ts';

// A real database on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let connectionString = '';
let pool: pg.Pool;
beforeAll(async () => {
  postgres = await startPostgres();
  connectionString = await postgres.createDatabase();
  pool = new pg.Pool({ connectionString });
  pool.on('error', () => {}); // connections are cut on purpose
});
afterAll(async () => {
  await pool.end();
  await postgres.close();
});

const open = (schema: string): Promise<PatchbayStore> => openPostgresStore({ connectionString, schema });

const tablesOf = async (schema: string): Promise<string[]> =>
  (await pool.query('SELECT tablename FROM pg_tables WHERE schemaname = $1 ORDER BY 1', [schema])).rows.map(
    ({ tablename }) => tablename as string,
  );

test('a store that is opened again holds everything, under the same epoch', async () => {
  const first = await open('again');
  await first.recordDelivery(delivery());
  await first.bindAccount(ada, ref('a'), account('a'));
  await first.createAttempt(attempt('one'));
  const position = await first.position(ada);
  await first.close();
  const second = await open('again');
  expect(await second.pendingDeliveries(0, 10)).toHaveLength(1);
  expect(await second.recordDelivery(delivery())).toBeNull();
  expect((await second.getAccount(ada, ref('a')))?.name).toBe('Name of a');
  expect(await second.position(ada)).toEqual(position);
  expect(await second.getAttempt('one')).toEqual(attempt('one'));
  await second.close();
});

test('every schema is a store of its own, with an epoch of its own', async () => {
  const [one, two] = [await open('first'), await open('second "quoted"')];
  await one.bindAccount(ada, ref('a'), account('a'));
  expect(await two.getAccount(ada, ref('a'))).toBeNull();
  expect((await two.position(ada)).epoch).not.toBe((await one.position(ada)).epoch);
  for (const store of [one, two]) await store.close();
});

test('statuses and products can be counted with SQL', async () => {
  const store = await open('counted');
  const products = [
    { product: 'recruiter', kind: 'disconnected', cause: 'credentials' },
    { product: 'classic', kind: 'running' },
  ] as const;
  await store.bindAccount(ada, ref('a'), account('a', { status: { kind: 'running' }, products }));
  await store.changeAccount(ada, ref('a'), (before) => ({
    account: { ...before, status: { kind: 'partial', cause: 'credentials' } },
    changed: true,
  }));
  const rowsOf = async (text: string): Promise<unknown[]> => (await pool.query(text)).rows;
  expect(await rowsOf('SELECT id, provider, status FROM counted.accounts')).toEqual([
    { id: 'a', provider: 'linkedin', status: 'partial' },
  ]);
  expect(
    await rowsOf('SELECT account_id, owner, product, status, cause FROM counted.products ORDER BY product'),
  ).toEqual([
    { account_id: 'a', owner: 'ada', product: 'classic', status: 'running', cause: null },
    { account_id: 'a', owner: 'ada', product: 'recruiter', status: 'disconnected', cause: 'credentials' },
  ]);
  await store.close();
});

for (let shape = 1; shape <= migrations.length; shape++) {
  test(`a schema of shape ${shape} is brought up to date, and keeps a row of every table it has`, async () => {
    const schema = `earlier_${shape}`;
    const client = await pool.connect();
    await client.query(`CREATE SCHEMA ${schema}; SET search_path TO ${schema}`);
    for (const step of migrations.slice(0, shape)) await client.query(step);
    await client.query("INSERT INTO meta VALUES ('shape', $1)", [shape]);
    const written: EarlierRow[] = [];
    for (const table of await tablesOf(schema)) {
      const one = rowOfEveryTable[table] as EarlierRow;
      const row = { ...one.row, ...(table === 'accounts' && { provider: 'linkedin', status: 'running' }) };
      const places = Object.keys(row).map((_, index) => `$${index + 1}`);
      await client.query(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${places})`, Object.values(row));
      written.push(one);
    }
    client.release(true);
    const store = await open(schema);
    for (const { read, says } of written) expect(await read(store)).toEqual(says);
    await store.close();
  });
}

test('processes that start together make one schema', async () => {
  const stores = await Promise.all(Array.from({ length: 6 }, () => open('together')));
  const epochs = await Promise.all(stores.map(async (store) => (await store.position(ada)).epoch));
  expect(new Set(epochs).size).toBe(1);
  for (const store of stores) await store.close();
});

test('nothing is made outside of the schema', async () => {
  const before = await tablesOf('public');
  await (await open('inside')).close();
  expect(await tablesOf('public')).toEqual(before);
});

test('changes of two processes to one account are both kept', async () => {
  const stores = [await open('both'), await open('both')];
  await stores[0]?.bindAccount(ada, ref('a'), account('a', { statusSince: 0 }));
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      stores[i % 2]?.changeAccount(ada, ref('a'), (before) => ({
        account: { ...before, statusSince: before.statusSince + 1 },
        changed: true,
      })),
    ),
  );
  expect((await stores[1]?.getAccount(ada, ref('a')))?.statusSince).toBe(20);
  expect((await stores[1]?.position(ada))?.number).toBe(21);
  for (const store of stores) await store.close();
});

test('accounts of one owner that change at the same time do not block each other for good', async () => {
  const store = await open('crossing');
  const ids = Array.from({ length: 10 }, (_, i) => `a${i}`);
  await Promise.all(ids.map((id) => store.bindAccount(ada, ref(id), account(id))));
  await Promise.all(
    [...ids, ...ids].map((id) =>
      store.changeAccount(ada, ref(id), (before) => ({ account: before, changed: true })),
    ),
  );
  expect((await store.position(ada)).number).toBe(30);
  await store.close();
});

test('what somebody writes with a zero character is kept, and found again', async () => {
  const store = await open('zero');
  const odd = 'a\u0000b';
  await store.recordDelivery(delivery({ eventId: odd, body: odd }));
  expect(await store.recordDelivery(delivery({ eventId: odd }))).toBeNull();
  await store.bindAccount(ada, ref(odd), account(odd, { name: odd }));
  expect((await store.getAccount(ada, ref(odd)))?.name).toBe(odd);
  expect((await store.listAccounts(ada, { generation: 'v2', limit: 10, after: null })).accounts).toHaveLength(
    1,
  );
  await store.close();
});

test('a database that was away is used again, without a restart', async () => {
  const store = await open('away');
  await store.bindAccount(ada, ref('a'), account('a'));
  await postgres.stop();
  await expect(store.recordDelivery(delivery())).rejects.toThrow();
  await expect(
    store.changeAccount(ada, ref('a'), (before) => ({ account: before, changed: true })),
  ).rejects.toThrow();
  await postgres.start();
  expect(await store.recordDelivery(delivery())).not.toBeNull();
  expect((await store.position(ada)).number).toBe(1);
  await store.close();
});

test('a connection that breaks in the middle of a change takes it back, and the process goes on', async () => {
  const store = await open('broken');
  await store.bindAccount(ada, ref('a'), account('a'));
  const other = await pool.connect();
  await other.query('BEGIN; SELECT * FROM broken.owners FOR UPDATE'); // so that the change waits for its number
  const change = store.changeAccount(ada, ref('a'), (before) => ({
    account: { ...before, name: 'never' },
    changed: true,
  }));
  const outcome = expect(change).rejects.toThrow(/terminating connection/);
  const waiting = "FROM pg_stat_activity WHERE application_name = 'patchbay' AND wait_event_type = 'Lock'";
  while ((await pool.query(`SELECT pg_terminate_backend(pid) ${waiting}`)).rowCount === 0);
  await outcome;
  await other.query('COMMIT');
  other.release();
  expect((await store.getAccount(ada, ref('a')))?.name).toBe('Name of a');
  expect((await store.position(ada)).number).toBe(1);
  await store.close();
});

test('refuses a schema of a newer version, and says so', async () => {
  await (await open('newer')).close();
  await pool.query(`UPDATE newer.meta SET value = '99' WHERE key = 'shape'`);
  await expect(open('newer')).rejects.toThrow(
    /^Patchbay: the schema newer has shape 99, and this version .* knows \d+/,
  );
});

test('refuses a schema that holds tables of something else, and writes nothing to it', async () => {
  await pool.query('CREATE SCHEMA theirs; CREATE TABLE theirs.invoices (number integer)');
  await expect(open('theirs')).rejects.toThrow(/^Patchbay: the schema theirs belongs to another application/);
  expect(await tablesOf('theirs')).toEqual(['invoices']);
});

test('takes an empty schema that was made for it, without the right to make one', async () => {
  await pool.query(
    'CREATE ROLE modest LOGIN; CREATE SCHEMA prepared AUTHORIZATION modest; REVOKE CREATE ON DATABASE test_1 FROM PUBLIC',
  );
  const store = await openPostgresStore({
    connectionString: connectionString.replace('postgres@', 'modest@'),
    schema: 'prepared',
  });
  expect(await store.recordDelivery(delivery())).toBe(1);
  await store.close();
});

test('refuses to start where nobody answers, and says where to look and no password', async () => {
  const nowhere = { connectionString: 'postgres://app:hunter2@127.0.0.1:1/app' };
  const refusal = await openPostgresStore(nowhere).catch((error: unknown) => String(error));
  expect(refusal).toMatch(
    /Patchbay: the store in PostgreSQL cannot be opened: .*ECONNREFUSED.*connectionString/,
  );
  expect(refusal).not.toContain('hunter2');
});

test('refuses a database that cannot hold every name', async () => {
  await pool.query("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
  const place = { connectionString: connectionString.replace('test_1', 'latin') };
  await expect(openPostgresStore(place)).rejects.toThrow(/^Patchbay: the database's encoding is LATIN1/);
});

test('a migration that fails leaves nothing behind', async () => {
  await pool.query('CREATE SCHEMA half; CREATE TABLE half.meta (mine text)');
  await pool.query('CREATE TABLE half.deliveries (mine text); CREATE TABLE half.account_events (mine text)');
  await expect(open('half')).rejects.toThrow();
  expect(await tablesOf('half')).toEqual(['account_events', 'deliveries', 'meta']);
  expect(migrations.length).toBeGreaterThan(0);
});

test('leaves a pool that it was given open', async () => {
  const store = await openPostgresStore({ pool, schema: 'given' });
  await store.close();
  await store.close();
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('refuses to start without a place, and says what to pass', async () => {
  await expect(openPostgresStore({ connectionString: undefined })).rejects.toThrow(
    /^Patchbay: openPostgresStore: connectionString is missing.* To mend it, pass one such as/,
  );
});

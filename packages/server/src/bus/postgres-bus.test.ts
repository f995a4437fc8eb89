import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { LogEntry } from '../log.ts';
import { startPostgres, type TestPostgres } from '../test-kit/start-postgres.node.ts';
import { createPostgresBus, type PostgresBus } from './create-postgres-bus.ts';

const ada = { tenantId: 'one', ownerId: 'ada' };
const bob = { tenantId: 'one', ownerId: 'bob' };
const otherAda = { tenantId: 'two', ownerId: 'ada' };

// A real database on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let connectionString = '';
beforeAll(async () => {
  postgres = await startPostgres();
  connectionString = await postgres.createDatabase();
});
afterAll(() => postgres.close());

const opened: PostgresBus[] = [];
afterEach(async () => {
  for (const bus of opened.splice(0)) await bus.close();
});

const logs: LogEntry[] = [];
/** A bus as a process of its own would have it, once it listens. */
async function openBus(schema = 'patchbay'): Promise<PostgresBus> {
  const bus = createPostgresBus({ connectionString, schema, log: (entry) => logs.push(entry) });
  opened.push(bus);
  await heard(bus, { tenantId: '', ownerId: 'nobody' });
  return bus;
}

/** Resolves with the number of the next news. */
function heard(bus: PostgresBus, owner: typeof ada): Promise<number | undefined> {
  return new Promise((resolve) => {
    const end = bus.subscribe(owner, (number) => {
      end();
      resolve(number);
    });
  });
}

test('tells the owner’s listeners of every process, with the number, and nobody else', async () => {
  const [here, there] = [await openBus(), await openBus()];
  const strangers: unknown[] = [];
  for (const owner of [bob, otherAda]) there.subscribe(owner, () => strangers.push(owner));
  const [near, far] = [heard(here, ada), heard(there, ada)];
  here.publish(ada, 7);
  expect(await near).toBe(7);
  expect(await far).toBe(7);
  const end = heard(there, bob);
  here.publish(bob);
  expect(await end).toBeUndefined();
  expect(strangers).toEqual([bob]);
});

test('whoever says it hears it once', async () => {
  const [here, there] = [await openBus(), await openBus()];
  let times = 0;
  here.subscribe(ada, () => {
    times += 1;
  });
  here.publish(ada, 1);
  const answer = heard(here, bob); // behind the first note on the same channel
  await heard(there, ada).then(() => there.publish(bob, 1));
  await answer;
  expect(times).toBe(1);
});

test('stores of other schemas in the same database do not hear each other', async () => {
  const [here, there] = [await openBus('one'), await openBus('two')];
  const listener = await openBus('one');
  let times = 0;
  there.subscribe(ada, () => {
    times += 1;
  });
  const arrived = heard(listener, ada);
  here.publish(ada, 1);
  await arrived;
  expect(times).toBe(0);
});

test('a note names nobody and fits, however long an id is', async () => {
  const spy = new pg.Client({ connectionString });
  await spy.connect();
  const payloads: string[] = [];
  spy.on('notification', ({ payload }) => payloads.push(String(payload)));
  await spy.query('LISTEN patchbay_news');
  const [here, there] = [await openBus(), await openBus()];
  const somebody = { tenantId: 'one', ownerId: 'x'.repeat(100_000) };
  const arrived = heard(there, somebody);
  here.publish(somebody, 3);
  here.publish(ada, 12);
  expect(await arrived).toBe(3);
  await spy.query('SELECT 1');
  expect(payloads[0]).toMatch(/^[0-9a-f-]{36} [0-9a-f]{32} 3$/);
  await spy.end();
});

test('what else is said on the channel is left alone', async () => {
  const [here, there] = [await openBus(), await openBus()];
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query("SELECT pg_notify('patchbay_news', $1)", ['something else']);
  await client.end();
  const arrived = heard(there, ada);
  here.publish(ada, 1);
  expect(await arrived).toBe(1);
});

test('news of very many owners at once reach everybody', async () => {
  const [here, there] = [await openBus(), await openBus()];
  const arrived = heard(there, ada);
  for (let i = 0; i < 3000; i++) here.publish({ tenantId: 'one', ownerId: `owner-${i}` }, 1);
  expect(await arrived).toBeUndefined();
});

test('after the database was away everybody looks, and news are told again', async () => {
  const [here, there] = [await openBus(), await openBus()];
  logs.length = 0;
  await postgres.stop();
  here.publish(ada, 5); // said by nobody, and kept
  const looked = [heard(here, bob), heard(there, bob)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  await postgres.start();
  expect(await Promise.all(looked)).toEqual([undefined, undefined]);
  const arrived = heard(there, otherAda);
  here.publish(otherAda, 9);
  expect(await arrived).toBe(9);
  expect(logs.map(({ level }) => level)).toEqual(['warn', 'warn']); // one each
});

test('a listening connection that is cut comes back by itself', async () => {
  const [here, there] = [await openBus(), await openBus()];
  const looked = heard(there, ada);
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN patchbay_news'",
  );
  await client.end();
  expect(await looked).toBeUndefined();
  const arrived = heard(there, ada);
  here.publish(ada, 2);
  expect(await arrived).toBe(2);
});

test('closes while the database is away, and may be closed twice', async () => {
  const bus = await openBus();
  await postgres.stop();
  bus.publish(ada, 1);
  await bus.close();
  await bus.close();
  await postgres.start();
});

test('uses one connection of a pool that it is given, and leaves the pool open', async () => {
  const pool = new pg.Pool({ connectionString });
  pool.on('error', () => {}); // the server may end before the last idle connection has
  const bus = createPostgresBus({ pool });
  await heard(bus, ada);
  expect(pool.totalCount).toBe(1);
  await bus.close();
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test('refuses to start without a place, and says what to pass', () => {
  expect(() => createPostgresBus({ connectionString: undefined })).toThrow(
    /^Patchbay: createPostgresBus: connectionString is missing.* To mend it, pass one such as/,
  );
});

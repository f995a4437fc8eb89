import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { LogEntry } from '../log.ts';
import { startPostgres, type TestPostgres } from '../test-kit/start-postgres.node.ts';
import type { JobRunner } from './job-runner.ts';
import { createPgBossRunner } from './pg-boss-runner.ts';

// A real database on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let connectionString = '';
beforeAll(async () => {
  postgres = await startPostgres();
  connectionString = await postgres.createDatabase();
});
afterAll(() => postgres.close());

const runners: JobRunner[] = [];
const logs: LogEntry[] = [];
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  logs.length = 0;
});

/** A process of its own, as far as the database can see. */
function startProcess(name: string, everyMs: number, run: () => Promise<unknown>): JobRunner {
  const runner = createPgBossRunner({ connectionString });
  runners.push(runner);
  runner.start([{ name, everyMs, run }], (entry) => logs.push(entry));
  return runner;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const HOUR = 3_600_000;

/** Rounds of a job that are to come. */
const waiting = (name: string): Promise<Record<string, unknown>[]> =>
  query("SELECT id, start_after FROM patchbay_jobs.job WHERE name = $1 AND state = 'created'", [name]).catch(
    () => [], // no schema yet
  );

async function query(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

test('of several processes one does a round at a time, again and again', async () => {
  let rounds = 0;
  let atOnce = 0;
  let most = 0;
  const run = async (): Promise<void> => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 300));
    atOnce -= 1;
    rounds += 1;
  };
  for (let processes = 0; processes < 3; processes++) startProcess('shared', 1000, run);
  await until(() => rounds >= 2);
  expect(most).toBe(1);
});

test('a round that fails is logged, and another one comes', async () => {
  let rounds = 0;
  startProcess('failing', 1000, async () => {
    if (++rounds === 1) throw new Error('Unipile is away');
  });
  await until(() => rounds >= 2);
  expect(logs).toMatchObject([
    {
      level: 'warn',
      message: expect.stringContaining('"failing" failed'),
      error: { message: 'Unipile is away' },
    },
  ]);
});

test('the time of the next round survives the restart of every process', async () => {
  const first = startProcess('hourly', HOUR, async () => {});
  await until(async () => (await waiting('hourly')).length > 0);
  const before = await waiting('hourly');
  await first.stop();
  let rounds = 0;
  startProcess('hourly', HOUR, async () => {});
  startProcess('soon', 1000, async () => {
    rounds += 1;
  });
  await until(() => rounds > 0);
  expect(before).toHaveLength(1);
  expect(await waiting('hourly')).toEqual(before);
});

test('a round whose process is gone is begun again by another one', async () => {
  let rounds = 0;
  const run = async (): Promise<void> => {
    rounds += 1;
  };
  const first = startProcess('orphan', HOUR, run);
  await until(async () => (await waiting('orphan')).length > 0);
  await first.stop();
  // What a process that is killed in a round leaves behind: a round under way, without a heartbeat for a minute.
  const boss = new PgBoss({ connectionString, schema: 'patchbay_jobs' });
  await boss.start();
  await query("UPDATE patchbay_jobs.job SET start_after = now() WHERE name = 'orphan'");
  expect(await boss.fetch('orphan')).toHaveLength(1);
  await query(
    `UPDATE patchbay_jobs.job SET heartbeat_on = now() - interval '61 seconds' WHERE name = 'orphan'`,
  );
  await query('UPDATE patchbay_jobs.queue SET monitor_on = NULL'); // half a minute after the last look
  await boss.supervise('orphan');
  await query("UPDATE patchbay_jobs.job SET start_after = now() WHERE name = 'orphan' AND state = 'retry'");
  await boss.stop();
  startProcess('orphan', HOUR, run);
  await until(() => rounds > 0);
});

test('begins while the database is away, and goes on when it is there', async () => {
  await postgres.stop();
  let rounds = 0;
  startProcess('patient', 1000, async () => {
    rounds += 1;
  });
  // A connection of the test before may still be there to be ended: that is told, too.
  await until(() => logs.some(({ message }) => message.includes('jobs cannot begin')));
  await postgres.start();
  await until(() => rounds > 0);
  expect(logs.every(({ level }) => level === 'warn')).toBe(true);
});

test('stops before it ever began', async () => {
  await postgres.stop();
  const runner = startProcess('never', 1000, async () => {});
  await runner.stop();
  await postgres.start();
  expect(logs.every(({ level }) => level === 'warn')).toBe(true);
});

test('refuses to start without a place, and says what to pass', () => {
  expect(() => createPgBossRunner({ connectionString: undefined })).toThrow(
    /^Patchbay: createPgBossRunner: connectionString is missing.* To mend it, pass one such as/,
  );
});

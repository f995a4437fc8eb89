import { type Clock, systemClock } from '@patchbay/core';
import { PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import { fail } from '../option-error.ts';
import { type OptionNames, refuseUnknown } from '../option-names.ts';
import type { Job, JobRunner } from './job-runner.ts';

/** Where the jobs are kept, and how the runner may differ. */
export interface PgBossRunnerOptions {
  /** `postgres://user:password@host/database`; a variable that is not set is refused. */
  readonly connectionString: string | undefined;
  /** A schema of their own, apart from the store's; made when it is missing. Default `patchbay_jobs`. */
  readonly schema?: string;
  readonly clock?: Clock;
}

const optionNames: OptionNames<PgBossRunnerOptions> = { connectionString: true, schema: true, clock: true };

/** Connections of one process. */
const CONNECTIONS = 2;

/** A round whose process has not been heard of for so long is begun again by another, in seconds. */
const HEARTBEAT_S = 60;

/** A round may take so long, in seconds. */
const LONGEST_ROUND_S = 6 * 60 * 60;

/** How often, and how long after, a round that failed is tried again before the next regular one. */
const RETRIES = 2;
const RETRY_DELAY_S = 10;

/** How often each process looks for rounds whose process is gone: a third of pg-boss's own pace, which costs minutes. */
const LOOKS = { superviseIntervalSeconds: 30, monitorIntervalSeconds: 30, queueCacheIntervalSeconds: 10 };

/** Between looks for rounds that are due, at most, in seconds. */
const LONGEST_POLL_S = 10;

/** Waits between tries to reach the database, and between words about it, in milliseconds. */
const START_AGAIN_MS = 2_000;
const LOG_EVERY_MS = 60_000;

/** How long a stop waits for rounds under way, in milliseconds. */
const STOP_MS = 10_000;

/**
 * Runs jobs on pg-boss: rounds are rows in PostgreSQL, so their times survive restarts of every process, and one that
 * was begun by a process that is gone is begun again by another after a minute or two.
 *
 * @throws TypeError without a connection string, or for an option that is none
 * @example createPatchbay({ store, jobs: { runner: createPgBossRunner({ connectionString }) }, … })
 */
export function createPgBossRunner(options: PgBossRunnerOptions): JobRunner {
  refuseUnknown('createPgBossRunner', '', options, optionNames);
  const { connectionString, schema = 'patchbay_jobs', clock = systemClock } = options;
  if (!connectionString) {
    fail(
      'createPgBossRunner',
      'connectionString is missing, so jobs cannot be kept in PostgreSQL',
      'pass one such as postgres://user:password@host/database, usually as PATCHBAY_DB',
    );
  }
  const place = { connectionString, schema, max: CONNECTIONS, application_name: 'patchbay jobs' };
  const life = new AbortController();
  let running: Promise<PgBoss | null> = Promise.resolve(null);

  async function open(jobs: readonly Job[], log: Log): Promise<PgBoss> {
    // Its cron counts in minutes of the wall clock; each round is queued when the one before is over instead.
    const boss = new PgBoss({ ...place, ...LOOKS, schedule: false });
    boss.on(
      'error',
      seldom(clock, (error) => log({ level: 'warn', message: 'pg-boss reports an error.', error })),
    );
    try {
      await boss.start();
      for (const job of jobs) void keepFilled(await work(boss, job, log), job.everyMs);
      return boss;
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => {});
      throw error;
    }
  }

  /** Every process looks after every queue: so no chain of rounds can break, whichever process ends when. */
  async function keepFilled(add: () => Promise<unknown>, everyMs: number): Promise<void> {
    while (!life.signal.aborted) {
      await add().catch(() => {}); // the database is away, which pg-boss tells of
      await clock.sleep(Math.min(LONGEST_POLL_S * 1000, everyMs / 2), life.signal).catch(() => {});
    }
  }

  async function begin(jobs: readonly Job[], log: Log): Promise<PgBoss | null> {
    const warn = seldom(clock, (error) => {
      log({ level: 'warn', message: 'jobs cannot begin, PostgreSQL or pg-boss does not answer.', error });
    });
    while (!life.signal.aborted) {
      try {
        return await open(jobs, log);
      } catch (error) {
        warn(error);
        await clock.sleep(START_AGAIN_MS, life.signal).catch(() => {});
      }
    }
    return null;
  }

  return {
    start(jobs, log) {
      running = begin(jobs, log);
    },
    async stop() {
      life.abort(new Error('Patchbay: the jobs are stopped.'));
      const boss = await running;
      await boss?.stop({ graceful: true, timeout: STOP_MS });
    },
  };
}

/** One queue per job that holds one round, waiting or under way, whoever adds to it. Resolves to how to add one. */
async function work(boss: PgBoss, { name, everyMs, run }: Job, log: Log): Promise<() => Promise<unknown>> {
  const everyS = Math.ceil(everyMs / 1000);
  await boss.createQueue(name, {
    policy: 'exclusive',
    heartbeatSeconds: HEARTBEAT_S,
    expireInSeconds: LONGEST_ROUND_S,
    retryLimit: RETRIES,
    retryDelay: Math.min(RETRY_DELAY_S, everyS),
    deleteAfterSeconds: 24 * 60 * 60,
  });
  const pollingIntervalSeconds = Math.max(0.5, Math.min(LONGEST_POLL_S, everyS / 10));
  await boss.work(name, { pollingIntervalSeconds }, async () => {
    try {
      await run();
    } catch (error) {
      log({ level: 'warn', message: `the job "${name}" failed; it is tried again later.`, error });
      throw error;
    }
  });
  return () => boss.send(name, {}, { startAfter: everyS });
}

/** What is said again and again while the database is away is worth a line a minute. */
function seldom(clock: Clock, say: (error: unknown) => void): (error: unknown) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (clock.now() - saidAt < LOG_EVERY_MS) return;
    saidAt = clock.now();
    say(error);
  };
}

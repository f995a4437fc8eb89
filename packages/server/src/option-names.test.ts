import { expect, test } from 'vitest';
import { createPostgresBus, type PostgresBusOptions } from './bus/create-postgres-bus.ts';
import { createPgBossRunner, type PgBossRunnerOptions } from './jobs/pg-boss-runner.ts';
import { createMemoryStore } from './store/memory-store.ts';
import { openPostgresStore, type PostgresStoreOptions } from './store/postgres/open-postgres-store.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';

const connectionString = 'postgres://nobody@nowhere.test/none';

const misspelt: Record<string, () => unknown> = {
  'createMemoryStore: there is no option keepEvent; did you mean keepEvents?': () =>
    createMemoryStore({ keepEvent: 1 } as object),
  'openSqliteStore: there is no option busyTimeout; did you mean busyTimeoutMs?': () =>
    openSqliteStore(':memory:', { busyTimeout: 1 } as object),
  'openPostgresStore: there is no option connectionStrin; did you mean connectionString?': () =>
    openPostgresStore({ connectionStrin: connectionString } as unknown as PostgresStoreOptions),
  'createPostgresBus: there is no option scheme; did you mean schema?': () =>
    createPostgresBus({ connectionString, scheme: 'x' } as PostgresBusOptions),
  'createPgBossRunner: there is no option log. To mend it, write one of connectionString, schema, clock':
    () => createPgBossRunner({ connectionString, log: () => {} } as PgBossRunnerOptions),
};

for (const [message, start] of Object.entries(misspelt)) {
  test(message, async () => {
    await expect((async () => start())()).rejects.toThrow(`Patchbay: ${message}`);
    await expect((async () => start())()).rejects.not.toThrow('nowhere.test');
  });
}

const otherKinds: Record<string, () => unknown> = {
  'createMemoryStore: keepEvents "5" is no whole number of 0 or more': () =>
    createMemoryStore({ keepEvents: '5' } as object),
  'createMemoryStore: keepEvents -1 is no whole number of 0 or more': () =>
    createMemoryStore({ keepEvents: -1 }),
  'openSqliteStore: keepEvents NaN is no whole number of 0 or more': () =>
    openSqliteStore(':memory:', { keepEvents: Number.NaN }),
  'openSqliteStore: busyTimeoutMs 0.5 is no whole number of milliseconds': () =>
    openSqliteStore(':memory:', { busyTimeoutMs: 0.5 }),
  'openPostgresStore: keepEvents Infinity is no whole number of 0 or more': () =>
    openPostgresStore({ connectionString, keepEvents: Number.POSITIVE_INFINITY }),
  'openPostgresStore: maxConnections 0 is no whole number of 1 or more': () =>
    openPostgresStore({ connectionString, maxConnections: 0 }),
};

for (const [message, start] of Object.entries(otherKinds)) {
  test(message, async () => {
    await expect((async () => start())()).rejects.toThrow(`Patchbay: ${message}. To mend it, pass `);
  });
}

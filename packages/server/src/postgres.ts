export { createPostgresBus, type PostgresBus, type PostgresBusOptions } from './bus/create-postgres-bus.ts';
export { openPostgresStore, type PostgresStoreOptions } from './store/postgres/open-postgres-store.ts';
export type { PostgresConnection, PostgresPlace, PostgresPool } from './store/postgres/postgres-pool.ts';

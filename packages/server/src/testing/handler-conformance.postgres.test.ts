import pg from 'pg';
import { afterAll, beforeAll, test } from 'vitest';
import { openPostgresStore } from '../store/postgres/open-postgres-store.ts';
import { build, inProcess } from '../test-kit/conformance-app.ts';
import { startPostgres, type TestPostgres } from '../test-kit/start-postgres.node.ts';
import { type ConformancePorts, handlerConformance, type StartedHandler } from './handler-conformance.ts';

let postgres: TestPostgres;
let pool: pg.Pool;
let empty = '';
beforeAll(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: await postgres.createDatabase() });
  pool.on('error', () => {}); // the server may end before the last idle connection has
  await openPostgresStore({ pool });
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'patchbay' AND tablename <> 'meta'",
  );
  empty = rows.map(({ name }) => `DELETE FROM patchbay.${name}`).join(';');
}, 30_000);
afterAll(async () => {
  await pool.end();
  await postgres.close();
});

async function start(ports: ConformancePorts): Promise<StartedHandler> {
  await pool.query(empty);
  const store = await openPostgresStore({ pool });
  return inProcess(build(ports, { store }), { close: () => store.close() });
}

for (const { title, run } of handlerConformance({ start })) test(`PostgreSQL: ${title}`, run);

import pg from 'pg';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../../test-kit/start-postgres.node.ts';
import { storeContract } from '../../testing.ts';
import { openPostgresStore } from './open-postgres-store.ts';

// A real database on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let pool: pg.Pool;
let empty = '';
beforeAll(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: await postgres.createDatabase() });
  pool.on('error', () => {}); // the server may end before the last idle connection has
  await openPostgresStore({ pool });
  // Faster than a schema for each case, and than TRUNCATE, which makes new files.
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'patchbay' AND tablename <> 'meta'",
  );
  empty = rows.map(({ name }) => `DELETE FROM patchbay.${name}`).join(';');
});
afterAll(async () => {
  await pool.end();
  await postgres.close();
});

for (const { title, run } of storeContract) {
  test(`PostgreSQL: ${title}`, () =>
    run(async (options) => {
      await pool.query(empty);
      return openPostgresStore({ pool, ...options });
    }));
}

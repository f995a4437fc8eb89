import { afterAll, beforeAll, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../test-kit/start-postgres.node.ts';
import { storeContract } from '../../testing.ts';
import { openPostgresStore } from './open-postgres-store.ts';

let postgres: TestPostgres;
let connectionString = '';
beforeAll(async () => {
  postgres = await startPostgres();
  connectionString = await postgres.createDatabase();
}, 30_000);
afterAll(() => postgres.close());

let schemas = 0;
for (const { title, run } of storeContract) {
  test(`PostgreSQL: ${title}`, () =>
    run((options) => openPostgresStore({ connectionString, schema: `case_${++schemas}`, ...options })));
}

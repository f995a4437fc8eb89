import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../../test-kit/start-postgres.node.ts';
import { account, ada, delivery, ref } from '../../testing/store-contract/fixtures.ts';
import type { PatchbayStore } from '../patchbay-store.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import type { PostgresConnection, PostgresPool } from './postgres-pool.ts';

/** Enough that reading a whole table would be the planner's last choice. */
const ROWS = 50_000;
const OWNERS = 5_000;
const TENANTS = 50;

// A real database on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let pool: pg.Pool;
let store: PatchbayStore;
/** Every statement of the store with its values, in the order they were sent. */
const sent: { readonly text: string; readonly values: unknown[] }[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: await postgres.createDatabase() });
  pool.on('error', () => {});
  store = await openPostgresStore({ pool: watched(pool) });
  await pool.query(`
    SET search_path TO patchbay;
    INSERT INTO accounts (generation, id, tenant, owner, provider, status, severity, name, account)
      SELECT 'v2', 'acc_' || i, 'tenant-' || i % ${TENANTS}, 'owner-' || i % ${OWNERS}, 'linkedin', 'running', 900, 'Name ' || i,
        json_build_object('id', 'acc_' || i) FROM generate_series(1, ${ROWS}) i;
    INSERT INTO owners (tenant, owner, number) SELECT 'tenant-' || i % ${TENANTS}, 'owner-' || i, 10 FROM generate_series(0, ${OWNERS - 1}) i;
    INSERT INTO account_events (tenant, owner, number, account)
      SELECT 'tenant-' || i % ${TENANTS}, 'owner-' || i % ${OWNERS}, 1 + i / ${OWNERS}, '{}' FROM generate_series(0, ${ROWS - 1}) i;
    INSERT INTO deliveries (source, event_id, received_at, state, body)
      SELECT 'unipile-v2', 'old_' || i, i, 'done', '{}' FROM generate_series(1, ${ROWS}) i;
    INSERT INTO incidents (generation, id, tenant, owner, account_id, opened_at, closed_at, incident)
      SELECT 'v2', 'inc_' || i, 'tenant-' || i % ${TENANTS}, 'owner-' || i % ${OWNERS}, 'acc_' || i, i, i + 1, '{}'
      FROM generate_series(1, ${ROWS}) i;
    INSERT INTO links (id, kind, tenant, owner, token_hash, created_at, expires_at, link)
      SELECT 'link_' || i, CASE i % 2 WHEN 0 THEN 'repair' ELSE 'shared' END, 'tenant-' || i % ${TENANTS},
        'owner-' || i % ${OWNERS}, 'hash_' || i, i, i, '{}' FROM generate_series(1, ${ROWS}) i;
    INSERT INTO unclaimed_accounts (generation, id, tenant, found_at, heard_at)
      SELECT 'v2', 'free_' || i, 'tenant-' || i % ${TENANTS}, i, i FROM generate_series(1, ${ROWS}) i;
    ANALYZE`);
});
afterAll(async () => {
  await pool.end();
  await postgres.close();
});

/** The pool, with an ear at every connection. */
function watched(real: pg.Pool): PostgresPool {
  return {
    end: () => real.end(),
    async connect() {
      const connection = (await real.connect()) as PostgresConnection;
      return {
        query(text: string, values: unknown[] = []) {
          sent.push({ text, values });
          return connection.query(text, values);
        },
        on: connection.on.bind(connection) as PostgresConnection['on'],
        removeListener: connection.removeListener.bind(connection),
        release: (destroy) => connection.release(destroy),
      };
    },
  };
}

/** Plans of the statements that `use` sends, as PostgreSQL would carry them out again. */
async function plansOf(use: () => Promise<unknown>): Promise<string> {
  sent.length = 0;
  await use();
  const statements = sent.filter(({ text }) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(text));
  const plans: string[] = [];
  for (const { text, values } of statements) {
    const { rows } = await pool.query(`EXPLAIN ${text}`, values);
    plans.push(rows.map((row) => row['QUERY PLAN'] as string).join('\n'));
  }
  return plans.join('\n');
}

const owner = { tenantId: 'tenant-7', ownerId: 'owner-7' };
const broken = { kind: 'disconnected', cause: 'credentials' } as const;

const uses: Record<string, { readonly use: () => Promise<unknown>; readonly by: readonly string[] }> = {
  'the first page of an owner': {
    use: () => store.listAccounts(owner, { generation: 'v2', limit: 50, after: null }),
    by: ['accounts_list', 'owners_pkey'],
  },
  'a page behind a cursor': {
    use: () =>
      store.listAccounts(owner, {
        generation: 'v2',
        limit: 50,
        after: { severity: 900, name: 'Name 7', id: 'acc_7' },
      }),
    by: ['accounts_list'],
  },
  'the events after a position': {
    use: async () => store.eventsAfter(owner, { ...(await store.position(owner)), number: 5 }, 100),
    by: ['account_events_pkey', 'owners_pkey'],
  },
  'a webhook that is recorded': {
    use: () => store.recordDelivery(delivery({ eventId: 'new' })),
    by: [], // an insert looks at its unique indexes by itself
  },
  'what waits in the inbox': {
    use: () => store.pendingDeliveries(0, 100),
    by: ['deliveries_pending'],
  },
  'whose an account is': { use: () => store.findOwner(ref('acc_7')), by: ['accounts_pkey'] },
  'a change of an account, with its event and its notes': {
    use: () =>
      store.changeAccount(owner, ref('acc_7'), (before) => ({
        account: { ...account('acc_7'), ...before, status: broken },
        changed: true,
      })),
    by: ['accounts_pkey', 'incidents_account', 'account_events_pkey'],
  },
  'a page of a tenant': {
    use: () => store.listTenantAccounts('tenant-7', 'v2', 'acc_3', 100),
    by: ['accounts_tenant'],
  },
  'a page of all accounts': { use: () => store.walkAccounts('v2', 'acc_3', 100), by: ['accounts_pkey'] },
  'a page of what nobody owns': {
    use: () => store.listUnclaimed('tenant-7', 'v2', 'free_3', 100),
    by: ['unclaimed_accounts_list'],
  },
  'what a message says of an account that nobody owns': {
    use: () => store.noteUnclaimed({ ref: ref('free_7'), tenantId: 'tenant-7', at: 1, snapshot: null }),
    by: ['accounts_pkey'],
  },
  'what was removed long ago': { use: () => store.pruneRemoved(10), by: ['accounts_removed'] },
  'the incidents of an account': {
    use: () => store.listIncidents(owner, ref('acc_7'), { since: 0, limit: 100 }),
    by: ['incidents_account'],
  },
  'the links of an owner': {
    use: () => store.listLinks({ kind: 'repair', owner, accountId: null }, 100),
    by: ['links_owner'],
  },
  'the links of a tenant': {
    use: () => store.listLinks({ kind: 'shared', tenantId: 'tenant-7' }, 100),
    by: ['links_tenant'],
  },
  'a link by its token': { use: () => store.findLink('hash_7'), by: ['links_token_hash_key'] },
  'the open incidents': { use: () => store.walkOpenIncidents('v2', null, 100), by: ['incidents_open'] },
};

for (const [what, { use, by }] of Object.entries(uses)) {
  test(`finds ${what} by an index, in a large database`, async () => {
    const plans = await plansOf(use);
    expect(plans).not.toContain('Seq Scan');
    for (const index of by) expect(plans).toContain(index);
  });
}

test('a webhook that was seen before is known by an index', async () => {
  const { rows } = await pool.query(
    "EXPLAIN SELECT 1 FROM patchbay.deliveries WHERE source = 'unipile-v2' AND event_id = 'old_40000'",
  );
  expect(JSON.stringify(rows)).toContain('deliveries_source_event_id_key');
  expect(await store.recordDelivery(delivery({ eventId: 'old_40000' }))).toBeNull();
});

test('what is old is pruned from the end, not looked for', async () => {
  const plans = await plansOf(() => store.prune(10));
  expect(plans).toContain('Index Scan using deliveries_pkey');
  expect((await store.position(ada)).number).toBe(0);
});

// kill -9 at random moments during thousands of webhooks, on a SQLite file that waits for the disk. Afterwards every
// acknowledged delivery has to be in the file and worked off, and none applied twice. Ends with 1 if that is not so.
// Options: --webhooks=10000 --kills=30
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { makeAccount } from '@patchbay/core/testing';
import { toNodeListener } from '@patchbay/server/node';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { createFakeUnipile } from '../../packages/server/src/test-kit/fake-unipile.ts';
import { postWebhooks } from '../../packages/server/src/test-kit/fleet/post-webhooks.node.ts';

const { values } = parseArgs({
  options: { webhooks: { type: 'string', default: '10000' }, kills: { type: 'string', default: '30' } },
});
const webhooks = Number(values.webhooks);
const OWNERS = 50;
const program = new URL('serve-sqlite.ts', import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), 'patchbay-crash-'));
const file = join(folder, 'patchbay.db');
const unipile = createFakeUnipile();
const gate = createServer(toNodeListener(({ url, method }) => unipile.fetch(url, { method })));
await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));

const accountIds = await addAccounts();
let child: ChildProcess | null = null;
let url: string | null = null;
let kills = 0;
await start();

const moments = new Set(
  Array.from({ length: Number(values.kills) }, () => Math.ceil(Math.random() * webhooks * 0.95)),
);
const startedAt = performance.now();
const server = { url: () => url, kill, start };
const { acknowledged, refused } = await postWebhooks([server], accountIds, async (count) => {
  if (!moments.has(count)) return;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
  await kill();
  await start();
});
const ms = performance.now() - startedAt;
const settled = await waitUntilSettled();
await kill();

const outcome = count();
console.log(
  `${webhooks} webhooks on SQLite with synchronous=FULL, ${kills - 1} kills: ${acknowledged.size} acknowledged in ` +
    `${(ms / 1000).toFixed(1)} s, ${refused} sent again, settled: ${settled}`,
);
console.table(outcome);
const { events, ...wrong } = outcome;
const well =
  settled && acknowledged.size === webhooks && events === 3 * webhooks && !Object.values(wrong).some(Boolean);
console.log(well ? 'nothing was lost, nothing was applied twice' : 'FAILED: see the counts above');

gate.closeAllConnections();
gate.close();
rmSync(folder, { recursive: true });
process.exit(well ? 0 : 1);

/** Each account runs for us and is disconnected at Unipile: a webhook makes two events, the word and its proof. */
async function addAccounts(): Promise<readonly string[]> {
  const store = openSqliteStore(file);
  const ids = Array.from({ length: webhooks }, (_, i) => `acc_${i}`);
  const binding = ids.map((id, i) => {
    unipile.add({ id, name: id, status: 'disconnected' });
    const account = makeAccount({ id, name: id, handle: null, version: '' });
    const owner = { tenantId: 'default', ownerId: `owner-${i % OWNERS}` };
    return store.bindAccount(owner, { generation: 'v2', accountId: id }, account);
  });
  await Promise.all(binding);
  await store.close();
  return ids;
}

async function start(): Promise<void> {
  const { port } = gate.address() as AddressInfo;
  child = spawn(
    process.execPath,
    ['--conditions=@patchbay/source', program, file, `http://127.0.0.1:${port}`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    url = `http://127.0.0.1:${line}/api/patchbay`;
    return;
  }
  throw new Error('the server process does not start');
}

async function kill(): Promise<void> {
  url = null;
  kills += 1;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Gives up after two minutes. */
async function waitUntilSettled(): Promise<boolean> {
  const store = openSqliteStore(file);
  try {
    for (let tries = 0; tries < 1200; tries++) {
      if ((await store.pendingDeliveries(0, 1)).length === 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  } finally {
    await store.close();
  }
}

/** Everything but `events` has to be 0. */
function count(): Readonly<Record<string, number>> & { readonly events: number } {
  const db = new DatabaseSync(file, { readOnly: true });
  const one = (sql: string): number => Number(db.prepare(`SELECT count(*) AS n FROM ${sql}`).get()?.n);
  const kept = new Set(
    db
      .prepare('SELECT event_id FROM deliveries')
      .all()
      .map((row) => row.event_id),
  );
  const result = {
    events: one('account_events'),
    lost: [...acknowledged].filter((id) => !kept.has(id)).length,
    keptTwice: one('deliveries') - kept.size,
    undone: one("deliveries WHERE state = 'pending'"),
    notApplied: one("accounts WHERE account->>'$.status.kind' <> 'disconnected'"),
    appliedTwice: one(
      `(SELECT 1 FROM account_events WHERE account->>'$.status.kind' = 'disconnected'
        GROUP BY account->>'$.id', account->>'$.freshness.unconfirmed.status' IS NULL HAVING count(*) > 1)`,
    ),
    ownersWithGaps: one(
      `(SELECT 1 FROM account_events JOIN owners USING (tenant, owner) GROUP BY tenant, owner
        HAVING count(*) <> max(owners.number) OR min(account_events.number) <> 1)`,
    ),
  };
  db.close();
  return result;
}

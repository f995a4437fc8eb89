// kill -9 at random moments during thousands of webhooks, on a SQLite file that waits for the disk. Afterwards every
// acknowledged delivery has to be in the file and worked off, and none applied twice. Ends with 1 if that is not so.
// Options: --webhooks=10000 --kills=30
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { makeAccount } from '@patchbay/core/testing';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { postWebhooks } from '../../packages/server/src/test-kit/fleet/post-webhooks.node.ts';
import { serveFakeUnipile } from '../../packages/server/src/test-kit/fleet/serve-fake-unipile.node.ts';
import { startServerProcess } from '../../packages/server/src/test-kit/fleet/server-process.node.ts';

const { values } = parseArgs({
  options: { webhooks: { type: 'string', default: '10000' }, kills: { type: 'string', default: '30' } },
});
const webhooks = Number(values.webhooks);
const moments = new Set(
  Array.from({ length: Number(values.kills) }, () => Math.ceil(Math.random() * webhooks * 0.95)),
);

const folder = mkdtempSync(join(tmpdir(), 'patchbay-crash-'));
const file = join(folder, 'patchbay.db');
const unipile = await serveFakeUnipile();
const store = openSqliteStore(file);
const accountIds = Array.from({ length: webhooks }, (_, i) => `acc_${i}`);
// Each runs for us and is disconnected at Unipile: so a webhook makes two events, the word and its proof.
await Promise.all(
  accountIds.map((id, i) => {
    unipile.accounts.add({ id, name: id, status: 'disconnected' });
    const owner = { tenantId: 'default', ownerId: `owner-${i % 50}` };
    const account = makeAccount({ id, name: id, handle: null, version: '' });
    return store.bindAccount(owner, { generation: 'v2', accountId: id }, account);
  }),
);
await store.close();

const server = await startServerProcess(file, unipile.url);
const startedAt = performance.now();
const { acknowledged, refused } = await postWebhooks([server], accountIds, async (count) => {
  if (!moments.has(count)) return;
  // Not only right after an answer.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
  await server.kill();
  await server.start();
});
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);

const db = new DatabaseSync(file);
const count = (from: string): number => Number(db.prepare(`SELECT count(*) AS n FROM ${from}`).get()?.n);
const pending = "deliveries WHERE state = 'pending'";
for (const deadline = Date.now() + 120_000; count(pending) > 0 && Date.now() < deadline; ) {
  await new Promise((resolve) => setTimeout(resolve, 100));
}
await server.kill();
const rows = db.prepare('SELECT event_id FROM deliveries').all();
const kept = new Set(rows.map((row) => row.event_id));
const nothing = {
  lost: [...acknowledged].filter((eventId) => !kept.has(eventId)).length,
  keptTwice: rows.length - kept.size,
  undone: count(pending),
  notApplied: count("accounts WHERE account->>'$.status.kind' <> 'disconnected'"),
  appliedTwice: count(
    `(SELECT 1 FROM account_events WHERE account->>'$.status.kind' = 'disconnected'
      GROUP BY account->>'$.id', account->>'$.freshness.unconfirmed.status' IS NULL HAVING count(*) > 1)`,
  ),
  ownersWithGaps: count(
    `(SELECT 1 FROM account_events JOIN owners USING (tenant, owner) GROUP BY tenant, owner
      HAVING count(*) <> max(owners.number) OR min(account_events.number) <> 1)`,
  ),
  // Each account was bound, broke, and was confirmed.
  eventsTooManyOrFew: count('account_events') - 3 * webhooks,
};
db.close();
unipile.close();
rmSync(folder, { recursive: true });
console.table({ acknowledged: acknowledged.size, kills: moments.size, refused, seconds, ...nothing });
const well = acknowledged.size === webhooks && Object.values(nothing).every((n) => n === 0);
console.log(well ? 'nothing was lost, nothing was applied twice' : 'something is wrong');
process.exit(well ? 0 : 1);

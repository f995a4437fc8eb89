// One server on a SQLite file, killed at random moments during 10,000 webhooks and started again. Prints what came of it;
// ends with 1 if anything that was acknowledged was lost, or applied twice. Options: --webhooks=10000 --kills=20
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
  options: { webhooks: { type: 'string', default: '10000' }, kills: { type: 'string', default: '20' } },
});
const webhooks = Number(values.webhooks);
const moments = Array.from({ length: Number(values.kills) }, () =>
  Math.ceil(Math.random() * webhooks * 0.95),
);
const kills = new Set(moments);

const folder = mkdtempSync(join(tmpdir(), 'patchbay-crash-'));
const file = join(folder, 'patchbay.db');
const unipile = await serveFakeUnipile();
const store = openSqliteStore(file);
const accountIds = Array.from({ length: webhooks }, (_, i) => `acc_${i}`);
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
  if (!kills.has(count)) return;
  await server.kill();
  await server.start();
});
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);

const db = new DatabaseSync(file);
const count = (from: string): number => Number(db.prepare(`SELECT count(*) AS n FROM ${from}`).get()?.n);
const pending = "deliveries WHERE state = 'pending'";
for (const deadline = Date.now() + 60_000; count(pending) > 0 && Date.now() < deadline; ) {
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const kept = new Set(
  db
    .prepare('SELECT event_id FROM deliveries')
    .all()
    .map((row) => row.event_id),
);
const nothing = {
  lost: [...acknowledged].filter((eventId) => !kept.has(eventId)).length,
  undone: count(pending),
  notApplied: count("accounts WHERE json_extract(account, '$.status.kind') <> 'disconnected'"),
  // Each account was bound, broke, and was confirmed.
  eventsTooManyOrFew: count('account_events') - 3 * webhooks,
};
console.table({ acknowledged: acknowledged.size, kills: kills.size, refused, seconds, ...nothing });
db.close();
await server.kill();
unipile.close();
rmSync(folder, { recursive: true });
const well = acknowledged.size === webhooks && Object.values(nothing).every((n) => n === 0);
console.log(well ? 'nothing was lost, nothing was applied twice' : 'something is wrong');
process.exit(well ? 0 : 1);

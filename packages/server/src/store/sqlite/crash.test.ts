import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postWebhooks } from '../../test-kit/fleet/post-webhooks.node.ts';
import { serveFakeUnipile } from '../../test-kit/fleet/serve-fake-unipile.node.ts';
import { startServerProcess } from '../../test-kit/fleet/server-process.node.ts';
import { makeEvent, startServer } from '../../test-kit/start-server.ts';
import { account, ada, ref } from '../../testing/store-contract/fixtures.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const recorder = new URL('../../test-kit/record-deliveries.node.ts', import.meta.url).pathname;

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patchbay-crash-'));
  file = join(folder, 'patchbay.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a process that is killed under load loses nothing that it acknowledged, and the next one works it off', async () => {
  const child = spawn(process.execPath, ['--conditions=@patchbay/source', recorder, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const eventId of createInterface({ input: child.stdout })) {
    acknowledged.push(eventId);
    if (acknowledged.length === 500) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  const store = openSqliteStore(file);
  const known = new Set<string | null>();
  for (let after = 0; ; ) {
    const page = await store.pendingDeliveries(after, 1000);
    for (const { eventId } of page) known.add(eventId);
    if (page.length === 0) break;
    after = page.at(-1)?.number ?? 0;
  }
  expect(acknowledged.filter((eventId) => !known.has(eventId))).toEqual([]);

  const server = startServer({ store });
  await server.patchbay.drain();
  expect(await store.pendingDeliveries(0, 10)).toEqual([]);
  expect((await server.deliver(makeEvent('message.new', { id: acknowledged[0] }))).status).toBe(200);
  await server.patchbay.close();
  await store.close();
});

test('a server that is killed twice under webhooks keeps each that it acknowledged, and applies none twice', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => `acc_${index}`);
  const unipile = await serveFakeUnipile();
  const store = openSqliteStore(file);
  for (const id of ids) unipile.accounts.add({ id, name: id, status: 'disconnected' });
  await Promise.all(
    ids.map((id) => store.bindAccount(ada, ref(id), account(id, { name: id, handle: null }))),
  );
  await store.close();

  const server = await startServerProcess(file, unipile.url);
  const { acknowledged, refused } = await postWebhooks([server], ids, async (count) => {
    if (count !== 90 && count !== 200) return;
    await server.kill();
    await server.start();
  });
  const db = new DatabaseSync(file, { readOnly: true });
  const read = (sql: string): unknown[] => db.prepare(sql).all().flatMap(Object.values);
  while (read("SELECT count(*) FROM deliveries WHERE state = 'pending'")[0] !== 0) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await server.kill();
  unipile.close();

  expect(refused).toBeGreaterThan(0);
  expect(new Set(read('SELECT event_id FROM deliveries'))).toEqual(acknowledged);
  expect(acknowledged.size).toBe(ids.length);
  // Of each account: bound, broken, confirmed.
  expect(read("SELECT count(*) FROM account_events GROUP BY account ->> '$.id'")).toEqual(ids.map(() => 3));
  expect(read('SELECT DISTINCT status FROM accounts')).toEqual(['disconnected']);
  db.close();
}, 120_000);

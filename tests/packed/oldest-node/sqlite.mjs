// The SQLite store on the oldest Node that it promises to run on, whose driver knows less than today's.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { storeContract } from '@patchbay/server/testing';

const folder = mkdtempSync(join(tmpdir(), 'patchbay-oldest-'));
let files = 0;
const open = (options) => openSqliteStore(join(folder, `${++files}.db`), options);
const delivery = { source: 'unipile-v2', eventId: null, receivedAt: 1, body: '{}', state: 'pending' };

try {
  for (const { title, run } of storeContract) {
    await run(open).catch((error) => {
      throw new Error(title, { cause: error });
    });
  }
  const store = open();
  const refs = ['a', 'b', 'c'].map((accountId) => ({ generation: 'v2', accountId }));
  assert.deepEqual(await Promise.all(refs.map((ref) => store.findOwner(ref))), [null, null, null]);
  assert.equal(await store.recordDelivery(delivery), 1);
  await assert.rejects(store.recordDelivery({ ...delivery, source: null }));
  assert.equal(await store.recordDelivery(delivery), 2);
  await whileLocked(join(folder, `${files}.db`), async () => {
    assert.equal(await store.recordDelivery(delivery), 3);
    await openSqliteStore(join(folder, `${files}.db`)).close();
  });
  await store.close();
  await store.close();
  console.log(`${storeContract.length} promises kept on Node ${process.versions.node}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs while another process holds the file's lock, which it lets go of by itself after a while. */
async function whileLocked(file, work) {
  const program = `
    const { DatabaseSync } = require('node:sqlite');
    const db = new DatabaseSync(process.argv[1]);
    db.exec('BEGIN IMMEDIATE');
    console.log('held');
    setTimeout(() => db.exec('COMMIT'), 500);`;
  const holder = spawn(process.execPath, ['-e', program, file], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(holder.stdout, 'data');
  await work();
  if (holder.exitCode === null) await once(holder, 'exit');
}

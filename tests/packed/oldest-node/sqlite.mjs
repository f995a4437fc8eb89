// The SQLite store on the oldest Node that it promises to run on, whose driver knows less than today's.
import assert from 'node:assert/strict';
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
  await store.close();
  await store.close();
  console.log(`${storeContract.length} promises kept on Node ${process.versions.node}`);
} finally {
  rmSync(folder, { recursive: true });
}

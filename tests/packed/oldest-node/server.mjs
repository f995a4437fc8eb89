// The server with its memory store, behind a socket, on the oldest Node that the packages name.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createMemoryStore, createPatchbay } from '@patchbay/server';
import { toNodeListener } from '@patchbay/server/node';
import { storeContract } from '@patchbay/server/testing';

for (const { title, run } of storeContract) {
  await run(createMemoryStore).catch((error) => {
    throw new Error(title, { cause: error });
  });
}
const patchbay = createPatchbay({
  store: createMemoryStore(),
  unipile: { apiKey: 'key', baseUrl: 'http://127.0.0.1:9' },
  webhookSecrets: ['whsec-1'],
  secret: 'a secret of the test, which is long enough',
  publicUrl: 'https://app.test',
  log: () => {},
  authenticate: () => ({ ownerId: 'ada' }),
});
const http = createServer(toNodeListener(patchbay)).listen(0, '127.0.0.1');
await once(http, 'listening');
const answer = await fetch(`http://127.0.0.1:${http.address().port}/api/patchbay/accounts`, {
  headers: { 'x-patchbay-client': '1' },
});
assert.deepEqual((await answer.json()).accounts, []);
http.close();
http.closeAllConnections();
await patchbay.close();
console.log(`answered on Node ${process.versions.node}`);

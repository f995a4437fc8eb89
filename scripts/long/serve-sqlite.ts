// Run as a process of its own by crash.ts: a server over a SQLite file. Arguments: the file, the address of Unipile.
// Prints its port, and ends with its standard input.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPatchbay } from '@patchbay/server';
import { toNodeListener } from '@patchbay/server/node';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { WEBHOOK_SECRET } from '../../packages/server/src/test-kit/start-server.ts';

const [file = '', unipile = ''] = process.argv.slice(2);
const patchbay = createPatchbay({
  store: openSqliteStore(file),
  unipile: { apiKey: 'the-api-key', baseUrl: unipile },
  webhookSecrets: [WEBHOOK_SECRET],
  secret: 'a secret of the tests only',
  publicUrl: 'https://app.test',
  authenticate: () => null,
});
process.stdin.resume().on('end', () => process.exit());
const server = createServer(toNodeListener(patchbay)).listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});

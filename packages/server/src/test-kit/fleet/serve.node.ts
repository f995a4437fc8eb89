// Run as a process of its own: a server over PostgreSQL, as one of several, or over a SQLite file. Arguments: connection
// string or file, address of Unipile. Prints its port, and ends with its standard input.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '@patchbay/core';
import { createPostgresBus } from '../../bus/create-postgres-bus.ts';
import { createPatchbay } from '../../create-patchbay.ts';
import { toNodeListener } from '../../node.ts';
import { openPostgresStore } from '../../store/postgres/open-postgres-store.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';
import { ORIGIN, WEBHOOK_SECRET } from '../start-server.ts';

const [place = '', unipile = ''] = process.argv.slice(2);
const connectionString = place.startsWith('postgres:') ? place : null;

/** What waits for a minute or more, as the inbox does after a failure, waits a sixtieth of it. */
const clock: Clock = {
  now: systemClock.now,
  sleep: (ms, signal) => systemClock.sleep(ms >= 60_000 ? ms / 60 : ms, signal),
};

const patchbay = createPatchbay({
  store: connectionString ? await openPostgresStore({ connectionString }) : openSqliteStore(place),
  ...(connectionString && { bus: createPostgresBus({ connectionString, log: () => {} }) }),
  unipile: { apiKey: 'the-api-key', baseUrl: unipile },
  webhookSecrets: [WEBHOOK_SECRET],
  secret: 'a secret of the tests only, long enough',
  publicUrl: ORIGIN,
  clock,
  log: ({ level, message, error }) => {
    if (process.env.PATCHBAY_TEST_LOG) console.error(level, message, error);
  },
  authenticate: (request) => ({ ownerId: request.headers.get('x-who') ?? '' }),
});

process.stdin.resume().on('end', () => process.exit());
const server = createServer(toNodeListener(patchbay)).listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});

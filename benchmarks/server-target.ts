// A process that benchmarks/server.ts puts load on: `bare` node:http, or the `patchbay` server on a SQLite file.
// Prints its port; answers GET /heap with what it holds, GET /cpu with the time it took so far; GET /change gives every
// owner an event, on the disk, and GET /news tells all streams.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from '@patchbay/core';
import { createMemoryBus, createPatchbay } from '@patchbay/server';
import { toNodeListener } from '@patchbay/server/node';
import { openSqliteStore } from '@patchbay/server/sqlite';

const [kind, file = ':memory:', ownerCount = '0'] = process.argv.slice(2);
const owners = Array.from({ length: Number(ownerCount) }, (_, i) => ({
  tenantId: 'default',
  ownerId: `owner-${i}`,
}));
const account = (i: number, name: string): Account => ({
  id: `acc_${i}`,
  provider: 'linkedin',
  name,
  handle: null,
  status: { kind: 'disconnected', cause: 'credentials' },
  statusSince: 1,
  checking: false,
  locked: false,
  products: [],
  firstSync: null,
  freshness: {
    confirmedAt: 1,
    confirmedBy: 'read',
    heardAt: 1,
    reportedAt: null,
    settledAt: null,
    unconfirmed: { status: null, lock: null, goodNews: null },
  },
  createdAt: 1,
  version: '',
});

const target = kind === 'bare' ? bare() : await patchbay();
process.stdin.resume().on('end', () => process.exit());
const server = createServer((incoming, outgoing) => {
  if (incoming.url === '/heap') {
    globalThis.gc?.();
    outgoing.end(String(process.memoryUsage().heapUsed));
  } else if (incoming.url === '/cpu') {
    // What is under way belongs to what came before.
    void target.drain().then(() => {
      const { user, system } = process.cpuUsage();
      outgoing.end(String(user + system));
    });
  } else if (incoming.url === '/change') {
    void target.change().then(() => outgoing.end('0'));
  } else if (incoming.url === '/news') {
    target.tell();
    outgoing.end('told');
  } else target.listener(incoming, outgoing);
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));

/** What the work costs without us: the body is read, the same words are answered, the same text is written. */
function bare() {
  const streams = new Set<ServerResponse>();
  const message = `event: account\nid: 0123456789abcdef0123456789ab.1\ndata: ${JSON.stringify(account(0, 'news'))}\n\n`;
  return {
    listener(incoming: IncomingMessage, outgoing: ServerResponse): void {
      if (incoming.method === 'GET') {
        outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).write(': live\n\n');
        streams.add(outgoing.on('close', () => streams.delete(outgoing)));
        return;
      }
      incoming.resume().on('end', () => {
        outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"received":true}');
      });
    },
    drain: async (): Promise<void> => {},
    change: async (): Promise<void> => {},
    tell(): void {
      for (const stream of streams) stream.write(message);
    },
  };
}

async function patchbay() {
  const store = openSqliteStore(file);
  const bus = createMemoryBus();
  for (const [i, owner] of owners.entries()) {
    await store.bindAccount(owner, { generation: 'v2', accountId: `acc_${i}` }, account(i, 'first'));
  }
  const { handler, drain } = createPatchbay({
    store,
    bus,
    unipile: { apiKey: 'key', baseUrl: 'http://127.0.0.1:9' },
    webhookSecrets: ['whsec-of-the-benchmark'],
    secret: 'a secret of the benchmark, long enough',
    publicUrl: 'https://app.test',
    log: () => {},
    authenticate: (request) => ({ ownerId: request.headers.get('x-who') ?? '' }),
  });
  let told = 0;
  return {
    listener: toNodeListener(handler),
    drain,
    async change(): Promise<void> {
      const name = `news ${++told}`;
      await Promise.all(
        owners.map(async (owner, i) => {
          const ref = { generation: 'v2', accountId: `acc_${i}` } as const;
          await store.changeAccount(owner, ref, (before) => ({
            account: { ...before, name },
            changed: true,
          }));
        }),
      );
    },
    tell(): void {
      for (const owner of owners) bus.publish(owner);
    },
  };
}

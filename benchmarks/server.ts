// What the server costs beside a bare node:http server in the same run: webhooks with signature and durable write, one
// event to thousands of streams, lists of a small and a very large SQLite file. Parts by name: webhooks streams lists
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { makeAccount } from '@patchbay/core/testing';
import { v2 } from '@patchbay/core/unipile';
import { createPatchbay } from '@patchbay/server';
import { openSqliteStore } from '@patchbay/server/sqlite';

const CONNECTIONS = 64;
const WEBHOOKS = 6_000;
const ROUNDS = 25;

/** What is compared between a small file and a large one. */
const COSTS = {
  page: 'An owner’s first page (10 accounts), as the handler answers it',
  recorded: 'A webhook, recorded on the disk',
  applied: 'A webhook, applied: owner found, account and event on the disk',
};
/** Streams that are opened first, so that what a server needs once is not counted. */
const FIRST_STREAMS = 200;

/** Named parts only; all without a name. */
const wanted = (part: string): boolean => process.argv.length === 2 || process.argv.includes(part);

const folder = mkdtempSync(join(tmpdir(), 'patchbay-benchmark-'));
const load = loadavg().map((one) => one.toFixed(1));
console.log(`Node ${process.version}, load of the machine ${load.join(' ')}`);
try {
  if (wanted('webhooks')) await webhooks();
  if (wanted('streams')) for (const streams of [1_000, 5_000]) await fanOut(streams);
  if (wanted('lists')) await lists();
} finally {
  rmSync(folder, { recursive: true });
}

interface Target {
  readonly port: number;
  stop(): void;
}

async function startTarget(...args: string[]): Promise<Target> {
  const program = new URL('server-target.ts', import.meta.url).pathname;
  const flags = process.execArgv.filter((flag) => flag.startsWith('--conditions'));
  const child = spawn(process.execPath, ['--expose-gc', ...flags, program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const port of createInterface({ input: child.stdout })) {
    return { port: Number(port), stop: () => child.kill('SIGKILL') };
  }
  throw new Error('the target did not start');
}

/** Both servers in turn, so that whatever else the machine does hits both. */
async function webhooks(): Promise<void> {
  const bare = await startTarget('bare');
  const ours = await startTarget('patchbay', join(folder, 'webhooks.db'));
  const rates = { bare: [] as number[], ours: [] as number[] };
  const cpu = { bare: [] as number[], ours: [] as number[] };
  for (let round = -1; round < ROUNDS; round++) {
    const requests = signedWebhooks(round);
    for (const [name, target] of [['bare', bare] as const, ['ours', ours] as const]) {
      const before = await ask(target.port, 'cpu');
      const rate = await post(target.port, requests);
      const used = (await ask(target.port, 'cpu')) - before;
      if (round < 0) continue; // warm now
      rates[name].push(rate);
      cpu[name].push(used / WEBHOOKS);
    }
  }
  const ratios = rates.ours.map((rate, i) => rate / (rates.bare[i] ?? 1));
  console.log(
    `Webhook, signed, on the disk before it is answered (SQLite, synchronous=FULL), ${CONNECTIONS} connections, ${ROUNDS} rounds of ${WEBHOOKS}: ` +
      `bare ${median(rates.bare).toFixed(0)}/s, Patchbay ${median(rates.ours).toFixed(0)}/s, ratio median ${median(ratios).toFixed(2)}, all ${ratios.map((one) => one.toFixed(2)).join(' ')} (goal 0.30); ` +
      `CPU of the process a webhook: bare ${median(cpu.bare).toFixed(0)} µs, Patchbay ${median(cpu.ours).toFixed(0)} µs, the work after the answer included`,
  );
  bare.stop();
  ours.stop();
}

/** About accounts that nobody owns: all the work but Unipile's part of it. */
function signedWebhooks(round: number): Buffer[] {
  const t = String(Math.floor(Date.now() / 1000));
  return Array.from({ length: WEBHOOKS }, (_, i) => {
    const body = JSON.stringify({
      id: `evt_${round}_${i}`,
      type: 'account.status.disconnected',
      account_id: `acc_of_nobody_${i}`,
      created_at: new Date().toISOString(),
      payload: {},
    });
    const signature = createHmac('sha256', 'whsec-of-the-benchmark')
      .update(v2.signedPrefix(t))
      .update(body)
      .digest('hex');
    return Buffer.from(
      `POST /api/patchbay/webhooks/unipile HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n` +
        `${v2.SIGNATURE_HEADER}: ${v2.formatSignatureHeader(t, signature)}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}

/** Sends all over kept connections, one at a time on each; answers a second. */
async function post(port: number, requests: readonly Buffer[]): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const socket = connect(port, '127.0.0.1').setNoDelay();
      await once(socket, 'connect');
      await new Promise<void>((resolve, reject) => {
        let answer = '';
        const send = (): void => {
          const request = requests[next++];
          if (request) socket.write(request);
          else resolve();
        };
        socket.on('error', reject).on('data', (chunk) => {
          answer += chunk.toString('latin1');
          if (!answer.includes('{"received":true}')) {
            if (/^HTTP\/1\.1 (?!200)/.test(answer)) reject(new Error(answer));
            return;
          }
          answer = '';
          send();
        });
        send();
      });
      socket.destroy();
    }),
  );
  return requests.length / ((performance.now() - startedAt) / 1000);
}

/** 50 streams of each owner, as many as one may have. Both servers tell in turn. */
async function fanOut(count: number): Promise<void> {
  const owners = count / 50;
  const bare = await openStreams('bare', count, owners);
  const ours = await openStreams('patchbay', count, owners);
  const times = { bare: [] as number[], ours: [] as number[] };
  const cpu = { bare: [] as number[], ours: [] as number[] };
  for (let round = -3; round < 15; round++) {
    for (const [name, streams] of [['bare', bare] as const, ['ours', ours] as const]) {
      const told = await streams.tell();
      if (round < 0) continue; // warm now
      times[name].push(told.ms);
      cpu[name].push(told.cpu / count);
    }
  }
  bare.stop();
  ours.stop();
  const ratios = times.ours.map((ms, i) => ms / (times.bare[i] ?? 1));
  console.log(
    `One event to ${count} streams of ${owners} owners, from the outbox on the disk, until the last has it: bare res.write ${median(times.bare).toFixed(1)} ms, ` +
      `Patchbay ${median(times.ours).toFixed(1)} ms, × ${median(ratios).toFixed(2)} (goal 1.6); ` +
      `CPU of the process a stream: bare ${median(cpu.bare).toFixed(1)} µs, Patchbay ${median(cpu.ours).toFixed(1)} µs; ` +
      `heap a stream ${(ours.heap / 1024).toFixed(1)} kB (goal 16; bare ${(bare.heap / 1024).toFixed(1)})`,
  );
}

async function openStreams(kind: string, count: number, owners: number) {
  const target = await startTarget(kind, join(folder, `${kind}-${count}.db`), String(owners));
  const sockets: Socket[] = [];
  let heard = 0;
  let heapBefore = 0;
  for (let i = 0; i < count; i++) {
    if (i === FIRST_STREAMS) heapBefore = await ask(target.port, 'heap');
    const socket = connect(target.port, '127.0.0.1');
    socket.write(`GET /api/patchbay/stream HTTP/1.1\r\nhost: x\r\nx-who: owner-${i % owners}\r\n\r\n`);
    await once(socket, 'data');
    socket.on('data', (chunk) => {
      heard += chunk.includes('event: account') ? 1 : 0;
    });
    sockets.push(socket);
  }
  return {
    heap: ((await ask(target.port, 'heap')) - heapBefore) / (count - FIRST_STREAMS),
    async tell(): Promise<{ ms: number; cpu: number }> {
      // A heartbeat that falls in between finds the change before it is told of; what it wrote is heard once.
      heard = 0;
      await ask(target.port, 'change');
      const before = await ask(target.port, 'cpu');
      const startedAt = performance.now();
      void fetch(`http://127.0.0.1:${target.port}/news`).then((response) => response.text());
      while (heard < count) await new Promise((resolve) => setImmediate(resolve));
      const ms = performance.now() - startedAt;
      return { ms, cpu: (await ask(target.port, 'cpu')) - before };
    },
    stop(): void {
      for (const socket of sockets) socket.destroy();
      target.stop();
    },
  };
}

async function ask(port: number, what: 'heap' | 'cpu' | 'change'): Promise<number> {
  return Number(await (await fetch(`http://127.0.0.1:${port}/${what}`)).text());
}

/** One owner's 10,000 accounts; then 1,000 accounts and a million of 100,000 owners, in turn. */
async function lists(): Promise<void> {
  const many = useFile(10_000, 1);
  const page = await timed(many.page);
  console.log(
    `First page (100) of an owner with 10,000 accounts (SQLite), as the handler answers it: ${page.toFixed(2)} ms (goal 10)`,
  );
  const few = useFile(1_000, 100);
  const million = useFile(1_000_000, 100_000);
  for (const [what, name] of Object.entries(COSTS) as [keyof typeof COSTS, string][]) {
    const ms = { few: [] as number[], million: [] as number[] };
    for (let round = 0; round < 10; round++) {
      ms.few.push(await timed(few[what]));
      ms.million.push(await timed(million[what]));
    }
    const ratio = median(ms.million.map((one, i) => one / (ms.few[i] ?? 1)));
    console.log(
      `${name}: of 1,000 accounts ${median(ms.few).toFixed(3)} ms, of 1,000,000 ${median(ms.million).toFixed(3)} ms, × ${ratio.toFixed(2)}`,
    );
  }
  for (const { close } of [many, few, million]) await close();
}

function useFile(accounts: number, owners: number) {
  const file = join(folder, `${accounts}-${owners}.db`);
  fill(file, accounts, owners);
  const store = openSqliteStore(file);
  const { handler, close } = createPatchbay({
    store,
    unipile: { apiKey: 'key', baseUrl: 'http://127.0.0.1:9' },
    webhookSecrets: ['whsec-of-the-benchmark'],
    secret: 'a secret of the benchmark, long enough',
    publicUrl: 'https://app.test',
    log: () => {},
    authenticate: (request) => ({ ownerId: request.headers.get('x-who') ?? '' }),
  });
  let turn = 0;
  /** Far from the last one. */
  const next = (below: number): number => (++turn * 7919) % below;
  return {
    async page(): Promise<void> {
      const headers = { 'x-who': `owner-${next(owners)}`, 'x-patchbay-client': '1' };
      const request = new Request('https://app.test/api/patchbay/accounts?limit=100', { headers });
      const answer = (await (await handler(request)).json()) as { accounts: unknown[] };
      const wanted = Math.min(100, accounts / owners);
      if (answer.accounts.length !== wanted) throw new Error(`a page of ${answer.accounts.length}`);
    },
    async recorded(): Promise<void> {
      const eventId = `evt_${++turn}`;
      await store.recordDelivery({
        source: 'unipile-v2',
        eventId,
        receivedAt: 1,
        body: '{}',
        state: 'done',
      });
    },
    async applied(): Promise<void> {
      const ref = { generation: 'v2', accountId: `acc_${next(accounts)}` } as const;
      const owner = await store.findOwner(ref);
      if (!owner) throw new Error(`nobody owns ${ref.accountId}`);
      await store.changeAccount(owner, ref, (account) => ({
        account: { ...account, statusSince: turn },
        changed: true,
      }));
    },
    async close(): Promise<void> {
      await close();
      await store.close();
    },
  };
}

/** Written by SQLite itself: a million calls of the store would take minutes. */
function fill(file: string, accounts: number, owners: number): void {
  void openSqliteStore(file).close();
  const db = new DatabaseSync(file);
  const account = JSON.stringify(makeAccount({ status: { kind: 'running' } }));
  db.exec('PRAGMA synchronous = OFF');
  db.prepare(
    `INSERT INTO accounts (tenant, generation, id, owner, severity, name, account)
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${accounts - 1})
      SELECT 'default', 'v2', 'acc_' || i, 'owner-' || (i % ${owners}), 900, 'Name ' || i,
        json_set(?, '$.id', 'acc_' || i, '$.name', 'Name ' || i) FROM n`,
  ).run(account);
  db.close();
  // What the disk still has to take would be paid for by whoever waits for it first.
  const written = openSync(file, 'r+');
  fsyncSync(written);
  closeSync(written);
}

/** Milliseconds of one use, the median of many. */
async function timed(use: () => Promise<void>): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < 100; i++) {
    const startedAt = performance.now();
    await use();
    all.push(performance.now() - startedAt);
  }
  return median(all);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

// What MockUnipile costs: its HTTP server beside a bare one, a world of 100,000 accounts, 10,000 webhooks.
import { Agent, createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createMockUnipile } from '@patchbay/mock-server';
import { serveMockUnipile } from '@patchbay/mock-server/node';

const ROUND_MS = 1_500;
const ROUNDS = 5;
const CONNECTIONS = 8;
const PAGE = '/v2/accounts/?limit=100';

if (isMainThread) {
  console.log(`Node ${process.version}`);
  // First, while the process is still small: what it resides in is the world's.
  await bigWorld();
  await compareServers();
  await manyWebhooks();
} else {
  parentPort?.postMessage(await load(workerData));
}

/** Both servers in turn, so that whatever else the machine does hits both. */
async function compareServers(): Promise<void> {
  const { url, mock, close } = await serveMockUnipile({ accounts: people(100) });
  const headers = { 'x-api-key': mock.apiKey };
  const page = await (await fetch(url + PAGE, { headers })).text();
  const { server: bare, url: bareUrl } = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(page);
  });
  const rates = { bare: [] as number[], mock: [] as number[] };
  await loadFromThread({ url: bareUrl, headers, ms: 500 });
  await loadFromThread({ url, headers, ms: 1_000 });
  for (let i = 0; i < ROUNDS; i++) {
    rates.bare.push(await loadFromThread({ url: bareUrl, headers, ms: ROUND_MS }));
    rates.mock.push(await loadFromThread({ url, headers, ms: ROUND_MS }));
  }
  const [bareRate, mockRate] = [median(rates.bare), median(rates.mock)];
  console.log(
    `A page of 100 accounts (${page.length} characters), ${CONNECTIONS} connections, ${ROUNDS} rounds each: ` +
      `bare node:http ${bareRate.toFixed(0)}/s, mock ${mockRate.toFixed(0)}/s, ratio ${(mockRate / bareRate).toFixed(3)} (goal 0.10)`,
  );
  await close();
  await stop(bare);
}

async function bigWorld(): Promise<void> {
  collect();
  const before = process.memoryUsage();
  const mock = createMockUnipile({ accounts: people(100_000) });
  const headers = { 'x-api-key': mock.apiKey };
  const times: number[] = [];
  for (let i = 0; i < 210; i++) {
    const start = performance.now();
    const response = await mock.fetch(`${mock.origin}${PAGE}&offset=${(i * 457) % 99_000}`, { headers });
    await response.text();
    times.push(performance.now() - start);
  }
  // The first page sorts the world; the rest answer from the sorted list.
  const [first = 0, ...rest] = times;
  const paged = rest.slice(9);
  collect();
  const after = process.memoryUsage();
  const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0);
  console.log(
    `A world of 100,000 accounts: a page in ${median(paged).toFixed(2)} ms (p95 ${percentile(paged, 0.95).toFixed(2)}, ` +
      `${paged.length} pages; the very first, which sorts, ${first.toFixed(0)} ms; goal 5 ms), ` +
      `the world takes ${megabytes(after.heapUsed - before.heapUsed)} MB of heap and ${megabytes(after.rss - before.rss)} MB resident ` +
      `(goal 200 MB; the whole process ${megabytes(after.rss)} MB)`,
  );
  mock.dispose();
}

async function manyWebhooks(): Promise<void> {
  let open = 0;
  let most = 0;
  let received = 0;
  const { server, url } = await listen((incoming, response) => {
    most = Math.max(most, ++open);
    // A receiver that takes two milliseconds, so that deliveries meet.
    incoming.resume().on('end', () => {
      setTimeout(() => {
        received++;
        open--;
        response.end('ok');
      }, 2);
    });
  });
  const mock = createMockUnipile({ accounts: people(100), webhooks: [{ url: `${url}/hook`, secret: 's' }] });
  const ids = mock.world.accounts.list().map(({ id }) => id);
  let made = 0;
  let ahead = 0;
  function* events(): Generator<{ type: string; account_id: string }> {
    for (; made < 10_000; made++) {
      ahead = Math.max(ahead, made - received);
      yield { type: 'account.locked', account_id: ids[made % ids.length] as string };
    }
  }
  const start = performance.now();
  await mock.emitAll(events());
  const seconds = (performance.now() - start) / 1_000;
  const { accepted } = mock.report().totals;
  console.log(
    `10,000 webhooks over HTTP: ${accepted} accepted in ${seconds.toFixed(1)} s (${(accepted / seconds).toFixed(0)}/s), ` +
      `at most ${most} at once, at most ${ahead} made but not yet received`,
  );
  mock.dispose();
  await stop(server);
}

function people(count: number): { readonly provider: string }[] {
  return Array.from({ length: count }, () => ({ provider: 'google' }));
}

interface Load {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly ms: number;
}

/** The clients run beside the server, not in its thread: their work is none of its cost. */
function loadFromThread(workerData: Load): Promise<number> {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData }).once('message', resolve).once('error', reject);
  });
}

/** Requests per second that `CONNECTIONS` clients get through, one after the other each. */
async function load({ url, headers, ms }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      await get(url + PAGE, headers, agent);
      done++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  return (done / (performance.now() - start)) * 1_000;
}

function get(url: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { headers, agent }, (response) => {
      response.resume().on('end', resolve).on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

async function listen(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Only with --expose-gc; without it the figures hold what was not collected yet. */
function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

// The page of benchmarks/ui-list.ts: the built kit over a client that answers at once.
import { type Account, fetchAccountsIntoCache, type PatchbayClient } from '@patchbay/core';
import { AccountList, PatchbayProvider } from '@patchbay/ui';
import '@patchbay/ui/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';

const encoder = new TextEncoder();
/** The place of an account that is changed without anybody being told. */
const COUNTED_OUT = 5_000;
let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
let rowRenders = 0;
let number = 0;
let accounts: Account[] = [];
/** Holds the answer of the server back. */
let held: Promise<void> | null = null;
let answer = (): void => {};
const cache = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } }); // as the kit has it

const given = ['Ada', 'Grace', 'Mary', 'Joan', 'Hedy', 'Radia', 'José', 'Zoë', 'Chén', 'Ngozi'];
const family = [
  'Lovelace',
  'Hopper',
  'Jackson',
  'Clarke',
  'Lamarr',
  'Perlman',
  'Núñez',
  'Wang',
  'Okafor',
  'Berg',
];
const providers = ['linkedin', 'google', 'outlook', 'whatsapp', 'telegram', 'instagram', 'imap'];

function makeAccount(place: number): Account {
  const broken = place < 40; // worst first, as the server sorts
  return {
    id: `acc_${place}`,
    provider: providers[place % providers.length] ?? 'linkedin',
    name: `${given[place % 10]} ${family[Math.floor(place / 10) % 10]} ${place}`,
    handle: `person${place}@example.com`,
    status: broken ? { kind: 'disconnected', cause: 'credentials' } : { kind: 'running' },
    statusSince: Date.now() - 3_600_000,
    checking: false,
    locked: false,
    products: [],
    firstSync: null,
    freshness: {
      confirmedAt: Date.now(),
      confirmedBy: 'read',
      heardAt: Date.now(),
      reportedAt: null,
      settledAt: null,
      unconfirmed: { status: null, lock: null, goodNews: null },
    },
    createdAt: null,
    version: 'e.1',
  } as Account;
}

const client = {
  async listAccounts() {
    await held;
    return { accounts, position: 'e.1' };
  },
  openStream: async () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          stream = controller;
        },
      }),
    ),
} as unknown as PatchbayClient;

const messages = {
  actions: {
    showDetails(name: string): string {
      rowRenders += 1; // called once per drawing of a row
      return `Show details of ${name}`;
    },
  },
};

const painted = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }),
  );

async function rowsPainted(): Promise<void> {
  do await painted();
  while (!document.querySelector('.pb-row__toggle'));
}

function render(): void {
  createRoot(document.getElementById('root') as HTMLElement).render(
    <QueryClientProvider client={cache}>
      <PatchbayProvider client={client} messages={messages}>
        <AccountList />
      </PatchbayProvider>
    </QueryClientProvider>,
  );
}

const bench = {
  prepare(count: number): void {
    accounts = Array.from({ length: count }, (_, place) => makeAccount(place));
  },
  /** What reading a list costs once its answers are parsed, in milliseconds. */
  async fill(): Promise<number> {
    const start = performance.now();
    cache.setQueryData(
      ['patchbay', 'default', 'accounts'],
      await fetchAccountsIntoCache(client, cache, 'default'),
    );
    return performance.now() - start;
  },
  /** From rendering to the frame that shows rows, in milliseconds; the accounts are in the cache. */
  async mount(): Promise<number> {
    await painted();
    const start = performance.now();
    render();
    await rowsPainted();
    return performance.now() - start;
  },
  /** Draws a page that waits for the server. */
  load(): void {
    held = new Promise((resolve) => {
      answer = resolve;
    });
    render();
  },
  /** From the server's answer to the frame that shows rows, in milliseconds. */
  async arrive(): Promise<number> {
    await painted();
    const start = performance.now();
    answer();
    await rowsPainted();
    return performance.now() - start;
  },
  rowRenders: (): number => rowRenders,
  elements: (): number => document.querySelectorAll('#root *').length,
  /** Text of the stream for a change of one account to the other state. */
  event(place: number): Uint8Array {
    number += 1;
    const old = accounts[place] as Account;
    const changed = {
      ...old,
      version: `e.${number + 1}`,
      status: old.status.kind === 'running' ? { kind: 'paused' } : { kind: 'running' },
    } as Account;
    accounts[place] = changed;
    return encoder.encode(`event: account\nid: ${changed.version}\ndata: ${JSON.stringify(changed)}\n\n`);
  },
  async changeOne(place: number): Promise<void> {
    stream?.enqueue(bench.event(place));
    await painted();
  },
  /** What `changeOne` does besides changing one. */
  async changeNothing(): Promise<void> {
    bench.event(COUNTED_OUT);
    await painted();
  },
  /** 1,000 changes spread over a second, to any of the accounts; `into: 'nothing'` for what sending itself costs. */
  async burst(into: 'kit' | 'nothing'): Promise<{ dropped: number; worst: number }> {
    const sink = into === 'kit' ? stream : null;
    const events = Array.from({ length: 1_000 }, () =>
      bench.event(Math.floor(Math.random() * accounts.length)),
    );
    const frames: number[] = [];
    let running = true;
    const onFrame = (at: number): void => {
      frames.push(at);
      if (running) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    const start = performance.now();
    let sent = 0;
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const due = Math.min(1_000, Math.floor(performance.now() - start));
        for (; sent < due; sent++) sink?.enqueue(events[sent] as Uint8Array);
        if (sent < 1_000) return;
        clearInterval(timer);
        resolve();
      });
    });
    await painted();
    running = false;
    const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
    return {
      dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1_000 / 60)) - 1), 0),
      worst: Math.max(...gaps),
    };
  },
  /** Time from each key press to the new rows, laid out. */
  keyTimes: [] as number[],
};
addEventListener(
  'input',
  () => {
    const pressed = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.querySelector<HTMLElement>('.pb-list')?.offsetHeight; // with layout
      bench.keyTimes.push(performance.now() - pressed);
    };
    port2.postMessage(null); // after React, which draws a key press in a microtask
  },
  { capture: true },
);
Object.assign(globalThis, { bench });
export type Bench = typeof bench;

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Account, STREAM_HEARTBEAT_MS } from '@patchbay/core';
import { expect, test } from 'vitest';
import { createMemoryBus, type EventBus } from '../bus/event-bus.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { ownerEpoch } from '../store/owner-epoch.ts';
import { STREAM_LIFE_MS } from '../stream/stream-hub.ts';
import { openStream } from '../test-kit/open-stream.ts';
import { BASE, makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

/** A bus that can be asked how many listen. */
function countingBus(): EventBus & { listeners: number } {
  const bus = createMemoryBus();
  const counting = {
    ...bus,
    listeners: 0,
    subscribe(...args: Parameters<EventBus['subscribe']>) {
      const end = bus.subscribe(...args);
      counting.listeners += 1;
      return () => {
        end();
        counting.listeners -= 1;
      };
    },
  };
  return counting;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Ada's account, with one event so far. */
async function withAccount(options: Parameters<typeof startServer>[0] = {}): Promise<TestServer> {
  const server = startServer(options);
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  return server;
}

/** Makes an event of Ada's: the account gets another name. */
async function rename(server: TestServer, name: string): Promise<void> {
  server.unipile.add({ name });
  await server.deliver(makeEvent('account.status.new_word'));
  await server.patchbay.drain();
}

const owner = { tenantId: 'default', ownerId: 'ada' };
const ref = { generation: 'v2', accountId: 'acc_1' } as const;

const names = (messages: { data: unknown }[]): string[] => messages.map(({ data }) => (data as Account).name);

test('is live at once, as an event stream that nobody may hold back', async () => {
  const server = await withAccount();
  const stream = await openStream(server, 'ada');
  await stream.until(() => stream.text() !== '');
  expect(stream.text()).toBe('retry: 2000\n: live\n\n');
  expect(stream.response.status).toBe(200);
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(stream.response.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
});

test('carries each change as the whole account under its event id', async () => {
  const server = await withAccount();
  const stream = await openStream(server, 'ada');
  await rename(server, 'Ada King');
  await stream.until(() => stream.messages().length > 0);
  const account = await server.account('ada');
  expect(stream.messages()).toEqual([{ event: 'account', id: account.version, data: account }]);
  expect(account.name).toBe('Ada King');
});

test('continues after the last id, and goes on live without a gap', async () => {
  const server = await withAccount();
  const { version } = await server.account('ada');
  await rename(server, 'two');
  await rename(server, 'three');
  const stream = await openStream(server, 'ada', version);
  await rename(server, 'four');
  await stream.until(() => stream.messages().length === 3);
  expect(names(stream.messages())).toEqual(['two', 'three', 'four']);
});

test('more events than one batch come in order, each once', async () => {
  const server = await withAccount();
  const { version } = await server.account('ada');
  const all = Array.from({ length: 250 }, (_, i) => `name ${i}`);
  for (const name of all) {
    await server.store.changeAccount(
      { tenantId: 'default', ownerId: 'ada' },
      { generation: 'v2', accountId: 'acc_1' },
      (account) => ({ account: { ...account, name }, changed: true }),
    );
  }
  const stream = await openStream(server, 'ada', version);
  await stream.until(() => stream.messages().length >= 250);
  expect(names(stream.messages())).toEqual(all);
});

test('a place of another store, of another owner, or one that was trimmed, is answered with a reset to now', async () => {
  const server = await withAccount({ store: createMemoryStore({ epoch: 'here', keepEvents: 2 }) });
  for (const name of ['two', 'three', 'four']) await rename(server, name);
  const here = ownerEpoch('here', owner);
  const ofBob = ownerEpoch('here', { ...owner, ownerId: 'bob' });
  for (const after of ['elsewhere.1', `${here}.1`, `${here}.99`, `${ofBob}.4`, 'nonsense']) {
    const stream = await openStream(server, 'ada', after);
    await stream.until(() => stream.messages().length > 0);
    expect(stream.messages()).toEqual([{ event: 'reset', id: `${here}.4`, data: {} }]);
  }
});

test('a stream that was reset goes on with what comes after', async () => {
  const server = await withAccount();
  const stream = await openStream(server, 'ada', 'elsewhere.1');
  await stream.until(() => stream.messages().length === 1);
  await rename(server, 'after');
  await stream.until(() => stream.messages().length === 2);
  expect(stream.messages()[1]).toMatchObject({ event: 'account', data: { name: 'after' } });
});

test('nobody hears of others: neither owner nor tenant', async () => {
  const server = await withAccount();
  const strangers = await Promise.all(['bob', 'other/ada'].map((who) => openStream(server, who)));
  const own = await openStream(server, 'ada');
  await rename(server, 'secret');
  await own.until(() => own.messages().length === 1);
  await server.clock.advance(STREAM_HEARTBEAT_MS);
  for (const stream of strangers) {
    await stream.until(() => stream.text().includes(': \n\n'));
    expect(stream.messages()).toEqual([]);
  }
});

test('all tabs of an owner hear the same, from one read of the outbox', async () => {
  const server = await withAccount();
  const streams = await Promise.all([1, 2, 3].map(() => openStream(server, 'ada')));
  for (const stream of streams) await stream.until(() => stream.text() !== '');
  await new Promise((resolve) => setTimeout(resolve));
  let reads = 0;
  const { eventsAfter } = server.store;
  server.store.eventsAfter = (...args) => {
    reads += 1;
    return eventsAfter(...args);
  };
  await rename(server, 'news');
  for (const stream of streams) {
    await stream.until(() => stream.messages().length === 1);
    expect(names(stream.messages())).toEqual(['news']);
  }
  expect(reads).toBe(1);
});

test('news that comes while the outbox is being read is not missed', async () => {
  const server = await withAccount();
  const { eventsAfter } = server.store;
  let release = (): void => {};
  const entered = new Promise<void>((enter) => {
    server.store.eventsAfter = async (...args) => {
      const early = await eventsAfter(...args);
      server.store.eventsAfter = eventsAfter;
      enter();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return early;
    };
  });
  const stream = await openStream(server, 'ada');
  await entered;
  await rename(server, 'meanwhile');
  release();
  await stream.until(() => stream.messages().length === 1);
  expect(names(stream.messages())).toEqual(['meanwhile']);
});

test('a quiet stream says every heartbeat that it lives', async () => {
  const server = await withAccount();
  const stream = await openStream(server, 'ada');
  for (const beats of [1, 2, 3]) {
    await server.clock.advance(STREAM_HEARTBEAT_MS);
    await stream.until(() => stream.text().split(': \n\n').length === beats + 1);
  }
  expect(stream.ended()).toBe(false);
});

test('a heartbeat finds news that nobody told of', async () => {
  const server = await withAccount();
  const stream = await openStream(server, 'ada');
  await stream.until(() => stream.text() !== '');
  // As another process on the same store would: written, and this process never hears of it.
  await server.store.changeAccount(owner, ref, (account) => ({
    account: { ...account, name: 'Ada King' },
    changed: true,
  }));
  await server.clock.advance(STREAM_HEARTBEAT_MS);
  await stream.until(() => stream.messages().length > 0);
  expect(names(stream.messages())).toEqual(['Ada King']);
  stream.abort();
});

test('what happens between opening a stream and reading it is told', async () => {
  const server = await withAccount();
  const request = new Request(`${BASE}/stream`, { headers: { 'x-who': 'ada' } });
  const { body } = await server.patchbay.handler(request);
  await rename(server, 'Ada King');
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes('event:')) text += decoder.decode((await reader.read()).value);
  expect(text).toContain('Ada King');
  await reader.cancel();
});

test('a stream ends after ten minutes, so that whoever comes back is asked again who they are', async () => {
  let signedIn = true;
  const server = await withAccount({ authenticate: () => (signedIn ? { ownerId: 'ada' } : null) });
  const stream = await openStream(server, 'ada');
  await server.clock.advance(STREAM_LIFE_MS - STREAM_HEARTBEAT_MS);
  expect(stream.ended()).toBe(false);
  signedIn = false;
  await server.clock.advance(STREAM_HEARTBEAT_MS);
  await stream.until(stream.ended);
  expect((await server.call('ada', '/stream')).status).toBe(401);
});

test('streams that opened together do not all end together', async () => {
  let byte = 0;
  const server = await withAccount({ random: () => new Uint8Array(16).fill(byte) });
  const first = await openStream(server, 'ada');
  byte = 255;
  const second = await openStream(server, 'ada');
  await server.clock.advance(STREAM_LIFE_MS);
  await first.until(first.ended);
  expect(second.ended()).toBe(false);
  await server.clock.advance(2 * 60_000);
  await second.until(second.ended);
});

test('of more than fifty streams of one owner the oldest makes room; others keep theirs', async () => {
  const server = await withAccount();
  const [first, second] = [await openStream(server, 'ada'), await openStream(server, 'ada')];
  const other = await openStream(server, 'bob');
  for (let i = 2; i < 50; i++) await openStream(server, 'ada');
  expect(first.ended()).toBe(false);
  await openStream(server, 'ada');
  await first.until(first.ended);
  expect([second.ended(), other.ended()]).toEqual([false, false]);
  await server.patchbay.close();
});

test('the subscriber goes with the request that is given up', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  const stream = await openStream(server, 'ada');
  await stream.until(() => stream.text() !== '');
  expect(bus.listeners).toBe(1);
  stream.abort();
  expect(bus.listeners).toBe(0);
  await stream.until(stream.ended);
});

test('the subscriber goes with the request that is given up after it was collected', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  const stream = await openStream(server, 'ada');
  expect(bus.listeners).toBe(1);
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  stream.abort();
  await stream.until(() => stream.ended());
  expect(bus.listeners).toBe(0);
});

test('the subscriber goes with the reader that cancels', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  const { body } = await server.call('ada', '/stream');
  expect(bus.listeners).toBe(1);
  await body?.cancel();
  expect(bus.listeners).toBe(0);
});

test('a request that was given up before it came leaves no subscriber', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  const request = new Request(`${BASE}/stream`, { headers: { 'x-who': 'ada' }, signal: AbortSignal.abort() });
  const response = await server.patchbay.handler(request);
  expect(bus.listeners).toBe(0);
  expect((await response.text()).includes('event:')).toBe(false);
});

test('a reader that takes nothing is let go, and costs no memory until then', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  let reads = 0;
  const { eventsAfter } = server.store;
  server.store.eventsAfter = (...args) => {
    reads += 1;
    return eventsAfter(...args);
  };
  const response = await server.call('ada', '/stream');
  for (let i = 0; i < 20; i++) await rename(server, `name ${i}`);
  expect(reads).toBe(0);
  await server.clock.advance(STREAM_HEARTBEAT_MS);
  expect(bus.listeners).toBe(1);
  await server.clock.advance(STREAM_HEARTBEAT_MS);
  expect(bus.listeners).toBe(0);
  await expect(response.text()).rejects.toThrow('takes nothing'); // a clean end would wait in its queue
});

test('a reader that is slow and moves is kept', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  const reader = ((await server.call('ada', '/stream')).body as ReadableStream<Uint8Array>).getReader();
  for (let i = 0; i < 6; i++) {
    await rename(server, `name ${i}`);
    await server.clock.advance(STREAM_HEARTBEAT_MS);
    await reader.read();
  }
  expect(bus.listeners).toBe(1);
  await reader.cancel();
});

test('closing the server ends every stream', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  const streams = await Promise.all([openStream(server, 'ada'), openStream(server, 'bob')]);
  await server.patchbay.close();
  for (const stream of streams) await stream.until(stream.ended);
  expect(bus.listeners).toBe(0);
  const late = await openStream(server, 'ada');
  await late.until(late.ended);
  expect(bus.listeners).toBe(0);
});

test('a stream whose store fails ends and is logged', async () => {
  const bus = countingBus();
  const server = await withAccount({ bus });
  const { version } = await server.account('ada');
  server.store.eventsAfter = () => Promise.reject(new Error('disk on fire'));
  const stream = await openStream(server, 'ada', version);
  await stream.until(stream.ended);
  expect(bus.listeners).toBe(0);
  expect(server.logs).toMatchObject([{ level: 'error', message: 'a stream broke.' }]);
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { STREAM_HEARTBEAT_MS } from '@patchbay/core';
import { afterEach, expect, test } from 'vitest';
import { createMemoryBus } from '../bus/event-bus.ts';
import { type NodeListener, toNodeListener } from '../node.ts';
import { startServer, type TestServer } from '../test-kit/start-server.ts';

const owner = { tenantId: 'default', ownerId: 'ada' };
const ref = { generation: 'v2', accountId: 'acc_1' } as const;

/** More than one batch; and names so long that a batch is more than the buffers of two sockets take. */
const EVENTS = 120;
const LONG = 150_000;

let http: Server;
let server: TestServer;
afterEach(async () => {
  await server.patchbay.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

type Handler = TestServer['patchbay']['handler'];

/** Ada's account behind a real socket, who listens to her news, and how often her outbox was read. */
async function start(
  wrap = (handler: Handler): Handler => handler,
  toListener: (handler: Handler) => NodeListener = toNodeListener,
) {
  const bus = createMemoryBus();
  let listeners = 0;
  let reads = 0;
  server = startServer({
    bus: {
      ...bus,
      subscribe(...args) {
        const end = bus.subscribe(...args);
        listeners += 1;
        return () => {
          listeners -= 1;
          end();
        };
      },
    },
  });
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  const { eventsAfter } = server.store;
  server.store.eventsAfter = (...args) => {
    reads += 1;
    return eventsAfter(...args);
  };
  http = createServer(toListener(wrap(server.patchbay.handler))).listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    listeners: () => listeners,
    reads: () => reads,
    async fillOutbox(length = 0): Promise<void> {
      for (let i = 2; i <= EVENTS + 1; i++) {
        const name = `no. ${i}`.padStart(length, '.');
        await server.store.changeAccount(owner, ref, (account) => ({
          account: { ...account, name },
          changed: true,
        }));
      }
      bus.publish(owner);
    },
  };
}

/** A browser that can stop to take what is sent. */
function openSocket(lastEventId = '') {
  const { port } = http.address() as AddressInfo;
  const chunks: string[] = [];
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.on('data', (chunk: string) => chunks.push(chunk)).on('error', () => {}); // it may be cut
  socket.write(
    `GET /api/patchbay/stream HTTP/1.1\r\nhost: x\r\nx-who: ada\r\nlast-event-id: ${lastEventId}\r\n\r\n`,
  );
  return {
    socket,
    text: () => chunks.join(''),
    /** Waits until something has come as the last of all. */
    async until(words: string): Promise<void> {
      while (!chunks.slice(-2).join('').includes(words)) await once(socket, 'data');
      await settled();
    },
  };
}

/** Resolves when the next answer is over for the server, whether it was taken or not. */
function nextClose(): Promise<unknown> {
  return new Promise((resolve) => http.once('request', (_, outgoing) => outgoing.once('close', resolve)));
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const lastName = `no. ${EVENTS + 1}"`;
const allNumbers = Array.from({ length: EVENTS }, (_, i) => i + 2);
const ids = (text: string): string[] =>
  [...text.matchAll(/^id: (\S+\.\d+)$/gm)].map(([, id]) => id as string);
const numbers = (text: string): number[] => ids(text).map((id) => Number(id.split('.')[1]));

test('a reader that pauses is waited for, and then has every event once and in order', async () => {
  const { reads, fillOutbox } = await start();
  const { socket, text, until } = openSocket();
  await until(': live');
  const before = reads();
  socket.pause();
  await fillOutbox(LONG);
  await settled();
  expect(reads()).toBe(before + 1); // one batch, and no second one before it was taken
  socket.resume();
  await until(lastName);
  expect(numbers(text())).toEqual(allNumbers);
});

/** What Hono apps on Node are served with: it reads the web body. */
const honos = (handler: Handler): NodeListener => {
  const listener = getRequestListener(handler, { overrideGlobalObjects: false });
  return (incoming, outgoing) => void listener(incoming, outgoing);
};

for (const [whose, toListener] of [
  ['our listener', toNodeListener],
  ["Hono's own listener", honos],
] as const) {
  test(`a reader that takes nothing is cut off by ${whose} after two heartbeats, and resumes where it was`, async () => {
    const { listeners, fillOutbox } = await start(undefined, toListener);
    const cut = nextClose();
    const first = openSocket();
    await first.until(': live');
    first.socket.pause();
    await fillOutbox(LONG);
    await settled();
    await server.clock.advance(STREAM_HEARTBEAT_MS);
    expect(listeners()).toBe(1);
    await server.clock.advance(STREAM_HEARTBEAT_MS);
    expect(listeners()).toBe(0);
    await cut;
    first.socket.resume();
    await once(first.socket, 'close');
    const whole = first.text().slice(0, first.text().lastIndexOf('event:'));
    const second = openSocket(ids(whole).at(-1));
    await second.until(lastName);
    expect([...numbers(whole), ...numbers(second.text())]).toEqual(allNumbers);
  });
}

test('a browser that hangs up before it was answered leaves no subscriber', async () => {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const { listeners } = await start((handler) => async (request) => {
    asked.resolve();
    await gate.promise;
    // As a host does that makes a request of its own: it knows nothing of the browser.
    const response = await handler(new Request(request.url, { headers: request.headers }));
    setTimeout(answered.resolve);
    return response;
  });
  const left = nextClose();
  const { socket } = openSocket();
  await asked.promise;
  socket.destroy();
  await left;
  gate.resolve();
  await answered.promise;
  expect(listeners()).toBe(0);
});

test('status and headers go out as the host has changed them', async () => {
  const { fillOutbox } = await start((handler) => async (request) => {
    const response = await handler(request);
    const headers = new Headers(response.headers);
    for (const cookie of ['a=1', 'b=2']) headers.append('set-cookie', cookie);
    return new Response(response.body, { status: 203, headers });
  });
  const { text, until } = openSocket();
  await until(': live');
  await fillOutbox();
  await until(lastName);
  expect(text()).toMatch(/^HTTP\/1.1 203 /);
  expect(text().match(/^set-cookie: .*$/gim)).toEqual(['set-cookie: a=1', 'set-cookie: b=2']);
  expect(text()).toMatch(/^content-type: text\/event-stream; charset=utf-8\r$/m);
});

for (const [what, change] of [
  ['runs through a stream of the host', (body: ReadableStream) => body.pipeThrough(new TransformStream())],
  ['was copied', (body: ReadableStream) => body.tee()[0]],
] as const) {
  test(`a body that ${what} has every event, too`, async () => {
    const { fillOutbox } = await start((handler) => async (request) => {
      const response = await handler(request);
      return new Response(change(response.body as ReadableStream), response);
    });
    const { text, until } = openSocket();
    await until(': live');
    await fillOutbox();
    await until(lastName);
    expect(numbers(text())).toEqual(allNumbers);
  });
}

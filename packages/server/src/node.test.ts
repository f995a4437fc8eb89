import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v2 } from '@patchbay/core/unipile';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryBus, type EventBus } from './bus/event-bus.ts';
import { toNodeListener } from './node.ts';
import { makeEvent, startServer, type TestServer, WEBHOOK_SECRET } from './test-kit/start-server.ts';
import { hmacSha256Hex } from './webhook/hmac.ts';

let http: Server | undefined;
afterEach(async () => {
  http?.closeAllConnections();
  await new Promise((resolve) => (http ? http.close(resolve) : resolve(null)));
});

async function listen(listener: Parameters<typeof createServer>[1]): Promise<string> {
  http = createServer(listener as NonNullable<typeof listener>).listen(0, '127.0.0.1');
  await once(http, 'listening');
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

async function serve(server: TestServer): Promise<string> {
  return `${await listen(toNodeListener(server.patchbay))}/api/patchbay`;
}

/** A bus that says when a subscription begins and ends. */
function watchedBus(): EventBus & { readonly began: Promise<void>; readonly ended: Promise<void> } {
  const bus = createMemoryBus();
  let begin = (): void => {};
  let end = (): void => {};
  return {
    ...bus,
    began: new Promise((resolve) => {
      begin = resolve;
    }),
    ended: new Promise((resolve) => {
      end = resolve;
    }),
    subscribe(...args) {
      begin();
      const unsubscribe = bus.subscribe(...args);
      return () => {
        unsubscribe();
        end();
      };
    },
  };
}

function sign(server: TestServer, body: string): Record<string, string> {
  const t = String(Math.floor(server.clock.now() / 1000));
  const hex = hmacSha256Hex(WEBHOOK_SECRET, v2.signedPrefix(t), new TextEncoder().encode(body));
  return { [v2.SIGNATURE_HEADER]: v2.formatSignatureHeader(t, hex) };
}

test('answers over HTTP, headers and status included', async () => {
  const server = startServer();
  const base = await serve(server);
  const response = await fetch(`${base}/accounts`, { headers: { 'x-who': 'ada' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toMatchObject({ accounts: [] });
  expect((await fetch(`${base}/accounts`)).status).toBe(401);
});

test('takes a handler as well as a server', async () => {
  const base = await listen(toNodeListener(async (incoming) => new Response(new URL(incoming.url).pathname)));
  expect(await (await fetch(`${base}/anything`)).text()).toBe('/anything');
});

test('leaves the Request and Response of the process alone', async () => {
  const before = [globalThis.Request, globalThis.Response];
  toNodeListener(() => new Response());
  expect([globalThis.Request, globalThis.Response]).toEqual(before);
});

test('a signed webhook goes through, byte by byte as it was signed', async () => {
  const server = startServer();
  const base = await serve(server);
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  server.unipile.add({ status: 'disconnected' });
  const body = JSON.stringify(makeEvent('account.status.disconnected', { account_name: 'Zoë 🎈' }), null, 1);
  const response = await fetch(`${base}/webhooks/unipile`, {
    method: 'POST',
    body,
    headers: sign(server, body),
  });
  expect([response.status, await response.json()]).toEqual([200, { received: true }]);
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('disconnected');
});

test('a body without a length is cut off at the limit', async () => {
  const base = await serve(startServer());
  const { hostname, port, pathname } = new URL(`${base}/webhooks/unipile`);
  const sending = request({ hostname, port, path: pathname, method: 'POST' });
  sending.on('error', () => {}); // the server may hang up while we still send
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  for (let i = 0; i < 5; i++) sending.write('x'.repeat(64 * 1024));
  const [response] = await answered;
  expect(response.statusCode).toBe(413);
  sending.destroy();
});

test('a body that is announced too long is refused unread', async () => {
  const base = await serve(startServer());
  const body = 'x'.repeat(256 * 1024 + 1);
  expect((await fetch(`${base}/webhooks/unipile`, { method: 'POST', body })).status).toBe(413);
});

test('events stream as they happen', async () => {
  const server = startServer();
  const base = await serve(server);
  server.unipile.add();
  const response = await fetch(`${base}/stream`, { headers: { 'x-who': 'ada' } });
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  expect((await reader.read()).value).toContain(': live');
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  expect((await reader.read()).value).toContain('"id":"acc_1"');
  await reader.cancel();
});

test('a browser that hangs up leaves no subscriber', async () => {
  const bus = watchedBus();
  const base = await serve(startServer({ bus }));
  const leave = new AbortController();
  await fetch(`${base}/stream`, { headers: { 'x-who': 'ada' }, signal: leave.signal });
  await bus.began;
  leave.abort();
  await bus.ended;
});

test('closing the server ends the streams of its browsers', async () => {
  const server = startServer();
  const base = await serve(server);
  const response = await fetch(`${base}/stream`, { headers: { 'x-who': 'ada' } });
  await server.patchbay.close();
  expect(await response.text()).toContain(': live');
});

test('a body parser that came first is told of, instead of a wait without end', async () => {
  const server = startServer();
  const listener = toNodeListener(server.patchbay);
  const origin = await listen(async (incoming: IncomingMessage, outgoing) => {
    for await (const _ of incoming);
    listener(incoming, outgoing);
  });
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const response = await fetch(`${origin}/api/patchbay/webhooks/unipile`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({
    error: {
      code: 'internal',
      message: expect.stringContaining('before any body parser'),
      requestId: response.headers.get('x-request-id'),
    },
  });
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(said).toHaveBeenCalledOnce();
  const list = await fetch(`${origin}/api/patchbay/accounts`, { headers: { 'x-who': 'ada' } });
  expect(list.status).toBe(200);
  said.mockRestore();
});

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { toNodeListener } from '../node.ts';
import { startServer, type TestServer } from '../test-kit/start-server.ts';

type Handler = TestServer['patchbay']['handler'];

let server: TestServer;
let close = async (): Promise<void> => {};
afterEach(() => close());

/** The server behind a real socket; answers its address. */
async function start(
  wrap = (handler: Handler): Handler => handler,
  Outgoing: typeof ServerResponse = ServerResponse,
): Promise<string> {
  server = startServer();
  const { patchbay } = server;
  const http = createServer({ ServerResponse: Outgoing }, toNodeListener(wrap(patchbay.handler))).listen(
    0,
    '127.0.0.1',
  );
  await once(http, 'listening');
  close = async () => {
    await patchbay.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/patchbay`;
}

test('an answer comes in one piece, whose length is told in bytes', async () => {
  const base = await start();
  const answer = await fetch(`${base}/accounts/über`);
  const text = await answer.text();
  expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  expect(answer.headers.get('transfer-encoding')).toBeNull();
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('x-request-id')).toBe(JSON.parse(text).error.requestId);
});

test('HEAD gets the headers and no text', async () => {
  const base = await start();
  const answer = await fetch(`${base}/health`, { method: 'HEAD' });
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/json; charset=utf-8',
    '',
  ]);
});

test('what stands between handler and listener reads whole answers, and may change them', async () => {
  const read: unknown[] = [];
  const base = await start((handler) => async (request) => {
    const answer = await handler(request);
    read.push(await answer.clone().json());
    answer.headers.set('x-app', 'changed');
    return request.url.endsWith('/ready') ? new Response('mine', answer) : answer;
  });
  const health = await fetch(`${base}/health`);
  const ready = await fetch(`${base}/ready`);
  expect(read).toEqual([{ status: 'ok' }, { status: 'ok' }]);
  expect([health.headers.get('x-app'), await health.json()]).toEqual(['changed', { status: 'ok' }]);
  expect([ready.headers.get('x-app'), await ready.text()]).toEqual(['changed', 'mine']);
});

test('who has left before the answer harms nobody', async () => {
  const base = await start();
  const asked = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  let isAnswered = false;
  server.store.pendingDeliveries = async () => {
    asked.resolve();
    await left.promise;
    isAnswered = true;
    return [];
  };
  const socket = connect(Number(new URL(base).port), '127.0.0.1');
  socket.write('GET /api/patchbay/ready HTTP/1.1\r\nHost: app.test\r\n\r\n');
  await asked.promise;
  socket.destroy();
  for (let i = 0; i < 2; i++) await (await fetch(`${base}/health`)).text(); // the server has heard of it by then
  left.resolve();
  await (await fetch(`${base}/health`)).text();
  expect(isAnswered).toBe(true);
  expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: 'ok' });
});

test('a response of a host whose writeHead answers nothing', async () => {
  class Wordless extends ServerResponse {
    override writeHead(...args: unknown[]): this {
      Reflect.apply(super.writeHead, this, args);
      return undefined as unknown as this;
    }
  }
  const base = await start(undefined, Wordless as typeof ServerResponse);
  expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: 'ok' });
});

/** A process in which Hono's own server has put its `Response` in the place of the global one before we came. */
const AFTER_HONO = `
  import { createServer } from 'node:http';
  import { getRequestListener } from '@hono/node-server';
  getRequestListener(() => new Response(''));
  const { createMemoryStore, createPatchbay } = await import('@patchbay/server');
  const { toNodeListener } = await import('@patchbay/server/node');
  const patchbay = createPatchbay({
    store: createMemoryStore(),
    unipile: { apiKey: 'key', baseUrl: 'http://127.0.0.1:9' },
    webhookSecrets: ['whsec-1'],
    secret: 'a secret of the test, which is long enough',
    publicUrl: 'https://app.test',
    log: () => {},
    authenticate: () => ({ ownerId: 'ada' }),
  });
  const http = createServer(toNodeListener(patchbay)).listen(0, '127.0.0.1', async () => {
    const at = 'http://127.0.0.1:' + http.address().port + '/api/patchbay/';
    const texts = [];
    for (const path of ['health', 'nowhere', 'health']) texts.push(await (await fetch(at + path)).text());
    console.log(JSON.stringify(texts.map((text) => Object.keys(JSON.parse(text)))));
    http.close();
    http.closeAllConnections();
    await patchbay.close();
  });
`;

test('a global Response that somebody replaced before we were loaded', async () => {
  const args = ['--conditions=@patchbay/source', '--input-type=module', '--eval', AFTER_HONO];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  expect({ said: JSON.parse(stdout), stderr }).toEqual({
    said: [['status'], ['error'], ['status']],
    stderr: '',
  });
});

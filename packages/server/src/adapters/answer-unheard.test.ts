import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { CLIENT_HEADER } from '@patchbay/core';
import { afterEach, expect, test, vi } from 'vitest';
import { toNodeListener } from '../node.ts';
import { startServer } from '../test-kit/start-server.ts';

let close = async (): Promise<void> => {};
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
});

/** Sends lines as they are, which no client of HTTP would, and reads the answer to its end. */
async function send(
  lines: readonly string[],
  handler: Parameters<typeof toNodeListener>[0] = startServer().patchbay,
): Promise<{ status: number; headers: Headers; body: { error: Record<string, string> } }> {
  const server = createServer(toNodeListener(handler)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => new Promise((resolve) => void server.close(() => resolve()));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  let text = '';
  for await (const chunk of socket.setEncoding('utf8')) text += chunk;
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [first = '', ...fields] = head.split('\r\n');
  const headers = new Headers(fields.map((field) => field.split(/: ?(.*)/s).slice(0, 2) as [string, string]));
  return { status: Number(first.split(' ')[1]), headers, body: JSON.parse(body) };
}

test.each([
  ['a Host that is none', ['GET /api/patchbay/accounts HTTP/1.1', 'Host: app.test/@evil']],
  ['a Host with a user', ['GET /api/patchbay/accounts HTTP/1.1', 'Host: user@app.test']],
  ['no Host at all', ['GET /api/patchbay/accounts HTTP/1.0']],
  ['the server itself', ['OPTIONS * HTTP/1.1', 'Host: app.test']],
  ['a path with a backslash', ['GET /\\api/patchbay/accounts HTTP/1.1', 'Host: app.test']],
])('%s is refused in the shape of every error', async (_what, lines) => {
  const { status, headers, body } = await send(lines);
  expect([status, body.error.code]).toEqual([400, 'invalid_request']);
  expect(body.error.requestId).toMatch(/^node-[0-9a-f]{8}$/);
  expect(headers.get('x-request-id')).toBe(body.error.requestId);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
    'no-store',
    'nosniff',
  ]);
});

test('a handler that throws is an error that says nothing, and is told on the console', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const lines = ['GET / HTTP/1.1', 'Host: app.test'];
  const { status, body } = await send(lines, () => Promise.reject(new Error('no disk')));
  expect([status, body.error.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(body)).not.toContain('no disk');
  expect(said).toHaveBeenCalledOnce();
});

test('another Host with an equal Origin is no page of the app', async () => {
  const server = startServer();
  const { status, body } = await send(
    [
      'POST /api/patchbay/links HTTP/1.1',
      'Host: evil.test',
      'Origin: http://evil.test',
      'X-Who: ada',
      `${CLIENT_HEADER}: 1`,
      'Content-Length: 0',
    ],
    server.patchbay,
  );
  expect([status, body.error.code]).toEqual([403, 'forbidden']);
});

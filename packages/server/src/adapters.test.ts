import { CLIENT_HEADER } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { toHonoHandler } from './hono.ts';
import { toNextRoute } from './next.ts';
import { BASE, makeEvent, startServer, WEBHOOK_SECRET } from './test-kit/start-server.ts';
import { hmacSha256Hex } from './webhook/hmac.ts';

function signed(at: number): Request {
  const body = JSON.stringify(makeEvent('account.status.disconnected'));
  const t = String(Math.floor(at / 1000));
  const hmac = hmacSha256Hex(WEBHOOK_SECRET, v2.signedPrefix(t), new TextEncoder().encode(body));
  const headers = { [v2.SIGNATURE_HEADER]: v2.formatSignatureHeader(t, hmac) };
  return new Request(`${BASE}/webhooks/unipile`, { method: 'POST', body, headers });
}

const list = (): Request => new Request(`${BASE}/accounts`, { headers: { 'x-who': 'ada' } });
const remove = (): Request =>
  new Request(`${BASE}/accounts/acc_1`, {
    method: 'DELETE',
    headers: { 'x-who': 'ada', [CLIENT_HEADER]: '1' },
  });

test('Hono: reads, webhooks and writes go through, beside other routes', async () => {
  const server = startServer();
  const app = new Hono();
  app.get('/', (context) => context.text('the app'));
  app.all('/api/patchbay/*', toHonoHandler(server.patchbay));
  expect(await (await app.request('/')).text()).toBe('the app');
  expect((await app.fetch(list())).status).toBe(200);
  expect((await app.fetch(signed(server.clock.now()))).status).toBe(200);
  expect((await app.fetch(remove())).status).toBe(404);
});

test('Hono: a middleware that reads the body first is told of, in the log and in the answer', async () => {
  const server = startServer();
  const app = new Hono();
  app.use(async (context, next) => {
    await context.req.json();
    await next();
  });
  app.all('/api/patchbay/*', toHonoHandler(server.patchbay));
  const response = await app.fetch(signed(server.clock.now()));
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('before any body parser');
  expect(server.logs.at(-1)?.message).toContain('before any body parser');
});

test('Next.js: one handler under the verbs of a route', async () => {
  const server = startServer();
  const { GET, POST, DELETE } = toNextRoute(server.patchbay);
  expect((await GET(list())).status).toBe(200);
  expect((await POST(signed(server.clock.now()))).status).toBe(200);
  expect((await DELETE(remove())).status).toBe(404);
});

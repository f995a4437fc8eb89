import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { idOf } from '../testing/make-mock.ts';
import {
  type ServedMockUnipile,
  type ServeMockUnipileOptions,
  serveMockUnipile,
} from './serve-mock-unipile.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(options: ServeMockUnipileOptions = {}): Promise<ServedMockUnipile> {
  const served = await serveMockUnipile(options);
  closing.push(served.close);
  return served;
}

it('serves API, wizard and control page at the address it listens on', async () => {
  const { url, mock } = await serve();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(mock.origin).toBe(url);
  const headers = { 'x-api-key': mock.apiKey };
  const accounts = await fetch(`${url}/v2/accounts/`, { headers });
  expect(accounts.headers.get('content-type')).toBe('application/json');
  expect(await accounts.json()).toMatchObject({ data: { length: 6 } });
  const made = await fetch(`${url}/v2/auth/link`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      providers: ['google'],
      expires_on: new Date(Date.now() + 60_000).toISOString(),
      redirect_uri: 'https://app.test/callback',
    }),
  });
  const { link } = (await made.json()) as { link: string };
  expect(link.startsWith(`${url}/?token=`)).toBe(true);
  expect(await (await fetch(link)).text()).toContain('<h1>Sign in to Google</h1>');
  const form = {
    token: new URL(link).searchParams.get('token') ?? '',
    decision: 'approve',
    provider: 'google',
    person: 'p0',
  };
  const done = await fetch(`${url}/`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  expect([done.status, new URL(done.headers.get('location') ?? '').searchParams.get('provider')]).toEqual([
    302,
    'google',
  ]);
  expect(await (await fetch(`${url}/control`)).text()).toContain('amara.okafor@example.com');
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
});

it('delivers signed webhooks over HTTP', async () => {
  const got: { headers: IncomingMessage['headers']; body: string }[] = [];
  const app = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    got.push({ headers: incoming.headers, body });
    outgoing.end('thanks');
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => app.close(resolve)));
  const hook = `http://127.0.0.1:${(app.address() as AddressInfo).port}/hook`;
  const { mock } = await serve({ webhooks: [{ url: hook, secret: 's' }] });
  await mock.disconnect(idOf(mock, 'google'));
  expect(mock.deliveries()).toEqual([expect.objectContaining({ answer: { status: 200, body: 'thanks' } })]);
  expect(got[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    'unipile-signature': expect.stringMatching(/^t=\d+,v0=[0-9a-f]{64}$/),
  });
  expect(JSON.parse(got[0]?.body ?? '')).toEqual(mock.deliveries()[0]?.event);
});

it('may be known by another origin than it listens on', async () => {
  const { url, mock } = await serve({ origin: 'https://mock.example.com' });
  expect(mock.origin).toBe('https://mock.example.com');
  expect(await (await fetch(`${url}/`)).text()).toContain('href="https://mock.example.com/control"');
});

it('does not let a request name another host by its path', async () => {
  const { url } = await serve();
  const status = await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path: '//elsewhere.test/', method: 'GET' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(404);
});

it('says with the system’s own code when the port is taken', async () => {
  const { url } = await serve();
  const port = Number(new URL(url).port);
  await expect(serveMockUnipile({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('closes at once, open connections and all', async () => {
  const { url, mock, close } = await serveMockUnipile({ wizardDelayMs: 3_600_000 });
  const made = await fetch(`${url}/v2/auth/link`, {
    method: 'POST',
    headers: { 'x-api-key': mock.apiKey },
    body: JSON.stringify({
      providers: ['google'],
      expires_on: new Date(Date.now() + 60_000).toISOString(),
      redirect_uri: 'https://app.test/',
    }),
  });
  const token = new URL(((await made.json()) as { link: string }).link).searchParams.get('token') ?? '';
  const hanging = fetch(`${url}/`, {
    method: 'POST',
    body: new URLSearchParams({ token, decision: 'decline' }),
  });
  const failed = expect(hanging).rejects.toThrow();
  await expect.poll(() => mock.world.links.size).toBe(1);
  await close();
  await failed;
  await expect(fetch(url)).rejects.toThrow();
});

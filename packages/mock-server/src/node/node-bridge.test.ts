import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { bridge } from './node-bridge.ts';

let close: (() => Promise<unknown>) | undefined;
afterEach(() => close?.());

async function listen(handle: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer(
    (incoming, outgoing) => void bridge(incoming, outgoing, 'https://mock.test', handle),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('passes method, path, headers and body on, under the origin it is told', async () => {
  let got: { method: string; url: string; header: string | null; body: string } | undefined;
  const url = await listen(async (request) => {
    got = {
      method: request.method,
      url: request.url,
      header: request.headers.get('x-a'),
      body: await request.text(),
    };
    return new Response(null, { status: 204 });
  });
  await fetch(`${url}/a?b=c`, {
    method: 'PATCH',
    headers: { 'x-a': 'v' },
    body: 'Łukasz',
  });
  expect(got).toEqual({ method: 'PATCH', url: 'https://mock.test/a?b=c', header: 'v', body: 'Łukasz' });
});

it.each(['TRACE / HTTP/1.1', 'GET http://[bad/ HTTP/1.1', 'OPTIONS * HTTP/1.1'])(
  'answers %s, which no web request can be, with a 400',
  async (line) => {
    const { port } = new URL(await listen(async () => new Response('handled')));
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  },
);

it('keeps several cookies apart', async () => {
  const url = await listen(async () => {
    const headers = new Headers();
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    return new Response('x', { headers });
  });
  expect((await fetch(url)).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

it('streams, and tells the handler when the client has gone', async () => {
  const gone = Promise.withResolvers<void>();
  const url = await listen(async (request) => {
    request.signal.addEventListener('abort', () => gone.resolve());
    return new Response(
      new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('first')) }),
    );
  });
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal });
  const chunk = await response.body?.getReader().read();
  expect(new TextDecoder().decode(chunk?.value)).toBe('first');
  stop.abort();
  await expect(gone.promise).resolves.toBeUndefined();
});

it('answers 500 when the handler breaks', async () => {
  const url = await listen(() => Promise.reject(new Error('boom')));
  const response = await fetch(url);
  expect([response.status, await response.text()]).toEqual([500, 'Error: boom']);
});

it('breaks the connection when the body breaks half way', async () => {
  const url = await listen(async () => {
    const chunks = [new TextEncoder().encode('first')];
    return new Response(
      new ReadableStream({
        pull: (controller) => {
          const chunk = chunks.shift();
          if (chunk) controller.enqueue(chunk);
          else controller.error(new Error('boom'));
        },
      }),
    );
  });
  await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
});

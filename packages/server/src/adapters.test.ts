import { once } from 'node:events';
import { CLIENT_HEADER } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hostRequestOf } from './adapters/host-request.ts';
import { createMemoryBus, type EventBus } from './bus/event-bus.ts';
import { toExpressHandler } from './express.ts';
import { toFastifyPlugin } from './fastify.ts';
import { toHonoHandler } from './hono.ts';
import { toNextRoute } from './next.ts';
import { toNodeListener } from './node.ts';
import { routeTable } from './routes/route-table.ts';
import { adapters, type Mount, type Mounted, overHttp } from './test-kit/adapters.node.ts';
import { BASE, makeEvent, startServer, type TestServer, WEBHOOK_SECRET } from './test-kit/start-server.ts';
import { hmacSha256Hex } from './webhook/hmac.ts';

let mounted: Mounted | undefined;
let server: TestServer;
afterEach(async () => {
  await server.patchbay.close();
  await mounted?.close();
  mounted = undefined;
});

const ada = { 'x-who': 'ada' };

async function mount(by: Mount, started: TestServer = startServer()): Promise<Mounted['fetch']> {
  server = started;
  mounted = await by(server.patchbay);
  return mounted.fetch;
}

/** A delivery as Unipile signs it; `body` goes out byte by byte as it is. */
function signed(body: string, headers: Record<string, string> = {}): RequestInit {
  const t = String(Math.floor(server.clock.now() / 1000));
  const hmac = hmacSha256Hex(WEBHOOK_SECRET, v2.signedPrefix(t), new TextEncoder().encode(body));
  return {
    method: 'POST',
    body: new TextEncoder().encode(body),
    headers: { [v2.SIGNATURE_HEADER]: v2.formatSignatureHeader(t, hmac), ...headers },
  };
}

/** A bus that says when a subscription begins and ends. */
function watchedBus(): {
  readonly bus: EventBus;
  readonly began: Promise<void>;
  readonly ended: Promise<void>;
} {
  const bus = createMemoryBus();
  const began = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  return {
    began: began.promise,
    ended: ended.promise,
    bus: {
      ...bus,
      subscribe(...args) {
        began.resolve();
        const unsubscribe = bus.subscribe(...args);
        return () => {
          unsubscribe();
          ended.resolve();
        };
      },
    },
  };
}

for (const [name, by] of Object.entries(adapters)) {
  describe(name, () => {
    test('lists for who is signed in, and for nobody else', async () => {
      const call = await mount(by);
      server.unipile.add();
      await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
      const list = await call('/api/patchbay/accounts?limit=1', { headers: ada });
      expect([list.status, await list.json()]).toMatchObject([200, { accounts: [{ id: 'acc_1' }] }]);
      expect((await call('/api/patchbay/accounts')).status).toBe(401);
    });

    test('mints a link from a JSON body', async () => {
      const call = await mount(by);
      const link = await call('/api/patchbay/links', {
        method: 'POST',
        headers: { ...ada, [CLIENT_HEADER]: '1', 'content-type': 'application/json' },
        body: JSON.stringify({ purpose: 'connect', providers: ['linkedin'] }),
      });
      expect(await link.json()).toMatchObject({ url: expect.stringContaining('https://auth.unipile.com') });
    });

    test('ends a connection', async () => {
      const call = await mount(by);
      server.unipile.add();
      await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
      const headers = { ...ada, [CLIENT_HEADER]: '1' };
      const ended = await call('/api/patchbay/accounts/acc_1', { method: 'DELETE', headers });
      expect(await ended.json()).toMatchObject({ account: { status: { kind: 'removed' } } });
    });

    for (const type of ['application/json', 'application/json; charset=utf-8', 'text/plain', '']) {
      test(`takes a webhook byte by byte as it was signed, content type ${type || 'none'}`, async () => {
        const call = await mount(by);
        server.unipile.add();
        await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
        server.unipile.add({ status: 'disconnected' });
        const event = makeEvent('account.status.disconnected', { account_name: 'Zoë 🎈' });
        const body = `\n${JSON.stringify(event, null, 1)}  `;
        const answer = await call(
          '/api/patchbay/webhooks/unipile',
          signed(body, type ? { 'content-type': type } : {}),
        );
        expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
        await server.patchbay.drain();
        expect((await server.account('ada')).status.kind).toBe('disconnected');
      });
    }

    test('refuses a body that is too large', async () => {
      const call = await mount(by);
      const answer = await call('/api/patchbay/webhooks/unipile', signed('x'.repeat(256 * 1024 + 1)));
      expect([answer.status, await answer.json()]).toMatchObject([413, { error: { code: 'too_large' } }]);
    });

    test('streams events as they happen', async () => {
      const call = await mount(by);
      server.unipile.add();
      const stream = await call('/api/patchbay/stream', { headers: ada });
      const reader = (stream.body as ReadableStream<Uint8Array<ArrayBuffer>>)
        .pipeThrough(new TextDecoderStream())
        .getReader();
      expect((await reader.read()).value).toContain(': live');
      await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
      expect((await reader.read()).value).toContain('"id":"acc_1"');
      await reader.cancel();
    });

    test('a browser that hangs up leaves no subscriber', async () => {
      const { bus, began, ended } = watchedBus();
      const call = await mount(by, startServer({ bus }));
      const leave = new AbortController();
      await call('/api/patchbay/stream', { headers: ada, signal: leave.signal });
      await began;
      leave.abort();
      await ended;
    });

    test('a stream that is asked for by HEAD is not opened', async () => {
      const { bus } = watchedBus();
      const subscribed = vi.spyOn(bus, 'subscribe');
      const call = await mount(by, startServer({ bus }));
      const head = await call('/api/patchbay/stream', { method: 'HEAD', headers: ada });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(subscribed).not.toHaveBeenCalled();
    });

    test('a verb that is none of ours changes nothing', async () => {
      const call = await mount(by);
      const patch = await call('/api/patchbay/links', { method: 'PATCH', body: '{}', headers: ada });
      expect(patch.status).toBe(name === 'Next.js' ? 405 : 404);
      expect(server.unipile.calls).toEqual([]);
    });
  });
}

/** Sessions as frameworks keep them: on their own request, out of sight of a web request. */
const sessions: Readonly<Record<string, Mount>> = {
  Express: (patchbay) => {
    const app = express();
    app.use((request, _response, next) => {
      Object.assign(request, { session: { user: request.get('x-secret-session') } });
      next();
    });
    app.use('/api/patchbay', toExpressHandler(patchbay));
    return overHttp(app.listen(0, '127.0.0.1'));
  },
  async Fastify(patchbay) {
    const app = fastify();
    app.decorateRequest('session', null);
    app.addHook('onRequest', async (request) => {
      Object.assign(request, { session: { user: request.headers['x-secret-session'] } });
    });
    app.register(toFastifyPlugin(patchbay), { prefix: '/api/patchbay' });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return overHttp(app.server);
  },
};

for (const [name, by] of Object.entries(sessions)) {
  test(`${name}: authenticate can ask the framework who is signed in`, async () => {
    const started = startServer({
      authenticate(request) {
        const { session } = hostRequestOf(request) as { session: { user?: string } };
        return session.user === undefined ? null : { ownerId: session.user };
      },
    });
    const call = await mount(by, started);
    const list = await call('/api/patchbay/accounts', { headers: { 'x-secret-session': 'ada' } });
    expect([list.status, (await call('/api/patchbay/accounts')).status]).toEqual([200, 401]);
  });
}

test('Hono and Next.js: authenticate gets the context, and the request as the framework made it', async () => {
  const hosts: unknown[] = [];
  server = startServer({
    authenticate(request) {
      hosts.push(hostRequestOf(request));
      return { ownerId: 'ada' };
    },
  });
  const app = new Hono();
  app.all('/api/patchbay/*', toHonoHandler(server.patchbay));
  const request = new Request(`${BASE}/accounts`);
  await app.fetch(request);
  await toNextRoute(server.patchbay).GET(request);
  expect([(hosts[0] as { req: { raw: Request } }).req.raw, hosts[1]]).toEqual([request, request]);
});

test('a request that came through no adapter has no host, and it is said how to get one', () => {
  server = startServer();
  expect(() => hostRequestOf(new Request(BASE))).toThrow('came through no adapter');
});

for (const name of ['Express', 'Fastify', 'Hono']) {
  test(`${name}: the app's own routes keep their body parser`, async () => {
    const call = await mount(adapters[name] as Mount);
    const headers = { 'content-type': 'application/json' };
    const echo = await call('/echo', { method: 'POST', headers, body: '{"own":1}' });
    expect([echo.status, await echo.text()]).toEqual([200, '{"own":1}']);
  });
}

/** Mounts that let a body parser come first. */
const tooLate: Readonly<Record<string, Mount>> = {
  'Express, express.json() before': (patchbay) => {
    const app = express();
    app.use(express.json());
    app.use('/api/patchbay', toExpressHandler(patchbay));
    return overHttp(app.listen(0, '127.0.0.1'));
  },
  async 'Fastify, a route of the app without the plugin'(patchbay) {
    const app = fastify();
    const listener = toNodeListener(patchbay);
    app.all('/api/patchbay/*', (request, reply) => {
      reply.hijack();
      listener(request.raw, reply.raw);
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return overHttp(app.server);
  },
  async 'Fastify, a hook that reads bodies before'(patchbay) {
    const app = fastify();
    app.addHook('preParsing', async (request, _reply, payload) => {
      request.raw.resume();
      await once(request.raw, 'end');
      return payload;
    });
    app.register(toFastifyPlugin(patchbay), { prefix: '/api/patchbay' });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return overHttp(app.server);
  },
};

for (const [name, by] of Object.entries(tooLate)) {
  test(`${name}: what, why and how to mend it is said, in the log and in the answer`, async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const call = await mount(by);
    const body = JSON.stringify(makeEvent('account.status.disconnected'));
    const answer = await call(
      '/api/patchbay/webhooks/unipile',
      signed(body, { 'content-type': 'application/json' }),
    );
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/body was read before.*before any body parser/);
    expect(said).toHaveBeenCalledOnce();
    expect((await call('/api/patchbay/accounts', { headers: ada })).status).toBe(200);
    said.mockRestore();
  });
}

test('Express: a parser that kept the bytes may come first', async () => {
  const call = await mount((patchbay) => {
    const app = express();
    app.use(
      express.json({
        verify(request, _response, bytes) {
          Object.assign(request, { rawBody: bytes });
        },
      }),
    );
    app.use('/api/patchbay', toExpressHandler(patchbay));
    return overHttp(app.listen(0, '127.0.0.1'));
  });
  const body = JSON.stringify(makeEvent('account.status.disconnected'), null, 2);
  const answer = await call(
    '/api/patchbay/webhooks/unipile',
    signed(body, { 'content-type': 'application/json' }),
  );
  expect(answer.status).toBe(200);
});

test('Express: the handler may be mounted at the root of a router of its own', async () => {
  const call = await mount((patchbay) => {
    const app = express();
    const router = express.Router();
    router.use(toExpressHandler(patchbay));
    app.use('/api', router);
    return overHttp(app.listen(0, '127.0.0.1'));
  });
  expect((await call('/api/patchbay/accounts', { headers: ada })).status).toBe(200);
});

test('Fastify: headers that other plugins have set stay on our answers', async () => {
  const call = await mount(adapters.Fastify as Mount);
  for (const path of ['accounts', 'stream']) {
    const { headers } = await call(`/api/patchbay/${path}`, { headers: ada });
    expect([headers.get('x-app'), headers.get('x-content-type-options')]).toEqual(['fastify', 'nosniff']);
  }
});

test('Next.js: every verb of our routes is exported', () => {
  server = startServer();
  const exported = Object.keys(toNextRoute(server.patchbay));
  expect(exported.sort()).toEqual([...new Set(routeTable.map(([verb]) => verb))].sort());
});

test('Hono: a middleware that reads the body first is told of, in the log and in the answer', async () => {
  server = startServer();
  const app = new Hono();
  app.use(async (context, next) => {
    await context.req.json();
    await next();
  });
  app.all('/api/patchbay/*', toHonoHandler(server.patchbay));
  const body = JSON.stringify(makeEvent('account.status.disconnected'));
  const response = await app.fetch(new Request(`${BASE}/webhooks/unipile`, signed(body)));
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('before any body parser');
  expect(server.logs.at(-1)?.message).toContain('before any body parser');
});

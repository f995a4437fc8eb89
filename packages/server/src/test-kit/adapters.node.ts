import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import type { Patchbay } from '../create-patchbay.ts';
import { toExpressHandler } from '../express.ts';
import { toFastifyPlugin } from '../fastify.ts';
import { toHonoHandler } from '../hono.ts';
import { toNextRoute } from '../next.ts';
import { toNodeListener } from '../node.ts';

/** A handler mounted in a framework, as the outside reaches it. */
export interface Mounted {
  readonly origin: string;
  /** Takes a path of the app, with the base path. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  close(): Promise<void>;
}

/** Mounts a handler below `/api/patchbay`, beside a route of the app. */
export type Mount = (patchbay: Pick<Patchbay, 'handler'>) => Promise<Mounted>;

/** How the app's own route answers what it was sent. */
const ECHO = '/echo';

/** An app behind a real socket. */
export async function overHttp(server: Server): Promise<Mounted> {
  if (!server.listening) await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    fetch: (path, init) => fetch(`${origin}${path}`, init),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Every adapter, with the framework as an app uses it: its own body parser and a route beside ours. */
export const adapters: Readonly<Record<string, Mount>> = {
  'node:http': (patchbay) => overHttp(createServer(toNodeListener(patchbay)).listen(0, '127.0.0.1')),

  Express: (patchbay) => {
    const app = express();
    app.use('/api/patchbay', toExpressHandler(patchbay));
    app.use(express.json());
    app.post(ECHO, (request, response) => {
      response.json(request.body);
    });
    return overHttp(app.listen(0, '127.0.0.1'));
  },

  async Fastify(patchbay) {
    const app = fastify();
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('x-app', 'fastify');
    });
    app.register(toFastifyPlugin(patchbay), { prefix: '/api/patchbay' });
    app.post(ECHO, async (request) => request.body);
    await app.listen({ port: 0, host: '127.0.0.1' });
    return overHttp(app.server);
  },

  Hono: (patchbay) => {
    const app = new Hono();
    app.all('/api/patchbay/*', toHonoHandler(patchbay));
    app.post(ECHO, async (context) => context.json(await context.req.json()));
    return overHttp(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server);
  },

  async 'Next.js'(patchbay) {
    const route = toNextRoute(patchbay);
    const origin = 'https://app.test';
    return {
      origin,
      fetch: async (path, init) => {
        const request = new Request(`${origin}${path}`, init);
        // As Next.js does: HEAD is GET's, a verb that is not exported is 405.
        const verb = request.method === 'HEAD' ? 'GET' : request.method;
        const handle = route[verb as keyof typeof route];
        return handle ? handle(request) : new Response(null, { status: 405 });
      },
      close: async () => {},
    };
  },
};

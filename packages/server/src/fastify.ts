import type { Patchbay } from './create-patchbay.ts';
import { type NodeListener, toNodeListener } from './node.ts';

type NodeRequest = Parameters<NodeListener>[0];
type NodeResponse = Parameters<NodeListener>[1];

/** What Patchbay uses of a Fastify instance. */
export interface FastifyScope {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    parser: (request: unknown, body: unknown, done: (error: null) => void) => void,
  ): unknown;
  all(path: string, handler: (request: { readonly raw: NodeRequest }, reply: FastifyReply) => void): unknown;
}

/** What Patchbay uses of a Fastify reply. */
export interface FastifyReply {
  readonly raw: NodeResponse;
  hijack(): unknown;
  getHeaders(): Readonly<Record<string, string | number | readonly string[] | undefined>>;
}

/**
 * Turns the handler into a plugin of Fastify, whose body parsers stay away from its routes. Streams keep `close`
 * waiting: end them before.
 *
 * @example
 * app.register(toFastifyPlugin(patchbay), { prefix: '/api/patchbay' });
 * app.addHook('preClose', () => patchbay.close());
 */
export function toFastifyPlugin(patchbay: Pick<Patchbay, 'handler'>): (scope: FastifyScope) => Promise<void> {
  const listener = toNodeListener(patchbay);
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all('/*', ({ raw }, reply) => {
      // What other plugins have set stays: headers of helmet, of CORS.
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      reply.hijack();
      listener(raw, reply.raw);
    });
  };
}

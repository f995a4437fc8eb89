import type { FastifyRequest, FastifyScope } from './adapters/fastify-scope.node.ts';
import { hostRequestOf, rememberHost } from './adapters/host-request.ts';
import { requireHandler } from './adapters/require-handler.ts';
import { toBareHandler } from './bare-answer.ts';
import type { Patchbay } from './create-patchbay.ts';
import { toNodeListener } from './node.ts';

export type { FastifyReply, FastifyRequest, FastifyScope } from './adapters/fastify-scope.node.ts';

/**
 * Turns the handler into a plugin of Fastify, whose body parsers stay away from its routes. Streams keep `close`
 * waiting: end them before.
 *
 * @example
 * app.register(toFastifyPlugin(patchbay), { prefix: '/api/patchbay' });
 * app.addHook('preClose', () => patchbay.close());
 */
export function toFastifyPlugin(patchbay: Pick<Patchbay, 'handler'>): (scope: FastifyScope) => Promise<void> {
  requireHandler('toFastifyPlugin', patchbay);
  const requests = new WeakMap<object, FastifyRequest>();
  const listener = toNodeListener((request) => {
    rememberHost(request, requests.get(hostRequestOf(request) as object));
    return toBareHandler(patchbay.handler).call(patchbay, request);
  });
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all('/*', (request, reply) => {
      requests.set(request.raw, request);
      // What other plugins have set stays: headers of helmet, of CORS.
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      reply.hijack();
      listener(request.raw, reply.raw);
    });
  };
}

import type { NodeListener } from '../node.ts';

/** What Patchbay uses of a Fastify instance. */
export interface FastifyScope {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    parser: (request: unknown, body: unknown, done: (error: null) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => void): unknown;
}

/** What Patchbay uses of a Fastify request. */
export interface FastifyRequest {
  readonly raw: Parameters<NodeListener>[0];
}

/** What Patchbay uses of a Fastify reply. */
export interface FastifyReply {
  readonly raw: Parameters<NodeListener>[1];
  hijack(): unknown;
  getHeaders(): Readonly<Record<string, string | number | readonly string[] | undefined>>;
}

const hosts = new WeakMap<Request, unknown>();

/** Notes what a framework calls the request that a web request was made of. */
export function rememberHost(request: Request, host: unknown): void {
  hosts.set(request, host);
}

/**
 * What the framework knows of a request that `authenticate` gets: Node's and Express's own request, Fastify's,
 * Next's, or Hono's context. For sessions that live there.
 *
 * @throws TypeError for a request that came through none of our adapters, or is a copy.
 * @example authenticate: (request) => toIdentity((hostRequestOf(request) as express.Request).session)
 */
export function hostRequestOf(request: Request): unknown {
  if (hosts.has(request)) return hosts.get(request);
  throw new TypeError(
    'Patchbay: hostRequestOf: this request came through no adapter of Patchbay. Pass the one that authenticate() got, not a copy of it.',
  );
}

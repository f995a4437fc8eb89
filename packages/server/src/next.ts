import { rememberHost } from './adapters/host-request.ts';
import { requireHandler } from './adapters/require-handler.ts';
import type { Patchbay } from './create-patchbay.ts';

/** A route handler of Next.js. */
export type NextRouteHandler = (request: Request) => Promise<Response>;

/** The verbs that Patchbay answers. */
export interface NextRoute {
  readonly GET: NextRouteHandler;
  readonly POST: NextRouteHandler;
  readonly PUT: NextRouteHandler;
  readonly DELETE: NextRouteHandler;
}

/**
 * Turns the handler into the route of a catch-all folder of Next.js.
 *
 * @example
 * // app/api/patchbay/[...path]/route.ts
 * export const dynamic = 'force-dynamic';
 * export const { GET, POST, PUT, DELETE } = toNextRoute(patchbay);
 */
export function toNextRoute(patchbay: Pick<Patchbay, 'handler'>): NextRoute {
  requireHandler('toNextRoute', patchbay);
  const handle: NextRouteHandler = (request) => {
    rememberHost(request, request);
    return patchbay.handler(request);
  };
  return { GET: handle, POST: handle, PUT: handle, DELETE: handle };
}

import { requireHandler } from './adapters/require-handler.ts';
import type { Patchbay } from './create-patchbay.ts';
import { type NodeListener, toNodeListener } from './node.ts';

type NodeRequest = Parameters<NodeListener>[0];
type NodeResponse = Parameters<NodeListener>[1];

/** A handler of Express, for `app.use`. */
export type ExpressHandler = (
  request: NodeRequest & { readonly originalUrl: string },
  response: NodeResponse,
) => void;

/**
 * Turns the handler into one of Express. It goes before `express.json()` and its like: webhooks are signed as they
 * came. A parser that came first is told of, unless it kept the bytes as `request.rawBody`.
 *
 * @example
 * app.use('/api/patchbay', toExpressHandler(patchbay));
 * app.use(express.json());
 */
export function toExpressHandler(patchbay: Pick<Patchbay, 'handler'>): ExpressHandler {
  requireHandler('toExpressHandler', patchbay);
  const listener = toNodeListener(patchbay);
  return (request, response) => {
    // `app.use` cuts off the path it is mounted at; Patchbay knows its base path itself. Nothing comes after us.
    request.url = request.originalUrl;
    listener(request, response);
  };
}

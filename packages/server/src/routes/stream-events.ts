import { parseEventId } from '@patchbay/core';
import type { Route, RouteContext } from './exchange.ts';
import { requireOwner } from './require-owner.ts';
import { securityHeaders } from './send.ts';

/** `GET /stream`: the owner's events after `Last-Event-ID`, then live. */
export function streamEvents(context: RouteContext): Route {
  return async (exchange) => {
    const owner = await requireOwner(context, exchange);
    const { requestId } = exchange.env;
    const headers = {
      ...securityHeaders(requestId),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies that collect answers would hold events back.
      'x-accel-buffering': 'no',
    };
    if (exchange.req.method === 'HEAD') return new Response(null, { headers });
    const lastEventId = exchange.req.header('last-event-id') ?? '';
    const after = parseEventId(lastEventId);
    const body = context.streams.open(
      owner,
      {
        after,
        reset: lastEventId !== '' && after === null,
        onError: (error) => context.log({ level: 'error', message: 'a stream broke.', requestId, error }),
      },
      exchange.req.raw,
    );
    return new Response(body, { headers });
  };
}

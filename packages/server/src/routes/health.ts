import type { Exchange, Route, RouteContext } from './exchange.ts';
import { sendJson } from './send.ts';

/** `GET /health`: the process answers. For who restarts it. */
export function health(): Route {
  return async (exchange) => sendJson(exchange.env.requestId, 200, { status: 'ok' });
}

/** `GET /ready`: the store answers and nothing is closing. For who sends it people. Says nothing else. */
export function ready({ store, calls, log }: RouteContext): Route {
  return async (exchange) => {
    if (calls.isClosing) return notReady(exchange);
    try {
      await store.pendingDeliveries(0, 1);
      return sendJson(exchange.env.requestId, 200, { status: 'ok' });
    } catch (error) {
      log({
        level: 'error',
        message: 'the store does not answer.',
        requestId: exchange.env.requestId,
        error,
      });
      return notReady(exchange);
    }
  };
}

function notReady(exchange: Exchange): Response {
  return sendJson(exchange.env.requestId, 503, { status: 'unavailable' });
}

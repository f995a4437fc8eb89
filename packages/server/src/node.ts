import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Patchbay } from './create-patchbay.ts';

/** What `node:http` and everything built on it calls for a request. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Turns the handler into a listener of `node:http`, streams and disconnects included.
 *
 * @example createServer(toNodeListener(patchbay)).listen(3000)
 */
export function toNodeListener(
  patchbay: Pick<Patchbay, 'handler'> | ((request: Request) => Response | Promise<Response>),
): NodeListener {
  const handler = typeof patchbay === 'function' ? patchbay : patchbay.handler;
  // The host's own Request and Response stay as they are.
  const listener = getRequestListener((request) => handler(request), { overrideGlobalObjects: false });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

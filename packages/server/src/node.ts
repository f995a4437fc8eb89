import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { PatchbayErrorBody } from '@patchbay/core';
import type { Patchbay } from './create-patchbay.ts';
import { BODY_IS_GONE } from './webhook/read-body.ts';

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
  return (incoming, outgoing) => {
    if (isBodyGone(incoming)) refuse(outgoing);
    else void listener(incoming, outgoing);
  };
}

/** A framework's body parser has come first: waiting for the body would last for ever. */
function isBodyGone(incoming: IncomingMessage & { readonly rawBody?: unknown }): boolean {
  return incoming.readableDidRead && incoming.method !== 'GET' && !(incoming.rawBody instanceof Uint8Array);
}

function refuse(outgoing: ServerResponse): void {
  const message = `${BODY_IS_GONE} Or let the parser keep the bytes as request.rawBody.`;
  console.error(`Patchbay: ${message}`);
  const body: PatchbayErrorBody = { error: { code: 'internal', message, requestId: 'none' } };
  outgoing.writeHead(500, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

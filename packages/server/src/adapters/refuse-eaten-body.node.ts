import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PatchbayErrorBody } from '@patchbay/core';
import { BODY_IS_GONE } from '../webhook/read-body.ts';

/** Whether a framework's body parser has come first: waiting for the body would last for ever. */
export function isBodyGone(incoming: IncomingMessage & { readonly rawBody?: unknown }): boolean {
  return incoming.readableDidRead && incoming.method !== 'GET' && !(incoming.rawBody instanceof Uint8Array);
}

/** Says so, in the answer and to whoever reads the console. */
export function refuseEatenBody(outgoing: ServerResponse): void {
  const message = `${BODY_IS_GONE} Or let the parser keep the bytes as request.rawBody.`;
  console.error(`Patchbay: ${message}`);
  const body: PatchbayErrorBody = { error: { code: 'internal', message, requestId: 'none' } };
  outgoing.writeHead(500, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

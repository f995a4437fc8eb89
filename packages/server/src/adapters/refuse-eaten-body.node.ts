import type { IncomingMessage, ServerResponse } from 'node:http';
import { PatchbayError } from '@patchbay/core';
import { BODY_IS_GONE } from '../webhook/read-body.ts';
import { answerUnheard } from './answer-unheard.node.ts';
import { toNodeHeaders } from './node-headers.node.ts';

/** Whether a framework's body parser has come first: waiting for the body would last for ever. */
export function isBodyGone(incoming: IncomingMessage & { readonly rawBody?: unknown }): boolean {
  return incoming.readableDidRead && incoming.method !== 'GET' && !(incoming.rawBody instanceof Uint8Array);
}

/** Says so, in the answer and to whoever reads the console. */
export async function refuseEatenBody(outgoing: ServerResponse): Promise<void> {
  const message = `${BODY_IS_GONE} Or let the parser keep the bytes as request.rawBody.`;
  const answer = answerUnheard(new PatchbayError('internal', message));
  outgoing.writeHead(answer.status, toNodeHeaders(answer.headers));
  outgoing.end(await answer.text());
}

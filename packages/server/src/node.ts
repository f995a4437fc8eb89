import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { answerUnheard } from './adapters/answer-unheard.node.ts';
import { rememberHost } from './adapters/host-request.ts';
import { isBodyGone, refuseEatenBody } from './adapters/refuse-eaten-body.node.ts';
import { requireHandler } from './adapters/require-handler.ts';
import { writeBare } from './adapters/write-bare.node.ts';
import { writeStream } from './adapters/write-stream.node.ts';
import { toBareHandler } from './bare-answer.ts';
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
  if (typeof patchbay !== 'function') requireHandler('toNodeListener', patchbay);
  const answer = toBareHandler(typeof patchbay === 'function' ? patchbay : patchbay.handler);
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      rememberHost(request, incoming);
      return writeBare(writeStream(await answer(request), outgoing), outgoing);
    },
    // The host's own Request and Response stay as they are.
    { overrideGlobalObjects: false, errorHandler: answerUnheard },
  );
  return (incoming, outgoing) => {
    if (isBodyGone(incoming)) void refuseEatenBody(outgoing);
    else void listener(incoming, outgoing);
  };
}

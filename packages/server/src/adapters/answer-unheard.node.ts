import { RequestError } from '@hono/node-server';
import { PatchbayError } from '@patchbay/core';
import { toWhole } from '../bare-answer.ts';
import { answerError } from '../errors/error-answer.ts';
import { consoleLog } from '../log.ts';

/**
 * Answers what never came to the handler, or to an end in it, as the handler answers its own errors. It is logged on the
 * console, also where the app gave `log`: a listener knows the handler alone, which may be any function.
 */
export function answerUnheard(thrown: unknown): Response {
  const error =
    thrown instanceof RequestError
      ? new PatchbayError('invalid_request', 'the address of the request, or its Host, cannot be read.')
      : thrown;
  // The handler counts its requests; this is none of them.
  return toWhole(answerError(error, `node-${crypto.randomUUID().slice(0, 8)}`, consoleLog));
}

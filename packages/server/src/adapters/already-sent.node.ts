import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** Tells Hono's listener that nothing is left to send. */
export const alreadySent: Response = toReal(RESPONSE_ALREADY_SENT);

/**
 * Where a host put Hono's own `Response` in the place of the global one before we were loaded, this is one of those,
 * which the listener would write. Once somebody asked for its body it is as any other.
 */
function toReal(response: Response): Response {
  void response.body;
  return response;
}

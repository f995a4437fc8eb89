import type { Context } from 'hono';
import { rememberHost } from './adapters/host-request.ts';
import { requireHandler } from './adapters/require-handler.ts';
import type { Patchbay } from './create-patchbay.ts';

/**
 * Turns the handler into one of Hono. Middleware that reads bodies may not come before it: webhooks are signed as
 * they came.
 *
 * @example app.all('/api/patchbay/*', toHonoHandler(patchbay))
 */
export function toHonoHandler(patchbay: Pick<Patchbay, 'handler'>): (context: Context) => Promise<Response> {
  requireHandler('toHonoHandler', patchbay);
  return (context) => {
    rememberHost(context.req.raw, context);
    return patchbay.handler(context.req.raw);
  };
}

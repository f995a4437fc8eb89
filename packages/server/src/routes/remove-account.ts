import type { AccountAnswer } from '@patchbay/core';
import { removeAccount } from '../operations/remove-account.ts';
import type { Route, RouteContext } from './exchange.ts';
import { requireOwnPage } from './require-own-page.ts';
import { requireOwner } from './require-owner.ts';
import { sendJson } from './send.ts';

/** `DELETE /accounts/:id`: the owner ends a connection for good. */
export function removeOwnAccount(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const owner = await requireOwner(context, exchange);
    const accountId = exchange.req.param('id') ?? '';
    const account = await removeAccount(context, { ...owner, accountId });
    return sendJson(exchange.env.requestId, 200, { account } satisfies AccountAnswer);
  };
}

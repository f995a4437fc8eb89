import { type AccountAnswer, PatchbayError } from '@patchbay/core';
import { refOf } from '../gateway/unipile-gateway.ts';
import type { Route, RouteContext } from './exchange.ts';
import { requireOwner } from './require-owner.ts';
import { sendJson } from './send.ts';

/** `GET /accounts/:id`. Somebody else's account is not found. */
export function getAccount(context: RouteContext): Route {
  return async (exchange) => {
    const owner = await requireOwner(context, exchange);
    const accountId = exchange.req.param('id') ?? '';
    const account = await context.store.getAccount(owner, refOf(context.gateway, accountId));
    if (!account) throw new PatchbayError('not_found', 'there is no such account.');
    const answer: AccountAnswer = { account };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

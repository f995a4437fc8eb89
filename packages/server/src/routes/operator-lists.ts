import { type OperatorAccountsPage, PatchbayError, type UnclaimedAnswer } from '@patchbay/core';
import { listUnclaimed } from '../operations/list-unclaimed.ts';
import { toOwner } from '../owner.ts';
import type { Route, RouteContext } from './exchange.ts';
import { parseLimit } from './list-accounts.ts';
import { requireOperator } from './require-owner.ts';
import { sendJson } from './send.ts';

/** `GET /operator/accounts?limit=&cursor=`: all accounts of the operator's tenant. */
export function listForOperators(context: RouteContext): Route {
  const { store, gateway } = context;
  return async (exchange) => {
    const { tenantId } = toOwner(await requireOperator(context, exchange));
    const limit = parseLimit(exchange.req.query('limit'));
    const after = exchange.req.query('cursor') ?? null;
    const rows = await store.listTenantAccounts(tenantId, gateway.generation, after, limit + 1);
    const page = rows.slice(0, limit);
    const answer: OperatorAccountsPage = {
      accounts: page.map(({ owner: { ownerId }, account }) => ({ ownerId, account })),
      nextCursor: rows.length > limit ? (page.at(-1)?.account.id ?? null) : null,
    };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

/**
 * `GET /operator/unclaimed`. Where all tenants share a key nobody knows of which one these are, so an operator of one
 * may not see them.
 */
export function listUnclaimedForOperators(context: RouteContext): Route {
  return async (exchange) => {
    const { tenantId } = await requireOperator(context, exchange);
    if (tenantId !== undefined && !context.gateway.perTenant) {
      throw new PatchbayError('forbidden', 'only operators without a tenant may see unclaimed accounts.');
    }
    const answer: UnclaimedAnswer = { accounts: await listUnclaimed(context, tenantId) };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

import type { OperatorAccountsPage, UnclaimedPage } from '@patchbay/core';
import { findUnclaimed } from '../unclaimed/find-unclaimed.ts';
import type { Route, RouteContext } from './exchange.ts';
import { parseLimit } from './list-accounts.ts';
import { requireOwnPage } from './require-own-page.ts';
import { requireOperator, requireOperatorOfUnclaimed, tenantFor } from './require-owner.ts';
import { sendJson } from './send.ts';

/** `GET /operator/accounts?tenantId=&limit=&cursor=`: all accounts of the operator's tenant. */
export function listForOperators(context: RouteContext): Route {
  const { store, gateway } = context;
  return async (exchange) => {
    const tenantId = tenantFor(await requireOperator(context, exchange), exchange);
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

/** `GET /operator/unclaimed?tenantId=&limit=&cursor=`: what was heard of so far. */
export function listUnclaimedForOperators(context: RouteContext): Route {
  return async (exchange) => {
    const tenantId = tenantFor(await requireOperatorOfUnclaimed(context, exchange), exchange);
    const { limit, cursor } = exchange.req.query();
    const page = await readPage(context, tenantId, parseLimit(limit), cursor);
    return sendJson(exchange.env.requestId, 200, page);
  };
}

/** `POST /operator/unclaimed?tenantId=&limit=`: reads all accounts at Unipile first. */
export function findUnclaimedForOperators(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const tenantId = tenantFor(await requireOperatorOfUnclaimed(context, exchange), exchange);
    const limit = parseLimit(exchange.req.query('limit')); // before the work
    await findUnclaimed(context, tenantId);
    return sendJson(exchange.env.requestId, 200, await readPage(context, tenantId, limit));
  };
}

async function readPage(
  { store, gateway }: RouteContext,
  tenantId: string,
  limit: number,
  cursor: string | null = null,
): Promise<UnclaimedPage> {
  const rows = await store.listUnclaimed(tenantId, gateway.generation, cursor, limit + 1);
  const accounts = rows.slice(0, limit);
  return { accounts, nextCursor: rows.length > limit ? (accounts.at(-1)?.id ?? null) : null };
}

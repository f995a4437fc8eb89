import { type AccountsPage, formatEventId, MAX_PAGE_SIZE, PatchbayError } from '@patchbay/core';
import { toSortKey } from '../store/sort-key.ts';
import { toStreamTag } from '../stream/stream-tag.ts';
import type { Route, RouteContext } from './exchange.ts';
import { formatCursor, parseCursor } from './list-cursor.ts';
import { requireOwner } from './require-owner.ts';
import { sendJson } from './send.ts';

/** `GET /accounts?limit=&cursor=` */
export function listAccounts(context: RouteContext): Route {
  return async (exchange) => {
    const owner = await requireOwner(context, exchange);
    const limit = parseLimit(exchange.req.query('limit'));
    const after = parseCursor(exchange.req.query('cursor'));
    // One more than asked for tells whether there is a next page.
    const { generation } = context.gateway;
    const wanted = { generation, limit: limit + 1, after };
    const { accounts, position } = await context.store.listAccounts(owner, wanted);
    const page = accounts.slice(0, limit);
    const last = page.at(-1);
    const answer: AccountsPage = {
      accounts: page,
      nextCursor: last && accounts.length > limit ? formatCursor(toSortKey(last)) : null,
      position: formatEventId(position),
      streamTag: toStreamTag(context.secret, position, owner),
    };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

/**
 * How many rows a page may have.
 *
 * @throws PatchbayError `invalid_request`
 */
export function parseLimit(text: string | undefined): number {
  if (text === undefined) return MAX_PAGE_SIZE;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new PatchbayError('invalid_request', `limit has to be a whole number from 1 to ${MAX_PAGE_SIZE}.`);
  }
  return Math.min(limit, MAX_PAGE_SIZE);
}

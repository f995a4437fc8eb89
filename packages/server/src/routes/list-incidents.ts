import {
  DEFAULT_INCIDENT_DAYS,
  type IncidentsAnswer,
  MAX_INCIDENT_DAYS,
  MAX_INCIDENTS,
  PatchbayError,
} from '@patchbay/core';
import { requireOwnAccount } from '../operations/own-account.ts';
import type { Route, RouteContext } from './exchange.ts';
import { requireOwner } from './require-owner.ts';
import { sendJson } from './send.ts';

const DAY_MS = 24 * 60 * 60_000;

/** `GET /accounts/:id/incidents?days=`: what was wrong with an account. Somebody else's is not found. */
export function listIncidents(context: RouteContext): Route {
  const { store, clock } = context;
  return async (exchange) => {
    const owner = await requireOwner(context, exchange);
    const since = clock.now() - parseDays(exchange.req.query('days')) * DAY_MS;
    const { ref } = await requireOwnAccount(context, {
      ...owner,
      accountId: exchange.req.param('id') ?? '',
    });
    const incidents = await store.listIncidents(owner, ref, { since, limit: MAX_INCIDENTS });
    return sendJson(exchange.env.requestId, 200, { incidents } satisfies IncidentsAnswer);
  };
}

/**
 * How many days back.
 *
 * @throws PatchbayError `invalid_request`
 */
export function parseDays(text: string | undefined): number {
  if (text === undefined) return DEFAULT_INCIDENT_DAYS;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MAX_INCIDENT_DAYS) return days;
  throw new PatchbayError('invalid_request', `days has to be a whole number from 1 to ${MAX_INCIDENT_DAYS}.`);
}

import { incidentPaths, paths } from '@patchbay/core';
import { Hono } from 'hono';
import { answerError } from '../errors/error-answer.ts';
import { receiveCallback } from './callback.ts';
import { chooseIdentityOf } from './choose-identity.ts';
import { createLink } from './create-link.ts';
import type { Exchange, Route, RouteContext } from './exchange.ts';
import { getAccount } from './get-account.ts';
import { health, ready } from './health.ts';
import { listAccounts } from './list-accounts.ts';
import { listChanges } from './list-changes.ts';
import { listIncidents } from './list-incidents.ts';
import { notFound } from './not-found.ts';
import { listForOperators, listUnclaimedForOperators } from './operator-lists.ts';
import { receiveNotify } from './receive-notify.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { removeOwnAccount } from './remove-account.ts';
import { sumRepairs } from './repair-stats.ts';
import { streamEvents } from './stream-events.ts';
import { withSpokenContract } from './with-spoken-contract.ts';

/** Answers one request whose id is given; never rejects. */
export type Answer = (request: Request, requestId: string) => Promise<Response>;

/** Every path of the API contract, one route each. */
export function createRoutes(context: RouteContext, basePath: string): Answer {
  const nothing = notFound(basePath);
  const { clock, log, metric } = context;
  const at =
    (route: Route, pattern = '*') =>
    async (exchange: Exchange) => {
      const { method } = exchange.req;
      const startedAt = clock.now();
      // The router would run a GET and drop its body; nobody may sign in or open a stream by asking for headers.
      const chosen = method === 'HEAD' ? nothing : withSpokenContract(route);
      const response = await chosen(exchange).catch((error: unknown) =>
        answerError(error, exchange.env.requestId, log),
      );
      const { status } = response;
      metric({ name: 'request', method, route: pattern, status, durationMs: clock.now() - startedAt });
      return response;
    };
  const app = new Hono<{ Bindings: { readonly requestId: string } }>().basePath(basePath);
  const on = (method: 'GET' | 'POST' | 'DELETE', pattern: string, route: Route): void => {
    app.on(method, pattern, at(route, pattern));
  };
  on('POST', paths.unipileWebhook, receiveWebhook(context));
  on('GET', paths.accounts, listAccounts(context));
  on('GET', `${paths.accounts}/:id`, getAccount(context));
  on('DELETE', `${paths.accounts}/:id`, removeOwnAccount(context));
  on('GET', `${paths.accounts}/:id/incidents`, listIncidents(context));
  on('POST', `${paths.accounts}/:id/identity`, chooseIdentityOf(context));
  on('POST', paths.links, createLink(context));
  on('GET', '/callback/:attempt', receiveCallback(context));
  on('POST', '/notify/:attempt', receiveNotify(context));
  on('GET', paths.changes, listChanges(context));
  on('GET', paths.stream, streamEvents(context));
  on('GET', paths.operatorAccounts, listForOperators(context));
  on('GET', paths.operatorUnclaimed, listUnclaimedForOperators(context));
  on('GET', incidentPaths.repairStats, sumRepairs(context));
  on('GET', paths.health, health());
  on('GET', paths.ready, ready(context));
  app.notFound(at(nothing));
  return async (request, requestId) => app.fetch(request, { requestId });
}

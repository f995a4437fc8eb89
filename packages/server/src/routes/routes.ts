import { incidentPaths, operatorPaths, paths, repairLinkPaths } from '@patchbay/core';
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
import {
  assignForOperators,
  createOperatorLink,
  restartForOperators,
  resyncForOperators,
  setAccountProxy,
} from './operator-actions.ts';
import { listForOperators, listUnclaimedForOperators } from './operator-lists.ts';
import { receiveNotify } from './receive-notify.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { removeOwnAccount } from './remove-account.ts';
import { createRepairLink, listRepairLinks, revokeRepairLink } from './repair-links.ts';
import { sumRepairs } from './repair-stats.ts';
import { createSharedLink, listSharedLinks, revokeSharedLink } from './shared-links.ts';
import { streamEvents } from './stream-events.ts';
import { followLink, showLink } from './visit-link.ts';
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
  const on = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', pattern: string, route: Route): void => {
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
  on('POST', repairLinkPaths.links, createRepairLink(context));
  on('GET', repairLinkPaths.links, listRepairLinks(context));
  on('DELETE', `${repairLinkPaths.links}/:id`, revokeRepairLink(context));
  on('GET', '/repair/:token', showLink(context, 'repair'));
  on('POST', '/repair/:token', followLink(context, 'repair'));
  on('GET', '/connect/:token', showLink(context, 'shared'));
  on('POST', '/connect/:token', followLink(context, 'shared'));
  on('POST', operatorPaths.links, createOperatorLink(context));
  on('POST', operatorPaths.sharedLinks, createSharedLink(context));
  on('GET', operatorPaths.sharedLinks, listSharedLinks(context));
  on('DELETE', `${operatorPaths.sharedLinks}/:id`, revokeSharedLink(context));
  on('PUT', `${paths.operatorAccounts}/:id/proxy`, setAccountProxy(context));
  on('POST', `${paths.operatorAccounts}/:id/restart`, restartForOperators(context));
  on('POST', `${paths.operatorAccounts}/:id/resync`, resyncForOperators(context));
  on('POST', operatorPaths.assign, assignForOperators(context));
  on('GET', paths.operatorAccounts, listForOperators(context));
  on('GET', paths.operatorUnclaimed, listUnclaimedForOperators(context));
  on('GET', incidentPaths.repairStats, sumRepairs(context));
  on('GET', paths.health, health());
  on('GET', paths.ready, ready(context));
  app.notFound(at(nothing));
  return async (request, requestId) => app.fetch(request, { requestId });
}

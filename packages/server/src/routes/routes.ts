import { paths } from '@patchbay/core';
import { Hono } from 'hono';
import { answerError } from '../errors/error-answer.ts';
import { receiveCallback } from './callback.ts';
import { createLink } from './create-link.ts';
import type { Exchange, Route, RouteContext } from './exchange.ts';
import { getAccount } from './get-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listChanges } from './list-changes.ts';
import { notFound } from './not-found.ts';
import { receiveNotify } from './receive-notify.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { removeOwnAccount } from './remove-account.ts';
import { streamEvents } from './stream-events.ts';

/** Answers one request whose id is given; never rejects. */
export type Answer = (request: Request, requestId: string) => Promise<Response>;

/** Every path of the API contract, one route each. */
export function createRoutes(context: RouteContext, basePath: string): Answer {
  const nothing = notFound(basePath);
  const at = (route: Route) => (exchange: Exchange) => {
    // The router would run a GET and drop its body; nobody may sign in or open a stream by asking for headers.
    const chosen = exchange.req.method === 'HEAD' ? nothing : route;
    return chosen(exchange).catch((error: unknown) =>
      answerError(error, exchange.env.requestId, context.log),
    );
  };
  const app = new Hono<{ Bindings: { readonly requestId: string } }>().basePath(basePath);
  app.post(paths.unipileWebhook, at(receiveWebhook(context)));
  app.get(paths.accounts, at(listAccounts(context)));
  app.get(`${paths.accounts}/:id`, at(getAccount(context)));
  app.delete(`${paths.accounts}/:id`, at(removeOwnAccount(context)));
  app.post(paths.links, at(createLink(context)));
  app.get('/callback/:attempt', at(receiveCallback(context)));
  app.post('/notify/:attempt', at(receiveNotify(context)));
  app.get(paths.changes, at(listChanges(context)));
  app.get(paths.stream, at(streamEvents(context)));
  app.notFound(at(nothing));
  return async (request, requestId) => app.fetch(request, { requestId });
}

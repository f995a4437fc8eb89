import { Hono } from 'hono';
import { toWhole } from '../bare-answer.ts';
import { answerError } from '../errors/error-answer.ts';
import type { Exchange, Route, RouteContext } from './exchange.ts';
import { notFound } from './not-found.ts';
import { routeTable } from './route-table.ts';
import { withSpokenContract } from './with-spoken-contract.ts';

/** Answers one request whose id is given, with a bare answer where it can; never rejects. */
export type Answer = (request: Request, requestId: string) => Promise<Response>;

/** Every route of the table under the base path, and an answer for everything else. */
export function createRoutes(context: RouteContext, basePath: string): Answer {
  const nothing = notFound(basePath);
  const { clock, log, metric } = context;
  const at = (route: Route, pattern = '*') => {
    const spoken = withSpokenContract(route);
    return async (exchange: Exchange): Promise<Response> => {
      const { method } = exchange.req;
      const startedAt = clock.now();
      const response = await spoken(exchange).catch((error: unknown) =>
        answerError(error, exchange.env.requestId, log),
      );
      const { status } = response;
      metric({ name: 'request', method, route: pattern, status, durationMs: clock.now() - startedAt });
      // The router makes the answer to HEAD of it, and knows a whole one only.
      return method === 'HEAD' ? toWhole(response) : response;
    };
  };
  const app = new Hono<{ Bindings: { readonly requestId: string } }>().basePath(basePath);
  // HEAD is a GET whose body the router drops: what a GET does besides looking, its route leaves undone for HEAD.
  for (const [verb, pattern, create] of routeTable) app.on(verb, pattern, at(create(context), pattern));
  app.notFound(at(nothing));
  return async (request, requestId) => app.fetch(request, { requestId });
}

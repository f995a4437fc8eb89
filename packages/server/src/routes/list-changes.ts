import { type AccountEvent, type ChangesAnswer, formatEventId, parseEventId } from '@patchbay/core';
import type { Route, RouteContext } from './exchange.ts';
import { isKnownTag } from './is-known-tag.ts';
import { requireOwner } from './require-owner.ts';
import { securityHeaders, sendJson } from './send.ts';

/** Events of one answer. */
const LIMIT = 100;

/** `GET /changes?after=`: what the stream would say, by polling, with the same rules for what cannot be continued. */
export function listChanges(context: RouteContext): Route {
  const { store } = context;
  return async (exchange) => {
    const owner = await requireOwner(context, exchange);
    const { requestId } = exchange.env;
    const asked = exchange.req.query('after') ?? '';
    const after = parseEventId(asked);
    // The position first: what comes in between is among the events, or comes with the next poll.
    const now = await store.position(owner);
    const events = after && (await store.eventsAfter(owner, after, LIMIT));
    const answer = events
      ? toAnswer(events, asked)
      : { events: [], position: formatEventId(now), reset: asked !== '', hasMore: false };
    const headers = { etag: `"${answer.position}"` };
    const known = isKnownTag(exchange.req.header('if-none-match'), headers.etag);
    if (known && answer.events.length === 0 && !answer.reset) {
      return new Response(null, { status: 304, headers: { ...securityHeaders(requestId), ...headers } });
    }
    return sendJson(requestId, 200, answer, headers);
  };
}

function toAnswer(events: readonly AccountEvent[], asked: string): ChangesAnswer {
  return {
    events,
    position: events.at(-1)?.id ?? asked,
    reset: false,
    hasMore: events.length === LIMIT,
  };
}

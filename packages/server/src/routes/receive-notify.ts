import { PatchbayError } from '@patchbay/core';
import { parseJsonBody, v1 } from '@patchbay/core/unipile';
import { signAttempt, verifyNotify } from '../attempt/attempt-token.ts';
import type { NotifyBody } from '../inbox/to-delivered-report.ts';
import { readBody } from '../webhook/read-body.ts';
import type { Route, RouteContext } from './exchange.ts';
import { sendJson } from './send.ts';

/**
 * `POST /notify/:attempt`: v1 calls it when the wizard went through. It can carry no header, so the signed attempt
 * in the path proves who calls: a token that no browser has seen, unlike the callback's.
 */
export function receiveNotify(context: RouteContext): Route {
  const { store, clock, secret, maxWebhookBytes } = context;
  return async (exchange) => {
    const { requestId } = exchange.env;
    const id = verifyNotify(exchange.req.param('attempt') ?? '', secret);
    if (id === null)
      throw new PatchbayError('invalid_signature', 'the address is not one that Patchbay signed.');
    const bytes = await readBody(exchange.req.raw, maxWebhookBytes);
    if (!bytes) throw new PatchbayError('too_large', `the body is longer than ${maxWebhookBytes} bytes.`);
    const json = parseJsonBody(bytes, maxWebhookBytes);
    if (!json.ok) throw new PatchbayError('invalid_request', `the body is no JSON: ${json.reason}.`);
    const receivedAt = clock.now();
    const call = v1.parseWebhook(json.value, receivedAt);
    const state = signAttempt(id, secret);
    const number = await store.recordDelivery({
      source: 'notify',
      eventId: null, // nothing tells a repetition from the same thing happening again: both are read again
      receivedAt,
      body: JSON.stringify({ state, call: json.value } satisfies NotifyBody),
      state: call.kind === 'report' ? 'pending' : 'done',
    });
    context.metric({
      name: 'delivery',
      source: 'notify',
      outcome: call.kind === 'report' ? 'recorded' : 'ignored',
    });
    if (call.kind === 'report' && number !== null) {
      const { report } = call;
      const ref = { generation: 'v1', accountId: report.accountId } as const;
      context.inbox.process({ number, ref, report, state });
    }
    return sendJson(requestId, 200, { received: true });
  };
}

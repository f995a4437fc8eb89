import { PatchbayError } from '@patchbay/core';
import { parseJsonBody } from '@patchbay/core/unipile';
import { refOf } from '../gateway/unipile-gateway.ts';
import type { NewDelivery } from '../store/patchbay-store.ts';
import { readBody } from '../webhook/read-body.ts';
import type { Route, RouteContext } from './exchange.ts';
import { sendJson } from './send.ts';

/**
 * `POST /webhooks/unipile`: size, sender, JSON, durable record, answer; the work comes after.
 * Whatever Unipile may invent is kept and acknowledged: an error would only make it send the same again.
 */
export function receiveWebhook(context: RouteContext): Route {
  const { store, gateway, clock, webhooks, maxWebhookBytes } = context;
  return async (exchange) => {
    const { requestId } = exchange.env;
    const bytes = await readBody(exchange.req.raw, maxWebhookBytes);
    if (!bytes) throw new PatchbayError('too_large', `the body is longer than ${maxWebhookBytes} bytes.`);
    const receivedAt = clock.now();
    const { headers } = exchange.req.raw;
    if (
      !webhooks.isGenuine(headers, bytes, receivedAt) &&
      !(await webhooks.isGenuineNow(headers, bytes, receivedAt))
    ) {
      context.refusals.note(webhooks.whyRefused(headers, receivedAt));
      throw new PatchbayError('invalid_signature', 'what proves the sender is missing, wrong or too old.');
    }
    const json = parseJsonBody(bytes, maxWebhookBytes);
    if (!json.ok) throw new PatchbayError('invalid_request', `the body is no JSON: ${json.reason}.`);
    const webhook = webhooks.parse(json.value, receivedAt);
    const delivery: NewDelivery = {
      source: webhooks.source,
      eventId: webhook.kind === 'unrecognized' ? null : webhook.eventId,
      receivedAt,
      body: decoder.decode(bytes),
      state: webhook.kind === 'report' ? 'pending' : 'done',
    };
    const number = await store.recordDelivery(delivery);
    const outcome = number === null ? 'repeated' : webhook.kind === 'report' ? 'recorded' : 'ignored';
    context.metric({ name: 'delivery', source: webhooks.source, outcome });
    if (webhook.kind === 'report') {
      if (number !== null) {
        const { report, state } = webhook;
        context.inbox.process({ number, ref: refOf(gateway, report.accountId), report, state });
      }
    } else {
      const what = webhook.kind === 'ignored' ? webhook.type : 'an unrecognized body';
      context.log({ level: 'info', message: `a webhook was kept and left alone: ${what}.`, requestId });
    }
    return sendJson(requestId, 200, { received: true });
  };
}

const decoder = new TextDecoder();

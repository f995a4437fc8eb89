import { PatchbayError } from '@patchbay/core';
import { parseJsonBody, v2 } from '@patchbay/core/unipile';
import type { NewDelivery } from '../store/patchbay-store.ts';
import { readBody } from '../webhook/read-body.ts';
import { isSignedDelivery } from '../webhook/verify-signature.ts';
import type { Route, RouteContext } from './exchange.ts';
import { sendJson } from './send.ts';

/**
 * `POST /webhooks/unipile`: size, signature over the raw bytes, JSON, durable record, answer; the work comes after.
 * Whatever Unipile may invent is kept and acknowledged: an error would only make it send the same again.
 */
export function receiveWebhook(context: RouteContext): Route {
  const { store, clock, webhookSecrets, maxWebhookBytes } = context;
  return async (exchange) => {
    const { requestId } = exchange.env;
    const bytes = await readBody(exchange.req.raw, maxWebhookBytes);
    if (!bytes) throw new PatchbayError('too_large', `the body is longer than ${maxWebhookBytes} bytes.`);
    const receivedAt = clock.now();
    const signature = exchange.req.raw.headers.get(v2.SIGNATURE_HEADER);
    if (!isSignedDelivery(signature, bytes, webhookSecrets, receivedAt)) {
      throw new PatchbayError('invalid_signature', 'the signature is missing, wrong or too old.');
    }
    const json = parseJsonBody(bytes, maxWebhookBytes);
    if (!json.ok) throw new PatchbayError('invalid_request', `the body is no JSON: ${json.reason}.`);
    const webhook = v2.parseWebhook(json.value, receivedAt);
    const delivery: NewDelivery = {
      source: 'unipile-v2',
      eventId: webhook.kind === 'unrecognized' ? null : webhook.eventId,
      receivedAt,
      body: decoder.decode(bytes),
      state: webhook.kind === 'report' ? 'pending' : 'done',
    };
    const number = await store.recordDelivery(delivery);
    if (webhook.kind === 'report') {
      if (number !== null) {
        const { report, state } = webhook;
        const ref = { generation: 'v2', accountId: report.accountId } as const;
        context.inbox.process({ number, ref, report, state });
      }
    } else {
      const what = webhook.kind === 'ignored' ? webhook.type : 'an unrecognized body';
      context.log({ level: 'info', message: `a webhook was kept and left alone: ${what}.`, requestId });
    }
    return sendJson(requestId, 200, { received: true });
  };
}

const decoder = new TextDecoder();

import { PatchbayError } from '@patchbay/core';
import { parseJsonBody } from '@patchbay/core/unipile';
import { refOf } from '../gateway/unipile-gateway.ts';
import type { NewDelivery } from '../store/patchbay-store.ts';
import { readBody } from '../webhook/read-body.ts';
import { describeSender, isAboutOthers } from '../webhook/sender.ts';
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
    const sender =
      webhooks.findSender(headers, bytes, receivedAt) ??
      (await webhooks.findSenderNow(headers, bytes, receivedAt));
    if (!sender) {
      context.refusals.note(webhooks.whyRefused(headers, receivedAt));
      throw new PatchbayError('invalid_signature', 'what proves the sender is missing, wrong or too old.');
    }
    const json = parseJsonBody(bytes, maxWebhookBytes);
    if (!json.ok) throw new PatchbayError('invalid_request', `the body is no JSON: ${json.reason}.`);
    const webhook = webhooks.parse(json.value, receivedAt);
    const report = webhook.kind === 'report' ? webhook.report : null;
    const state = webhook.kind === 'report' ? webhook.state : null;
    // Before it is recorded: a replay of the inbox does not know the sender.
    const attempt = report?.statement.says === 'signed-in' ? state : null; // to nothing else it lends a meaning
    const isOthers = report !== null && (await isAboutOthers(context, sender, report.accountId, attempt));
    const work = isOthers ? null : report;
    const delivery: NewDelivery = {
      source: webhooks.source,
      // Others may still be told the same by their own application.
      eventId: webhook.kind === 'unrecognized' || isOthers ? null : webhook.eventId,
      receivedAt,
      body: decoder.decode(bytes),
      state: work ? 'pending' : 'done',
    };
    const number = await store.recordDelivery(delivery);
    const outcome = number === null ? 'repeated' : work ? 'recorded' : 'ignored';
    context.metric({ name: 'delivery', source: webhooks.source, outcome });
    if (work) {
      if (number !== null) {
        context.inbox.process({ number, ref: refOf(gateway, work.accountId), report: work, state });
      }
    } else if (report) {
      const message = `a webhook of ${describeSender(sender)} is about an account that is not theirs; it was kept and left alone.`;
      context.log({ level: 'warn', message, requestId, accountId: report.accountId });
    } else {
      const what = webhook.kind === 'ignored' ? webhook.type : 'an unrecognized body';
      context.log({ level: 'info', message: `a webhook was kept and left alone: ${what}.`, requestId });
    }
    return sendJson(requestId, 200, { received: true });
  };
}

const decoder = new TextDecoder();

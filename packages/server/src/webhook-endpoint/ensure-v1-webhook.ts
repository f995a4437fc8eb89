import { v1 } from '@patchbay/core/unipile';
import { sendToUnipile, type UnipileConnection } from '../gateway/send-to-unipile.ts';
import { unexpectedAnswer } from '../gateway/unipile-gateway.ts';
import { walkPages } from '../gateway/walk-pages.ts';
import { isHeaderSecret } from '../webhook/verify-header-secret.ts';
import type { WantedEndpoint, WebhookDrift, WebhookEndpointReport } from './webhook-endpoint-report.ts';

/**
 * Registers the webhook of Unipile v1 with all events, a JSON content type and the first secret; one that differs is
 * made anew, since v1 cannot change one.
 *
 * @throws GatewayError
 */
export async function ensureV1Webhook(
  connection: UnipileConnection,
  wanted: WantedEndpoint & { readonly header: string },
): Promise<WebhookEndpointReport> {
  const { url, dryRun } = wanted;
  const found = (await findWebhooks(connection, url)).map((webhook) => ({
    webhook,
    drift: toDrift(webhook, wanted),
  }));
  const best = found.toSorted((a, b) => a.drift.length - b.drift.length)[0];
  const drift: WebhookDrift[] = best ? [...best.drift] : ['missing'];
  if (found.length > 1) drift.push('duplicate');
  if (best && (dryRun || best.drift.length === 0)) {
    return { url, id: best.webhook.id, done: 'nothing', drift, secret: null };
  }
  if (dryRun) return { url, id: null, done: 'nothing', drift, secret: null };
  const secret = { key: wanted.header, value: wanted.secrets[0] ?? '' };
  const call = v1.createWebhookRequest(v1.accountStatusWebhook({ url, name: 'Patchbay', secret }));
  const id = v1.parseWebhookCreated(await sendToUnipile(connection, call));
  if (id === null) throw unexpectedAnswer('a webhook');
  // The old one goes last, so that nothing is missed in between.
  if (best) await sendToUnipile(connection, v1.deleteWebhookRequest(best.webhook.id));
  return { url, id, done: best ? 'repaired' : 'created', drift, secret: null };
}

function toDrift(
  { enabled, events, headers }: v1.Webhook,
  { header, secrets }: WantedEndpoint & { readonly header: string },
): WebhookDrift[] {
  const headerValue = (name: string): string | null =>
    headers.find(({ key }) => key.toLowerCase() === name)?.value ?? null;
  const drift: WebhookDrift[] = [];
  if (!enabled) drift.push('disabled');
  if (events && !v1.accountStatusEvents.every((event) => events.includes(event))) drift.push('events');
  if (!headerValue('content-type')?.includes('application/json')) drift.push('content-type');
  if (!isHeaderSecret(headerValue(header), secrets)) drift.push('secret');
  return drift;
}

async function findWebhooks(connection: UnipileConnection, url: string): Promise<v1.Webhook[]> {
  const found: v1.Webhook[] = [];
  const pages = walkPages('webhooks', async (cursor) => {
    const call = v1.listWebhooksRequest({ cursor, limit: v1.MAX_PAGE_SIZE });
    const page = v1.parseWebhookPage(await sendToUnipile(connection, call));
    if (!page) throw unexpectedAnswer('a list of webhooks');
    return { ...page, nextCursor: page.cursor };
  });
  for await (const { webhooks } of pages) found.push(...webhooks.filter((webhook) => webhook.url === url));
  return found;
}

import { v2 } from '@patchbay/core/unipile';
import { sendToUnipile, type UnipileConnection } from '../gateway/send-to-unipile.ts';
import { unexpectedAnswer } from '../gateway/unipile-gateway.ts';
import { walkPages } from '../gateway/walk-pages.ts';
import type { WantedEndpoint, WebhookDrift, WebhookEndpointReport } from './webhook-endpoint-report.ts';

const PAGE = 100;

/**
 * Registers or repairs the endpoint of Unipile v2. Its secret is Unipile's own and stays.
 *
 * @throws GatewayError
 */
export async function ensureV2Endpoint(
  connection: UnipileConnection,
  { url, secrets, dryRun }: WantedEndpoint,
): Promise<WebhookEndpointReport> {
  const [endpoint, ...others] = await findEndpoints(connection, url);
  if (!endpoint) {
    const drift: readonly WebhookDrift[] = ['missing'];
    if (dryRun) return { url, id: null, done: 'nothing', drift, secret: null };
    const body = { url, trigger_events: v2.accountEventTypes, description: 'Patchbay' };
    const created = await send(connection, v2.createWebhookEndpointRequest(body));
    return { url, id: created.id, done: 'created', drift, secret: created.secret };
  }
  const { id, secret, triggerEvents } = endpoint;
  const repairable = toDrift(endpoint);
  const drift = [...repairable];
  if (secret === null || !secrets.includes(secret)) drift.push('secret');
  if (others.length > 0) drift.push('duplicate');
  if (dryRun || repairable.length === 0) return { url, id, done: 'nothing', drift, secret };
  const body = {
    enabled: true,
    // Events that the app added for itself stay.
    trigger_events: [...new Set([...triggerEvents, ...v2.accountEventTypes])],
    account_ids: [],
  };
  const repaired = await send(connection, v2.updateWebhookEndpointRequest(id, body));
  return { url, id, done: 'repaired', drift, secret: repaired.secret ?? secret };
}

function toDrift({ enabled, triggerEvents, accountIds }: v2.WebhookEndpoint): WebhookDrift[] {
  const drift: WebhookDrift[] = [];
  if (!enabled) drift.push('disabled');
  if (!v2.accountEventTypes.every((type) => triggerEvents.includes(type))) drift.push('events');
  if (accountIds.length > 0) drift.push('accounts');
  return drift;
}

async function findEndpoints(connection: UnipileConnection, url: string): Promise<v2.WebhookEndpoint[]> {
  const found: v2.WebhookEndpoint[] = [];
  const pages = walkPages('webhook endpoints', async (cursor) => {
    const offset = Number(cursor ?? 0);
    const call = v2.listWebhookEndpointsRequest({ offset, limit: PAGE });
    const page = v2.parseWebhookEndpointPage(await sendToUnipile(connection, call));
    if (!page) throw unexpectedAnswer('a list of webhook endpoints');
    return { ...page, nextCursor: page.hasMore ? String(offset + PAGE) : null };
  });
  for await (const { endpoints } of pages)
    found.push(...endpoints.filter((endpoint) => endpoint.url === url));
  return found;
}

async function send(connection: UnipileConnection, call: v2.UnipileRequest): Promise<v2.WebhookEndpoint> {
  const endpoint = v2.parseWebhookEndpoint(await sendToUnipile(connection, call));
  if (!endpoint) throw unexpectedAnswer('a webhook endpoint');
  return endpoint;
}

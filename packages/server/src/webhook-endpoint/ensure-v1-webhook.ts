import { v1 } from '@patchbay/core/unipile';
import { sendToUnipile, type UnipileConnection } from '../gateway/send-to-unipile.ts';
import { isGone, unexpectedAnswer } from '../gateway/unipile-gateway.ts';
import { walkPages } from '../gateway/walk-pages.ts';
import type { WantedEndpoint, WebhookDrift, WebhookEndpointReport } from './webhook-endpoint-report.ts';

/** What our webhooks are called at Unipile, which tells them from those that somebody made by hand. */
const NAME = 'Patchbay';

interface WantedV1 extends WantedEndpoint {
  /** Name of the header that carries the secret. */
  readonly header: string;
}

/**
 * Registers the webhook of Unipile v1 with all events, a JSON content type and the first secret; one that differs is
 * made anew, since v1 cannot change one. Afterwards it is the only one of its address.
 *
 * @throws GatewayError
 */
export async function ensureV1Webhook(
  connection: UnipileConnection,
  wanted: WantedV1,
): Promise<WebhookEndpointReport> {
  const { url, dryRun } = wanted;
  const found = (await findWebhooks(connection, url))
    .map(({ id, ...webhook }) => ({ id, drift: toDrift(webhook, wanted) }))
    .toSorted((a, b) => a.drift.length - b.drift.length);
  const [best] = found;
  const drift: WebhookDrift[] = best ? [...best.drift] : ['missing'];
  if (found.length > 1) drift.push('duplicate');
  if (dryRun || drift.length === 0)
    return { url, id: best?.id ?? null, done: 'nothing', drift, secret: null };
  const id = best?.drift.length === 0 ? best.id : await create(connection, wanted);
  // The others go last, so that nothing is missed in between.
  for (const other of found) if (other.id !== id) await remove(connection, other.id);
  return { url, id, done: best ? 'repaired' : 'created', drift, secret: null };
}

function toDrift(
  { name, enabled, events, format, headers, accountIds }: Omit<v1.Webhook, 'id'>,
  { header, secrets }: WantedV1,
): WebhookDrift[] {
  const headerValue = (wanted: string): string | null =>
    headers.find(({ key }) => key.toLowerCase() === wanted)?.value ?? null;
  const drift: WebhookDrift[] = [];
  if (!enabled) drift.push('disabled');
  // Where v1's list leaves them out, only of our own it is known that they are not v1's default.
  const sendsAll = events ? v1.accountStatusEvents.every((one) => events.includes(one)) : name === NAME;
  if (!sendsAll) drift.push('events');
  if (accountIds.length > 0) drift.push('accounts');
  if (format !== null && format !== 'json') drift.push('format');
  if (!headerValue('content-type')?.includes('application/json')) drift.push('content-type');
  // One of the others is about to be taken away.
  if (headerValue(header) !== secrets[0]) drift.push('secret');
  return drift;
}

async function create(connection: UnipileConnection, { url, header, secrets }: WantedV1): Promise<string> {
  const secret = { key: header, value: secrets[0] ?? '' };
  const call = v1.createWebhookRequest(v1.accountStatusWebhook({ url, name: NAME, secret }));
  const id = v1.parseWebhookCreated(await sendToUnipile(connection, call));
  if (id === null) throw unexpectedAnswer('a webhook');
  return id;
}

async function remove(connection: UnipileConnection, id: string): Promise<void> {
  try {
    await sendToUnipile(connection, v1.deleteWebhookRequest(id));
  } catch (error) {
    if (!isGone(error)) throw error; // another process of ours was first
  }
}

async function findWebhooks(connection: UnipileConnection, url: string): Promise<v1.Webhook[]> {
  const found: v1.Webhook[] = [];
  const pages = walkPages('webhooks', async (cursor) => {
    const call = v1.listWebhooksRequest({ cursor, limit: v1.MAX_PAGE_SIZE });
    const page = v1.parseWebhookPage(await sendToUnipile(connection, call));
    if (!page) throw unexpectedAnswer('a list of webhooks');
    return { ...page, nextCursor: page.cursor };
  });
  for await (const { webhooks } of pages) {
    found.push(...webhooks.filter((webhook) => webhook.url === url && isAboutAccounts(webhook)));
  }
  return found;
}

/** The list has no `source`, but events of another one, such as messages, have names of their own. */
function isAboutAccounts({ events }: v1.Webhook): boolean {
  return !events?.length || v1.accountStatusEvents.some((one) => events.includes(one));
}

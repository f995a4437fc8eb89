import { v1 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { isObject, isTexts } from '../../handlers/read-json.ts';
import type { World } from '../../world/world.ts';
import { findAccount } from '../accounts/find-account.ts';
import { readV1Body, type V1Body } from '../v1-body.ts';
import { invalidParameters, notFound, V1Failure, v1Failure } from '../v1-failure.ts';
import { v1PageOf } from '../v1-page.ts';
import { Answer, type V1Call, v1Route } from '../v1-route.ts';
import { defaultEvents } from '../world/fill-v1.ts';
import { toV1Id } from '../world/v1-id.ts';
import type { V1Side } from '../world/v1-side.ts';
import { type StoredWebhook, webhookSources } from './stored-webhook.ts';

/** `/api/v1/webhooks`: create, list, delete. There is no update. */
export function v1WebhookHandlers(world: World, side: V1Side): RequestHandler[] {
  return [
    v1Route(world, side, 'get', '/webhooks', (call) => {
      const rows = [...side.webhooks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const { items, cursor } = v1PageOf(call, rows);
      return { object: 'WebhookList', items: items.map((webhook) => toWire(world, webhook)), cursor };
    }),
    v1Route(world, side, 'post', '/webhooks', create),
    v1Route(world, side, 'delete', '/webhooks/:id', ({ param }) => {
      if (!side.webhooks.delete(param('id'))) throw notFound('Webhook');
      return { object: 'WebhookDeleted' };
    }),
  ];
}

async function create(call: V1Call): Promise<Answer> {
  const { world, side, request } = call;
  try {
    const webhook = read(call, await readV1Body(request));
    side.webhooks.set(webhook.id, webhook);
    return new Answer(201, { object: 'WebhookCreated', webhook_id: webhook.id });
  } catch (error) {
    if (world.choices.v1WebhookBadBody === 400 || !(error instanceof V1Failure)) throw error;
    throw v1Failure('errors/unexpected_error', error.message);
  }
}

function read(call: V1Call, body: V1Body): StoredWebhook {
  const source = body.word('source', webhookSources);
  return {
    // Ids of webhooks look like all of v1's.
    id: toV1Id(call.world.ids.next('acc_')),
    source,
    request_url: readUrl(body),
    name: body.optionalText('name') ?? null,
    format: body.optionalWord('format', ['json', 'form']) ?? 'json',
    accountIds: readAccounts(call, body),
    enabled: body.optionalBoolean('enabled') ?? true,
    headers: readPairs(body, 'headers', 'key', 'value').map(([key, value]) => ({ key, value })),
    events:
      source === 'account_status'
        ? (body.optionalWords('events', v1.accountStatusEvents) ?? defaultEvents)
        : readTexts(body, 'events'),
    data: readPairs(body, 'data', 'name', 'key').map(([name, key]) => ({ name, key })),
  };
}

/** Unlike Unipile, the mock delivers to this machine too: that is what it is for. */
function readUrl(body: V1Body): string {
  const url = body.text('request_url');
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return url;
  throw v1Failure('errors/invalid_url', 'body/request_url must be an http or https URL');
}

function readAccounts(call: V1Call, body: V1Body): readonly string[] | null {
  if (!body.has('account_ids')) return null;
  return readTexts(body, 'account_ids').map((id) => findAccount(call, id).id);
}

function readTexts(body: V1Body, field: string): readonly string[] {
  const value = body.raw(field) ?? [];
  if (isTexts(value)) return value;
  throw invalidParameters(`body/${field} must be a list of strings`);
}

function readPairs(
  body: V1Body,
  field: string,
  first: string,
  second: string,
): (readonly [string, string])[] {
  const value = body.raw(field) ?? [];
  const pairs = Array.isArray(value)
    ? value.map((pair) => (isObject(pair) ? [pair[first], pair[second]] : []))
    : null;
  if (pairs?.every((pair): pair is [string, string] => isTexts(pair) && pair.length === 2)) {
    if (field !== 'headers' || pairs.every(([name, text]) => isHeader(name, text))) return pairs;
  }
  throw invalidParameters(`body/${field} must be a list of {${first}, ${second}}`);
}

/** A header that no delivery could carry would break each of them. */
function isHeader(name: string, value: string): boolean {
  try {
    new Headers([[name, value]]);
    return true;
  } catch {
    return false;
  }
}

function toWire(world: World, webhook: StoredWebhook): object {
  const { id, name, accountIds, enabled, request_url, format, headers, data, events } = webhook;
  return {
    object: 'Webhook',
    id,
    type: 'AUTO',
    account_ids: (accountIds ?? []).map((accountId) => toTarget(world, accountId)),
    enabled,
    ...(name !== null && { name }),
    request_url,
    format,
    headers,
    data,
    ...(world.choices.v1ListsEvents && { events }),
  };
}

/** This list has words of its own: `GOOGLE`, where an account's type is `GOOGLE_OAUTH`. */
function toTarget({ accounts }: World, accountId: string): object {
  const account = accounts.get(accountId) ?? accounts.removed(accountId);
  const type = v1.toAccountType(account?.provider ?? 'unknown');
  return {
    id: toV1Id(accountId),
    ...(account?.name && { name: account.name }),
    type: type === 'GOOGLE_OAUTH' ? 'GOOGLE' : type,
  };
}

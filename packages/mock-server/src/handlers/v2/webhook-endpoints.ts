import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { eventTypes } from '../../webhooks/event-types.ts';
import type { StoredEndpoint, World } from '../../world/world.ts';
import { invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { pageOf } from '../page-of.ts';
import { type JsonBody, readJson } from '../read-json.ts';
import { checkId } from './vocabulary.ts';

const needs = { needs: 'application' } as const;

/** `/v2/webhooks/endpoints/`: create, list, get, update, delete. Every answer shows the signing secret, as Unipile's do. */
export function webhookEndpointHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(world, 'post', '/v2/webhooks/endpoints/', create, needs),
    apiRoute(
      world,
      'get',
      '/v2/webhooks/endpoints/',
      (call) =>
        pageOf(
          call,
          'WebhookEndpoints',
          [...world.endpoints.values()].map((endpoint) => toWire(world, endpoint)),
        ),
      needs,
    ),
    apiRoute(world, 'get', '/v2/webhooks/endpoints/:id', (call) => toWire(world, findEndpoint(call)), needs),
    apiRoute(world, 'patch', '/v2/webhooks/endpoints/:id', update, needs),
    apiRoute(
      world,
      'delete',
      '/v2/webhooks/endpoints/:id',
      (call) => ({
        success: world.endpoints.delete(findEndpoint(call).id),
      }),
      needs,
    ),
  ];
}

async function create({ world, request }: ApiCall): Promise<v2.WireWebhookEndpoint> {
  const body = await readJson(request);
  const url = body.text('url');
  const triggers = body.texts('trigger_events');
  if (!triggers) throw invalidParameters("Invalid body: body must have required property 'trigger_events'");
  const endpoint: StoredEndpoint = {
    object: 'WebhookEndpoint',
    id: world.ids.next('we_'),
    application_id: world.applicationId,
    enabled: true,
    description: body.optionalText('description', 255) ?? null,
    url: checkUrl(url),
    trigger_events: checkTriggers(triggers),
    secret: world.ids.secret(),
    account_ids: readAccountIds(body, world) ?? [],
  };
  world.endpoints.set(endpoint.id, endpoint);
  return toWire(world, endpoint);
}

async function update(call: ApiCall): Promise<v2.WireWebhookEndpoint> {
  const { world, request } = call;
  const before = findEndpoint(call);
  const body = await readJson(request);
  const url = body.optionalText('url');
  const triggers = body.texts('trigger_events');
  const after: StoredEndpoint = {
    ...before,
    enabled: body.optionalBoolean('enabled') ?? before.enabled,
    description: body.optionalText('description', 255) ?? before.description,
    url: url === undefined ? before.url : checkUrl(url),
    trigger_events: triggers ? checkTriggers(triggers) : before.trigger_events,
    account_ids: readAccountIds(body, world) ?? before.account_ids,
  };
  world.endpoints.set(after.id, after);
  return toWire(world, after);
}

function findEndpoint({ world, param }: ApiCall): StoredEndpoint {
  const endpoint = world.endpoints.get(checkId('params/endpoint_id', param('id'), 'we_'));
  if (!endpoint) throw resourceNotFound('Webhook endpoint');
  return endpoint;
}

/** Unlike Unipile, the mock delivers to this machine too: that is what it is for. */
function checkUrl(url: string): string {
  if (url.length <= 255 && /^https?:\/\//i.test(url) && URL.canParse(url)) return url;
  throw invalidParameters('Invalid body: body/url must be an http or https URL of at most 255 characters');
}

function checkTriggers(types: readonly string[]): readonly string[] {
  if (types.length > 0 && types.every((type) => eventTypes.includes(type))) return types;
  throw invalidParameters('Invalid body: body/trigger_events must be equal to one of the allowed values');
}

function readAccountIds(body: JsonBody, world: World): readonly string[] | undefined {
  const ids = body.texts('account_ids');
  for (const id of ids ?? []) {
    checkId('Invalid body: body/account_ids', id, 'acc_');
    if (!world.accounts.get(id)) throw resourceNotFound('Account');
  }
  return ids;
}

function toWire(world: World, endpoint: StoredEndpoint): v2.WireWebhookEndpoint {
  const targets = endpoint.account_ids.map((id) => {
    const present = world.accounts.get(id);
    const account = present ?? world.accounts.removed(id);
    return {
      object: 'WebhookEndpointAccountTarget' as const,
      id,
      account_name: present?.name ?? null,
      account_provider: account?.provider ?? 'mock',
      status: present ? ('active' as const) : ('deleted' as const),
    };
  });
  return { ...endpoint, account_targets: targets };
}

import type { RequestHandler } from 'msw';
import type { KeyRecord } from '../../world/key-record.ts';
import type { World } from '../../world/world.ts';
import { invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { pageOf } from '../page-of.ts';
import { isObject, type JsonBody, readJson } from '../read-json.ts';
import { checkId } from './vocabulary.ts';

const needs = { needs: 'application' } as const;

/** `/v2/api-keys/`: create, list, delete. The key itself is shown once, by create. */
export function apiKeyHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(world, 'post', '/v2/api-keys/', create, needs),
    apiRoute(
      world,
      'get',
      '/v2/api-keys/',
      (call) => pageOf(call, 'ApiKeys', present(world).map(toWire)),
      needs,
    ),
    apiRoute(world, 'delete', '/v2/api-keys/:id', remove, needs),
  ];
}

async function create({
  world,
  request,
}: ApiCall): Promise<{ readonly object: 'ApiKey'; readonly id: string; readonly api_key: string }> {
  const body = await readJson(request);
  const record: KeyRecord = {
    id: world.ids.next('key_'),
    key: world.ids.apiKey(),
    name: body.text('name'),
    access: readAccess(body, world),
    expiresAt: readExpiry(body),
    createdAt: new Date(world.clock.now()).toISOString(),
    revoked: false,
  };
  world.keys.set(record.id, record);
  return { object: 'ApiKey', id: record.id, api_key: record.key };
}

/** Keys made by the API reach accounts: all of them, or those of one Scope. */
function readAccess(body: JsonBody, world: World): KeyRecord['access'] {
  const access = body.raw('access');
  if (isObject(access) && access.type === 'global') return { role: 'account' };
  if (isObject(access) && access.type === 'scope' && typeof access.scope_id === 'string') {
    const scopeId = checkId('Invalid body: body/access/scope_id', access.scope_id, 'scope_');
    if (!world.scopes.has(scopeId)) throw resourceNotFound('Scope');
    return { role: 'scoped', scopeId };
  }
  throw invalidParameters('Invalid body: body/access must match exactly one schema in oneOf');
}

function readExpiry(body: JsonBody): number | null {
  if (body.raw('expires_at') === null) return null;
  const at = Date.parse(body.text('expires_at'));
  if (Number.isFinite(at)) return at;
  throw invalidParameters('Invalid body: body/expires_at must match format "date-time"');
}

function remove({ world, param }: ApiCall): { readonly success: boolean } {
  const key = world.keys.get(param('id'));
  if (!key || key.revoked) throw resourceNotFound('API key');
  world.keys.set(key.id, { ...key, revoked: true });
  return { success: true };
}

function present(world: World): readonly KeyRecord[] {
  return [...world.keys.values()].filter(({ revoked }) => !revoked);
}

/** The shape of a listed key is not documented beyond roles and names. */
function toWire({ id, name, access, expiresAt, createdAt }: KeyRecord): object {
  return {
    object: 'ApiKey',
    id,
    name,
    role: access.role === 'all' ? 'service' : access.role,
    scope_id: access.role === 'scoped' ? access.scopeId : null,
    expires_at: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    created_at: createdAt,
  };
}

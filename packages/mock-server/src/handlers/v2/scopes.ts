import type { RequestHandler } from 'msw';
import type { ScopeRecord } from '../../world/scope-record.ts';
import type { World } from '../../world/world.ts';
import { ApiFailure, invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { pageOf } from '../page-of.ts';
import { readJson } from '../read-json.ts';
import { checkId } from './vocabulary.ts';

/** `Scope` of Unipile v2. */
export interface WireScope extends ScopeRecord {
  readonly object: 'Scope';
  readonly application_id: string;
  readonly accounts_count: number;
  readonly api_keys_count: number;
}

const needs = { needs: 'application' } as const;

/** `/v2/scopes/`: create, list, get, update, delete. */
export function scopeHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(world, 'post', '/v2/scopes/', create, needs),
    apiRoute(
      world,
      'get',
      '/v2/scopes/',
      (call) =>
        pageOf(
          call,
          'Scopes',
          [...world.scopes.values()].map((scope) => toWire(world, scope)),
        ),
      needs,
    ),
    apiRoute(world, 'get', '/v2/scopes/:id', (call) => toWire(world, findScope(call)), needs),
    apiRoute(world, 'patch', '/v2/scopes/:id', update, needs),
    apiRoute(world, 'delete', '/v2/scopes/:id', remove, needs),
  ];
}

async function create({ world, request }: ApiCall): Promise<WireScope> {
  const body = await readJson(request);
  const scope: ScopeRecord = {
    id: world.ids.next('scope_'),
    name: body.text('name'),
    reference: checkReference(world, body.optionalText('reference') ?? null, null),
    status: 'active',
    created_at: new Date(world.clock.now()).toISOString(),
  };
  world.scopes.set(scope.id, scope);
  return toWire(world, scope);
}

async function update(call: ApiCall): Promise<WireScope> {
  const { world, request } = call;
  const before = findScope(call);
  const body = await readJson(request);
  const status = body.optionalText('status') ?? before.status;
  if (status !== 'active' && status !== 'disabled') {
    throw invalidParameters('Invalid body: body/status must be equal to one of the allowed values');
  }
  const reference = body.optionalText('reference');
  const after: ScopeRecord = {
    ...before,
    name: body.optionalText('name') ?? before.name,
    reference: reference === undefined ? before.reference : checkReference(world, reference, before.id),
    status,
  };
  world.scopes.set(after.id, after);
  return toWire(world, after);
}

function remove(call: ApiCall): { readonly success: boolean } {
  const { world } = call;
  const scope = toWire(world, findScope(call));
  if (scope.accounts_count > 0 && world.choices.deleteScopeInUse === 'refuse') {
    throw new ApiFailure(409, 'api/conflict', 'Conflict', 'This Scope still has accounts.');
  }
  return { success: world.scopes.delete(scope.id) };
}

/** References are unique. */
function checkReference(world: World, reference: string | null, own: string | null): string | null {
  for (const scope of world.scopes.values()) {
    if (reference !== null && scope.reference === reference && scope.id !== own) {
      throw new ApiFailure(409, 'api/conflict', 'Conflict', 'This reference is taken by another Scope.');
    }
  }
  return reference;
}

function findScope({ world, param }: ApiCall): ScopeRecord {
  const scope = world.scopes.get(checkId('params/scope_id', param('id'), 'scope_'));
  if (!scope) throw resourceNotFound('Scope');
  return scope;
}

function toWire(world: World, scope: ScopeRecord): WireScope {
  const accounts = world.accounts.list().filter(({ account_scope_id }) => account_scope_id === scope.id);
  const keys = [...world.keys.values()].filter(
    ({ access, revoked }) => !revoked && access.role === 'scoped' && access.scopeId === scope.id,
  );
  return {
    object: 'Scope',
    application_id: world.applicationId,
    ...scope,
    accounts_count: accounts.length,
    api_keys_count: keys.length,
  };
}

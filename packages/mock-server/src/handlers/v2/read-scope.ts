import type { World } from '../../world/world.ts';
import { resourceNotFound } from '../api-failure.ts';
import type { ApiCall } from '../api-route.ts';
import { insufficientPermissions } from '../check-key.ts';
import type { JsonBody } from '../read-json.ts';
import { checkId } from './vocabulary.ts';

/**
 * The Scope that a sign-in shall end in: a scoped key's own by default and no other.
 *
 * @throws ApiFailure 403 for somebody else's Scope, and for a disabled one: it links nothing
 */
export function readScope({ world, key }: ApiCall, body: JsonBody): string | null {
  const own = key.access.role === 'scoped' ? key.access.scopeId : null;
  const given = body.optionalText('account_scope_id') ?? own;
  if (given === null) return null;
  knownScope(world, 'Invalid body: body/account_scope_id', given);
  if (own !== null && given !== own) throw insufficientPermissions('This API key does not reach this Scope.');
  if (world.scopes.get(given)?.status === 'disabled') throw insufficientPermissions('The Scope is disabled.');
  return given;
}

/** A Scope's id as `where` says it. @throws ApiFailure 400 for one that is none, 404 where only known ones are taken */
export function knownScope(world: World, where: string, id: string): string {
  checkId(where, id, 'scope_');
  if (world.choices.unknownScope === 'refuse' && !world.scopes.has(id)) throw resourceNotFound('Scope');
  return id;
}

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
  checkId('Invalid body: body/account_scope_id', given, 'scope_');
  if (own !== null && given !== own) throw insufficientPermissions('This API key does not reach this Scope.');
  if (world.scopes.get(given)?.status === 'disabled') throw insufficientPermissions('The Scope is disabled.');
  return given;
}

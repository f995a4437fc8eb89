import { v2 } from '@patchbay/core/unipile';
import type { KeyRecord } from '../world/key-record.ts';
import type { World } from '../world/world.ts';
import { ApiFailure, missingAuthorization } from './api-failure.ts';

/** What a route needs its key for. */
export type KeyNeed = 'application' | 'accounts';

/**
 * The key of a request.
 *
 * @throws ApiFailure 401 without a key, with an unknown, revoked or expired one; 403 with one of another role or of
 * a disabled Scope
 */
export function checkKey(world: World, headers: Headers, need: KeyNeed): KeyRecord {
  const key = findKey(world, headers);
  if (!key || key.revoked) throw missingAuthorization();
  if (key.expiresAt !== null && key.expiresAt <= world.clock.now()) {
    throw new ApiFailure(
      401,
      'api/expired_authorization',
      'Expired authorization',
      'This API key has expired.',
    );
  }
  const { access } = key;
  if (need === 'application' && access.role !== 'service' && access.role !== 'all') {
    throw insufficientPermissions('A Service key is required.');
  }
  if (access.role === 'scoped' && world.scopes.get(access.scopeId)?.status !== 'active') {
    throw insufficientPermissions('The Scope of this API key is disabled.');
  }
  return key;
}

/** Whether a key reaches an account: one of its own Scope, or any where it has none. */
export function reaches(
  { access }: KeyRecord,
  account: { readonly account_scope_id?: string | null },
): boolean {
  return access.role !== 'scoped' || account.account_scope_id === access.scopeId;
}

/** 403: the key may not. */
export function insufficientPermissions(detail: string): ApiFailure {
  return new ApiFailure(403, 'api/insufficient_permissions', 'Insufficient permissions', detail);
}

function findKey(world: World, headers: Headers): KeyRecord | undefined {
  const bearer = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
  const text = headers.get(v2.API_KEY_HEADER) ?? (world.choices.acceptBearer ? bearer : undefined);
  if (text === undefined) return undefined;
  for (const key of world.keys.values()) if (key.key === text) return key;
  return undefined;
}

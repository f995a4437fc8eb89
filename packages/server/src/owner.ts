import { PatchbayError } from '@patchbay/core';
import { whyNoOwnerId } from './owner-id.ts';

/** Who is asking, as the host app's own sign-in tells. */
export interface Identity {
  /** The host app's id of the person (or team) whose accounts these are: at most 255 bytes of UTF-8, without NUL. */
  readonly ownerId: string;
  /** Where the host serves several customers: whose person it is. Left out it is `default`: no customer may be called so. Bounds as of `ownerId`. */
  readonly tenantId?: string;
  /**
   * Default `owner`. Routes for operators are open to nobody else; on all others both see what is `ownerId`'s. An
   * operator acts in the own tenant; one without `tenantId` may act in every tenant that it names.
   */
  readonly role?: 'owner' | 'operator';
}

/** Whose something is. Every query of a store names it, so that no answer can cross tenants. */
export interface Owner {
  readonly tenantId: string;
  readonly ownerId: string;
}

/** Which of Unipile's APIs an id belongs to; their accounts are not shared. */
export type Generation = 'v1' | 'v2';

/** An account as a store finds it: Unipile's id within its generation. */
export interface AccountRef {
  readonly generation: Generation;
  readonly accountId: string;
}

/** Tenant of apps that have only one. */
export const SINGLE_TENANT = 'default';

/**
 * The owner behind an identity or an input that may leave the tenant out.
 *
 * @throws PatchbayError `invalid_request` for ids that not every store could keep.
 */
export function toOwner({ ownerId, tenantId }: Pick<Identity, 'ownerId' | 'tenantId'>): Owner {
  const owner: Owner = { tenantId: tenantId ?? SINGLE_TENANT, ownerId };
  for (const [name, id] of Object.entries(owner)) {
    const why = whyNoOwnerId(id);
    if (why !== null) throw new PatchbayError('invalid_request', `${name} can be no id: ${why}.`);
  }
  return owner;
}

/** Whether both are the same person of the same tenant. */
export function isSameOwner(a: Owner, b: Owner): boolean {
  return a.tenantId === b.tenantId && a.ownerId === b.ownerId;
}

/** One text per owner, for use as the key of a map; no two owners share it. */
export function ownerKey({ tenantId, ownerId }: Owner): string {
  return JSON.stringify([tenantId, ownerId]);
}

/** One text per account, for use as the key of a map; no two accounts share it. */
export function refKey({ generation, accountId }: AccountRef): string {
  return JSON.stringify([generation, accountId]);
}

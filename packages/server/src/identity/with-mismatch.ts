import { type Account, type IdentityMismatch, isSameMismatch } from '@patchbay/core';
import type { AccountIdentity, HeldIdentity } from './account-identity.ts';

/** The account with what its owner has to choose about; the same object when that is what it shows already. */
export function withMismatch(account: Account, { held }: AccountIdentity): Account {
  const asks = held !== null && !(held.kind === 'rebound' && held.answered);
  const mismatch = asks ? toMismatch(held) : undefined;
  if (isSameMismatch(account.identityMismatch, mismatch)) return account;
  const { identityMismatch: _, ...rest } = account;
  return mismatch ? { ...rest, identityMismatch: mismatch } : rest;
}

function toMismatch(held: HeldIdentity): IdentityMismatch {
  const { kind, since } = held;
  const { name, handle } = held.kind === 'refused' ? { name: '', handle: null } : held.person;
  return { kind, name, handle, since };
}

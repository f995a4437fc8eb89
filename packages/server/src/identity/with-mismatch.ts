import { type Account, type IdentityMismatch, isSameMismatch } from '@patchbay/core';
import type { AccountIdentity } from './account-identity.ts';

/** The account with what its owner has to choose about; the same object when that is what it shows already. */
export function withMismatch(account: Account, { held }: AccountIdentity): Account {
  const asks = held !== null && !(held.kind === 'rebound' && held.answered);
  const mismatch: IdentityMismatch | undefined = asks
    ? { kind: held.kind, name: held.person.name, handle: held.person.handle, since: held.since }
    : undefined;
  if (isSameMismatch(account.identityMismatch, mismatch)) return account;
  const { identityMismatch: _, ...rest } = account;
  return mismatch ? { ...rest, identityMismatch: mismatch } : rest;
}

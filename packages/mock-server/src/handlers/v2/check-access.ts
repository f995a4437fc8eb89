import { assertNever } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import type { CallFailure, Choices } from '../../choices.ts';
import { type AccountAccess, accountAccess } from '../../world/account-access.ts';
import type { World } from '../../world/world.ts';
import { ApiFailure } from '../api-failure.ts';

/** @throws ApiFailure when the account cannot serve a method call now. */
export function checkAccess(world: World, account: v2.WireAccount, product?: string): void {
  const failure = toFailure(accountAccess(world, account, product), world.choices);
  if (failure) throw failure;
}

/**
 * The words that Unipile documents for signed-out and unpaid accounts; for locked and interrupted ones those of
 * `choices`, because nothing is documented.
 */
function toFailure(access: AccountAccess, { lockedCall, erroredCalls }: Choices): ApiFailure | null {
  switch (access.kind) {
    case 'open':
      return null;
    case 'signed-out':
      return new ApiFailure(
        401,
        'provider/invalid_authorization',
        'Invalid authorization',
        'Account is disconnected.',
      );
    case 'no-subscription':
      return new ApiFailure(
        403,
        'api/inactive_subscription',
        'Inactive subscription',
        'There is no active subscription.',
      );
    case 'locked':
      return toApiFailure(lockedCall, 'API access to this account is locked.');
    case 'interrupted':
      return toApiFailure(erroredCalls[access.reason], 'The account is interrupted at the moment.');
    default:
      return assertNever(access);
  }
}

function toApiFailure({ status, type, title }: CallFailure, detail: string): ApiFailure {
  return new ApiFailure(status, type, title, detail);
}

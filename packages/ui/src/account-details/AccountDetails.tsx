'use client';
import type { Account } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link AccountDetails}. */
export interface AccountDetailsProps
  extends Omit<ComponentPropsWithoutRef<'dl'>, 'children'>,
    ComponentOptions {
  readonly account: Account;
}

/**
 * What is known about an account: its status and cause, its parts, its history's arrival, and how fresh all that is.
 * Its code is loaded when it is first drawn.
 *
 * @example <AccountDetails account={account} />
 */
export const AccountDetails: ForwardRefExoticComponent<
  AccountDetailsProps & RefAttributes<HTMLDListElement>
> = lazyPart<HTMLDListElement, AccountDetailsProps>(
  async () => (await import('./AccountDetailsPart.tsx')).AccountDetailsPart,
);

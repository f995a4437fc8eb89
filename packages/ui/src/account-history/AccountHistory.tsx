'use client';
import type { Account, Incident } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link AccountHistory}. */
export interface AccountHistoryProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    ComponentOptions {
  readonly account: Pick<Account, 'id' | 'createdAt' | 'version'>;
  /** The account's incidents; those that are too old are left out. Default: what the server tells. */
  readonly incidents?: readonly Incident[];
  /** How many days back. Default 90. */
  readonly days?: 30 | 90;
}

/**
 * How an account fared: one thin bar per day, the incidents beneath, and the same as a table. Its code is loaded
 * when it is first drawn.
 *
 * @example <AccountHistory account={account} days={30} />
 */
export const AccountHistory: ForwardRefExoticComponent<AccountHistoryProps & RefAttributes<HTMLElement>> =
  lazyPart<HTMLElement, AccountHistoryProps>(
    async () => (await import('./AccountHistoryPart.tsx')).AccountHistoryPart,
  );

'use client';
import type { Account } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link RemoveAccountDialog}. */
export interface RemoveAccountDialogProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    ComponentOptions {
  readonly account: Account;
  readonly open: boolean;
  /** The person kept the account, or it is removed. */
  readonly onClose: () => void;
  /** What happens to it in this app, a sentence each. Default: the general words. */
  readonly impact?: readonly string[];
}

/**
 * Asks before an account is removed, and says what that does. Not for repairs: signing in again keeps the account.
 * Its code is loaded when it is first drawn.
 *
 * @example <RemoveAccountDialog account={account} open={open} onClose={() => setOpen(false)} />
 */
export const RemoveAccountDialog: ForwardRefExoticComponent<
  RemoveAccountDialogProps & RefAttributes<HTMLDialogElement>
> = lazyPart<HTMLDialogElement, RemoveAccountDialogProps>(
  async () => (await import('./RemoveAccountDialogPart.tsx')).RemoveAccountDialogPart,
);

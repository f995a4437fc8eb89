'use client';
import type { Account } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link RepairLink}. */
export interface RepairLinkProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    ComponentOptions {
  readonly account: Account;
  readonly open: boolean;
  /** The person closed it. */
  readonly onClose: () => void;
}

/**
 * For who cannot repair an account themselves: a dialog that makes a link by which somebody else can sign this one
 * account in, and do nothing else. It shares the link, lists those made before and ends them. Its code is loaded when
 * it is first drawn.
 *
 * @example <RepairLink account={account} open={open} onClose={() => setOpen(false)} />
 */
export const RepairLink: ForwardRefExoticComponent<RepairLinkProps & RefAttributes<HTMLDialogElement>> =
  lazyPart<HTMLDialogElement, RepairLinkProps>(
    async () => (await import('./RepairLinkPart.tsx')).RepairLinkPart,
  );

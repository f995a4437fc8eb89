'use client';
import type { Account, OperatorTextsOverride } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link ProxyDialog}. */
export interface ProxyDialogProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    ComponentOptions {
  readonly account: Account;
  /** Whose account it is. */
  readonly ownerId: string;
  /** The owner's tenant, for operators without one. Default: the operator's own, or the app's default tenant. */
  readonly tenantId?: string;
  readonly open: boolean;
  /** The operator closed it, after a change or before. */
  readonly onClose: () => void;
  /** Words of the app's own. Keep the object the same between renders. */
  readonly texts?: OperatorTextsOverride;
}

/**
 * For operators: by which way an account reaches its service. Unipile chooses it, from near a country if wanted, or
 * it is a proxy of your own, whose password is sent once and never shown again. Its code is loaded when it is first
 * drawn.
 *
 * @example <ProxyDialog account={account} ownerId={ownerId} open={open} onClose={() => setOpen(false)} />
 */
export const ProxyDialog: ForwardRefExoticComponent<ProxyDialogProps & RefAttributes<HTMLDialogElement>> =
  lazyPart<HTMLDialogElement, ProxyDialogProps>(
    async () => (await import('./ProxyDialogPart.tsx')).ProxyDialogPart,
  );

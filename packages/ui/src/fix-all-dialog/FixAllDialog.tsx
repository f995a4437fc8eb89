'use client';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link FixAllDialog}. */
export interface FixAllDialogProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    ComponentOptions {
  readonly open: boolean;
  /** The person closed it, at the end or before. */
  readonly onClose: () => void;
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
}

/**
 * Leads through all accounts that wait for the person: one after the other, each may be skipped, and a reload in
 * between goes on where it was. Its code is loaded when it is first drawn.
 *
 * @example <FixAllDialog open={open} onClose={() => setOpen(false)} />
 */
export const FixAllDialog: ForwardRefExoticComponent<FixAllDialogProps & RefAttributes<HTMLDialogElement>> =
  lazyPart<HTMLDialogElement, FixAllDialogProps>(
    async () => (await import('./FixAllDialogPart.tsx')).FixAllDialogPart,
  );

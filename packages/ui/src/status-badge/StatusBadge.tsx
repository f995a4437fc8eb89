'use client';
import { type Account, type StatusMark, statusLabels, toStatusMark } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useContext,
} from 'react';
import { useRoot } from '../internals/use-root.ts';
import { PatchbayContext } from '../provider/patchbay-context.ts';
import { StatusBadgeView } from './StatusBadgeView.tsx';

/** Properties of {@link StatusBadge}: an account, or just the mark to show. */
export type StatusBadgeProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'> &
  (
    | { readonly account: Pick<Account, 'status' | 'checking' | 'locked'>; readonly mark?: never }
    | { readonly account?: never; readonly mark: StatusMark }
  );

/**
 * The status of an account as sign and word. Works without a provider, then in English.
 *
 * @example <StatusBadge account={account} />
 */
export const StatusBadge: ForwardRefExoticComponent<StatusBadgeProps & RefAttributes<HTMLSpanElement>> =
  forwardRef(function StatusBadge({ account, mark: given, className, style, ...rest }, ref) {
    const labels = useContext(PatchbayContext)?.messages.status ?? statusLabels;
    const root = useRoot('pb-badge', { className, style });
    const mark = account ? toStatusMark(account) : given;
    return <StatusBadgeView {...rest} {...root} ref={ref} mark={mark} label={labels[mark]} />;
  });

'use client';
import { type Account, type StatusMark, statusLabels, toStatusMark } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useContext,
} from 'react';
import { type ComponentOptions, withOverrides } from '../internals/overrides.tsx';
import { useRoot } from '../internals/use-root.ts';
import { lazyComponent } from '../lazy/lazy-component.tsx';
import { PatchbayContext } from '../provider/patchbay-context.ts';
import type { FreshnessNoteProps } from './FreshnessNote.tsx';
import { type BadgeLooks, StatusBadgeView } from './StatusBadgeView.tsx';

/** Properties of {@link StatusBadge}: an account, or just the mark to show. */
export type StatusBadgeProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'> &
  BadgeLooks &
  ComponentOptions &
  (
    | {
        readonly account: Pick<Account, 'status' | 'checking' | 'locked'>;
        readonly mark?: never;
        readonly freshness?: false;
      }
    /** Says as well how far the status can be trusted, and since when; needs a provider, whose clock it reads. */
    | { readonly account: Account; readonly mark?: never; readonly freshness: boolean }
    | { readonly account?: never; readonly mark: StatusMark; readonly freshness?: never }
  );

/** Loaded by badges that show it: it is about the past, and need not be there with the first frame. */
const FreshnessNote = lazyComponent<never, FreshnessNoteProps>(
  async () => (await import('./FreshnessNote.tsx')).FreshnessNote,
  () => null,
);

/**
 * The status of an account as sign and word. Works without a provider, then in English.
 *
 * @example <StatusBadge account={account} />
 * @example <StatusBadge account={account} appearance="tinted" freshness />
 */
export const StatusBadge: ForwardRefExoticComponent<StatusBadgeProps & RefAttributes<HTMLSpanElement>> =
  withOverrides(
    forwardRef(function StatusBadge({ account, mark: given, freshness, className, style, ...rest }, ref) {
      const patchbay = useContext(PatchbayContext);
      const labels = patchbay?.messages.status ?? statusLabels;
      const root = useRoot('pb-badge', { className, style });
      const mark = account ? toStatusMark(account) : given;
      // The types see to it that who asks for freshness has given a whole account.
      const note = freshness && patchbay && (
        <FreshnessNote account={account as Account} patchbay={patchbay} />
      );
      return <StatusBadgeView {...rest} {...root} ref={ref} mark={mark} label={labels[mark]} note={note} />;
    }),
  );

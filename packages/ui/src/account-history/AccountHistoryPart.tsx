'use client';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { useRoot } from '../internals/use-root.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import type { AccountHistoryProps } from './AccountHistory.tsx';
import { AccountHistoryView } from './AccountHistoryView.tsx';
import { HistoryPending } from './HistoryPending.tsx';
import { useIncidents } from './use-incidents.ts';

/** The part of the history that is loaded when it is drawn. */
export const AccountHistoryPart: ForwardRefExoticComponent<AccountHistoryProps & RefAttributes<HTMLElement>> =
  forwardRef(function AccountHistoryPart({ account, incidents, days = 90, className, style, ...rest }, ref) {
    const texts = useDialogTexts();
    const format = useTimeFormat();
    const root = useRoot('pb-history', { className, style });
    const state = useIncidents(account, days, incidents);
    if (!texts || !format) return null;
    if (state.status !== 'ready')
      return <HistoryPending {...rest} {...root} ref={ref} days={days} state={state} />;
    return (
      <AccountHistoryView
        {...rest}
        {...root}
        ref={ref}
        incidents={state.incidents}
        days={days}
        since={account.createdAt}
        format={format}
        texts={texts}
      />
    );
  });

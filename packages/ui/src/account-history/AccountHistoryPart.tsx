'use client';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { useRoot } from '../internals/use-root.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import type { AccountHistoryProps } from './AccountHistory.tsx';
import { AccountHistoryView } from './AccountHistoryView.tsx';

/** The part of the history that is loaded when it is drawn. */
export const AccountHistoryPart: ForwardRefExoticComponent<AccountHistoryProps & RefAttributes<HTMLElement>> =
  forwardRef(function AccountHistoryPart({ account, incidents, days = 90, className, style, ...rest }, ref) {
    const texts = useDialogTexts();
    const format = useTimeFormat();
    const root = useRoot('pb-history', { className, style });
    if (!texts || !format) return null;
    return (
      <AccountHistoryView
        {...rest}
        {...root}
        ref={ref}
        incidents={incidents}
        days={days}
        since={account.createdAt}
        format={format}
        texts={texts}
      />
    );
  });

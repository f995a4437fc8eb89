'use client';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { useRoot } from '../internals/use-root.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import type { AccountDetailsProps } from './AccountDetails.tsx';
import { AccountDetailsView } from './AccountDetailsView.tsx';

/** The part of the details that is loaded when they are drawn. */
export const AccountDetailsPart: ForwardRefExoticComponent<
  AccountDetailsProps & RefAttributes<HTMLDListElement>
> = forwardRef(function AccountDetailsPart({ account, className, style, ...rest }, ref) {
  const texts = useDialogTexts();
  const format = useTimeFormat();
  const root = useRoot('pb-details', { className, style });
  if (!texts) return null;
  return <AccountDetailsView {...rest} {...root} ref={ref} account={account} format={format} texts={texts} />;
});

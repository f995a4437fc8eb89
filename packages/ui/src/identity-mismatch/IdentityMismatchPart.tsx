'use client';
import { providerEntry } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { useRoot } from '../internals/use-root.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { useGuideBook } from '../remediation/use-guide.ts';
import type { IdentityMismatchProps } from './IdentityMismatch.tsx';
import { IdentityMismatchView } from './IdentityMismatchView.tsx';

/** The part of the question that is loaded when it is drawn. */
export const IdentityMismatchPart: ForwardRefExoticComponent<
  IdentityMismatchProps & RefAttributes<HTMLElement>
> = forwardRef(function IdentityMismatchPart({ className, style, ...props }, ref) {
  const texts = useDialogTexts();
  const book = useGuideBook(true);
  const root = useRoot('pb-mismatch', { className, style });
  if (!texts || !book) return null;
  const context = { provider: providerEntry(props.provider).name, since: null };
  const { heading, steps } = book.outcome('wrong_person', { provider: props.provider, context });
  return (
    <IdentityMismatchView
      {...props}
      {...root}
      ref={ref}
      texts={texts.mismatch}
      heading={heading}
      steps={props.now === null ? steps : []}
    />
  );
});

'use client';
import { applyEventToCache, remediate } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useState } from 'react';
import { accountName } from '../internals/account-words.ts';
import { useRoot } from '../internals/use-root.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import type { RemoveAccountDialogProps } from './RemoveAccountDialog.tsx';
import { type RemovalStep, RemoveAccountView } from './RemoveAccountView.tsx';

/** The part of the dialog that is loaded when it is drawn. */
export const RemoveAccountDialogPart: ForwardRefExoticComponent<
  RemoveAccountDialogProps & RefAttributes<HTMLDialogElement>
> = forwardRef(function RemoveAccountDialogPart(props, ref) {
  const { account, open, onClose, impact, className, style, ...rest } = props;
  const { client, queryClient, scope, messages, report } = usePatchbay();
  const texts = useDialogTexts();
  const root = useRoot('pb-dialog', { className, style });
  const [step, setStep] = useState<RemovalStep>('asking');
  if (!texts || !open) return null;

  async function remove(): Promise<void> {
    if (step === 'removing') return;
    setStep('removing');
    try {
      const removed = await client.removeAccount(account.id);
      applyEventToCache(queryClient, scope, { id: removed.version, account: removed });
      report({ type: 'account.removed', accountId: account.id, provider: account.provider });
      setStep('asking');
      onClose();
    } catch {
      setStep('failed');
    }
  }

  return (
    <RemoveAccountView
      {...rest}
      {...root}
      ref={ref}
      texts={texts.remove}
      name={accountName(account, messages)}
      impact={impact ?? texts.remove.impact}
      // Who came here to mend something learns that this does not.
      broken={remediate(account).actor === 'owner'}
      step={step}
      onKeep={() => {
        setStep('asking');
        onClose();
      }}
      onRemove={() => void remove()}
    />
  );
});

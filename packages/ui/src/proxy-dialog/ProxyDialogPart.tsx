'use client';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useState } from 'react';
import { accountName } from '../internals/account-words.ts';
import { useOperatorClient } from '../internals/use-operator-client.ts';
import { useRoot } from '../internals/use-root.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { useOperatorTexts } from '../lazy/use-operator-texts.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { type OperatorFailure, toOperatorFailure } from './operator-failure.ts';
import type { ProxyDialogProps } from './ProxyDialog.tsx';
import { ProxyDialogView, type ProxyStep } from './ProxyDialogView.tsx';
import { type ProxyWay, readProxyWay } from './proxy-way.ts';

/** The part of the dialog that is loaded when it is drawn. */
export const ProxyDialogPart: ForwardRefExoticComponent<ProxyDialogProps & RefAttributes<HTMLDialogElement>> =
  forwardRef(function ProxyDialogPart({ open, ...props }, ref) {
    // Mounted anew at each opening: nothing that was typed is there any more.
    return open ? <OpenDialog {...props} open ref={ref} /> : null;
  });

const OpenDialog: typeof ProxyDialogPart = forwardRef(function OpenDialog(props, ref) {
  const { account, ownerId, tenantId, open, onClose, texts: override, className, style, ...rest } = props;
  const { messages, report } = usePatchbay();
  const texts = useOperatorTexts(override);
  const dialogs = useDialogTexts();
  const root = useRoot('pb-dialog', { className, style });
  const operators = useOperatorClient(tenantId);
  const [way, setWay] = useState<ProxyWay>('country');
  const [step, setStep] = useState<ProxyStep>('form');
  const [failure, setFailure] = useState<OperatorFailure | null>(null);
  if (!texts || !dialogs) return null;

  async function save(form: FormData): Promise<void> {
    const choice = readProxyWay(form, way);
    setStep('saving');
    setFailure(null);
    try {
      await operators.setAccountProxy(account.id, {
        ownerId,
        ...(choice.way === 'country'
          ? { country: choice.country }
          : { proxy: choice.way === 'own' ? choice.proxy : null }),
      });
      report({ type: 'proxy.changed', accountId: account.id, provider: account.provider, to: way });
      setStep('saved');
    } catch (error) {
      setStep('form');
      setFailure(toOperatorFailure(error));
    }
  }

  return (
    <ProxyDialogView
      {...rest}
      {...root}
      ref={ref}
      texts={texts}
      name={accountName(account, messages)}
      way={way}
      step={step}
      failure={failure}
      done={dialogs.fixAll.done}
      onWay={setWay}
      onSave={(form) => void save(form)}
      onClose={onClose}
    />
  );
});

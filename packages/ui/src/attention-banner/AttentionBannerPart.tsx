'use client';
import type { Account } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useEffect, useState } from 'react';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { reportRemedyAction } from '../events/report-remedy-action.ts';
import { FixAllDialog } from '../fix-all-dialog/FixAllDialog.tsx';
import { remembersFixAll } from '../fix-all-dialog/fix-all-memory.ts';
import { useConnect } from '../hooks/use-connect.ts';
import { accountName } from '../internals/account-words.ts';
import { toConnectRequest } from '../internals/connect-request.ts';
import { useRoot } from '../internals/use-root.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { remedyWords } from '../remediation/remedy-words.ts';
import type { AttentionBannerProps } from './AttentionBanner.tsx';
import { AttentionBannerView } from './AttentionBannerView.tsx';
import { attentionWords } from './attention-words.ts';

/** Properties of {@link AttentionBannerPart}. */
export interface AttentionBannerPartProps extends AttentionBannerProps {
  /** Those that wait. */
  readonly accounts: readonly Account[];
}

/** The part of the banner that is loaded when an account waits. */
export const AttentionBannerPart: ForwardRefExoticComponent<
  AttentionBannerPartProps & RefAttributes<HTMLElement>
> = forwardRef(function AttentionBannerPart({ accounts, returnTo, min = 1, className, style, ...rest }, ref) {
  const { messages, report, scope } = usePatchbay();
  const texts = useDialogTexts();
  const root = useRoot('pb-attention', { className, style });
  const { flow, press, dismiss } = useConnect();
  const [pressed, setPressed] = useState<Account | null>(null);
  const [fixing, setFixing] = useState(false);
  useEffect(() => {
    if (remembersFixAll(scope)) setFixing(true); // the page was left in the middle of it
  }, [scope]);

  // While it is being checked the account waits for nobody, and the person for the account.
  const shown = pressed && flow.step !== 'idle' && accounts.length < 2 ? [pressed] : accounts;
  const [first, ...others] = shown;
  const key = returnTo === undefined ? {} : { returnTo };
  return (
    <>
      {texts && first && shown.length >= min && (
        <AttentionBannerView
          {...rest}
          {...root}
          ref={ref}
          count={shown.length}
          mark={flow.step === 'checking' ? 'checking' : flow.step === 'done' ? 'running' : 'disconnected'}
          {...attentionWords([first, ...others], messages, texts.attention)}
          action={
            others.length > 0 ? (
              <button
                className="pb-button"
                data-variant="primary"
                type="button"
                aria-haspopup="dialog"
                onClick={() => setFixing(true)}
              >
                {texts.attention.fixAll}
              </button>
            ) : (
              <ConnectView
                flow={flow}
                label={flow.step === 'checking' ? null : remedyWords(first, messages, null).action?.label}
                labelFor={remedyWords(first, messages, null).action?.labelFor(accountName(first, messages))}
                account={accountName(first, messages)}
                onPress={() => {
                  press(toConnectRequest(first, returnTo));
                  setPressed(first);
                  reportRemedyAction(report, first);
                }}
                onDismiss={dismiss}
              />
            )
          }
        />
      )}
      {fixing && <FixAllDialog open onClose={() => setFixing(false)} {...key} />}
    </>
  );
});

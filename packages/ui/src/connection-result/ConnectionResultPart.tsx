'use client';
import type { Account, ConnectResult } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { type ActionHandlers, GuideActions } from '../guide-actions/GuideActions.tsx';
import { useConnect } from '../hooks/use-connect.ts';
import { MismatchQuestion } from '../identity-mismatch/MismatchQuestion.tsx';
import { accountName } from '../internals/account-words.ts';
import { toConnectRequest } from '../internals/connect-request.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { useGuideBook } from '../remediation/use-guide.ts';
import { ConnectionResultView } from './ConnectionResultView.tsx';
import { resultWords } from './result-words.ts';

/** Properties of {@link ConnectionResultPart}. */
export interface ConnectionResultPartProps {
  readonly result: ConnectResult;
  readonly onDismiss: () => void;
  readonly account: Account | undefined;
  readonly backHref: string | undefined;
  readonly actions: ActionHandlers | undefined;
  readonly returnTo: string | undefined;
}

/** The part of the landing page that is loaded when somebody lands. */
export const ConnectionResultPart: ForwardRefExoticComponent<
  ConnectionResultPartProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ConnectionResultPart(props, ref) {
  const { result, onDismiss, account, backHref, returnTo } = props;
  const { messages, actions: ours } = usePatchbay();
  const actions = { ...ours, ...props.actions };
  const texts = useDialogTexts();
  const book = useGuideBook(true);
  const { flow, press, dismiss } = useConnect();
  if (!texts || !book) return null;
  const { guide, ...words } = resultWords(result, book, texts.result, account?.provider ?? null);
  const name = account && accountName(account, messages);
  const again = guide?.action?.action === 'try-again' ? guide.action : null;
  const ways = guide ? [...(guide.action && !again ? [guide.action] : []), ...guide.secondary] : [];
  const key = returnTo === undefined ? {} : { returnTo };
  const back =
    backHref === undefined ? (
      <button className="pb-button" data-variant="text" type="button" onClick={onDismiss}>
        {messages.actions.dismiss}
      </button>
    ) : (
      <a className="pb-button" data-variant={guide ? 'text' : 'primary'} href={backHref}>
        {texts.result.back}
      </a>
    );
  if (account?.identityMismatch) {
    const signIn = (): void => press(toConnectRequest(account, returnTo));
    return (
      <div className="pb-result__frame" ref={ref}>
        <div className="pb-result__words">
          <MismatchQuestion account={account} onSignIn={signIn} />
          <div className="pb-result__ways">
            <ConnectView flow={flow} account={name} onPress={signIn} onDismiss={dismiss} />
            {back}
          </div>
        </div>
      </div>
    );
  }
  return (
    <ConnectionResultView
      {...words}
      ref={ref}
      action={
        again && (
          <ConnectView
            flow={flow}
            label={again.label}
            labelFor={name && again.labelFor(name)}
            account={name}
            onPress={() =>
              press(
                account
                  ? toConnectRequest(account, returnTo)
                  : { purpose: 'connect', providers: '*', ...key },
              )
            }
            onDismiss={dismiss}
          />
        )
      }
      otherWays={<GuideActions actions={ways} handlers={actions} account={name} />}
      back={back}
    />
  );
});

'use client';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { accountName } from '../internals/account-words.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { remedyWords } from '../remediation/remedy-words.ts';
import { IdentityMismatchPart } from './IdentityMismatchPart.tsx';
import type { MismatchQuestionProps } from './MismatchQuestion.tsx';
import { useIdentityChoice } from './use-identity-choice.ts';

/** The part of the question that is loaded when an account asks. */
export const MismatchQuestionPart: ForwardRefExoticComponent<
  MismatchQuestionProps & RefAttributes<HTMLElement>
> = forwardRef(function MismatchQuestionPart({ account, onSignIn, ...rest }, ref) {
  const messages = useMessages();
  const texts = useDialogTexts();
  const { choose, busy, failure } = useIdentityChoice(account);
  const { identityMismatch: mismatch, provider, handle } = account;
  if (!mismatch) return null;
  const name = accountName(account, messages);
  // Who stays has to sign in where that is what mends the account; then the button says so.
  const { action } = remedyWords(account, messages, null);
  const stranger = accountName({ ...account, ...mismatch }, messages);
  // Nobody says who was turned away.
  const now =
    mismatch.kind === 'refused'
      ? null
      : { name: stranger, handle: mismatch.handle === stranger ? null : mismatch.handle };
  return (
    <>
      <IdentityMismatchPart
        {...rest}
        ref={ref}
        aria-busy={busy}
        provider={provider}
        before={{ name, handle: handle === name ? null : handle }}
        now={now}
        keepWords={action ?? undefined}
        onKeep={() => {
          if (action) onSignIn(); // first of all: after an await the browser would block the window
          choose('keep');
        }}
        {...(mismatch.kind === 'rebound' && { onSwitch: () => choose('switch') })}
        {...(mismatch.kind === 'second-account' && { onAdd: () => choose('add') })}
      />
      <div role="alert">
        {failure !== null && (
          <p className="pb-panel__text">
            {failure === 'forbidden' ? messages.connect.failures.already_in_use : texts?.links.failed}
          </p>
        )}
      </div>
    </>
  );
});

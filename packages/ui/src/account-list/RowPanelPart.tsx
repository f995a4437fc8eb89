'use client';
import type { ReactElement } from 'react';
import { MismatchQuestion } from '../identity-mismatch/MismatchQuestion.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { RemediationPanelView } from '../remediation/RemediationPanelView.tsx';
import { remedyWords } from '../remediation/remedy-words.ts';
import { useGuide } from '../remediation/use-guide.ts';
import type { RowPanelProps } from './RowPanel.tsx';

/** What happened to the account of a row and what to do, or the question that it asks. */
export function RowPanelPart({ account, onSignIn }: RowPanelProps): ReactElement {
  const { remedy, heading, sentence, reason, facts } = remedyWords(account, useMessages(), useTimeFormat());
  const guide = useGuide(account);
  if (account.identityMismatch) return <MismatchQuestion account={account} onSignIn={onSignIn} />;
  return (
    <RemediationPanelView
      tone={remedy.tone}
      heading={heading}
      sentence={sentence}
      {...guide}
      reason={reason}
      facts={facts}
    />
  );
}

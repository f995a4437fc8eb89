'use client';
import { type ReactElement, useContext } from 'react';
import { AccountWays } from '../account-ways/AccountWays.tsx';
import { MismatchQuestion } from '../identity-mismatch/MismatchQuestion.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { PatchbayContext } from '../provider/patchbay-context.ts';
import { RemediationPanelView } from '../remediation/RemediationPanelView.tsx';
import { remedyWords } from '../remediation/remedy-words.ts';
import { useGuide } from '../remediation/use-guide.ts';
import type { RowPanelProps } from './RowPanel.tsx';

/** What happened to the account of a row and what to do, or the question that it asks. */
export function RowPanelPart({ account, onSignIn }: RowPanelProps): ReactElement {
  const { remedy, heading, sentence, reason, facts } = remedyWords(account, useMessages(), useTimeFormat());
  const patchbay = useContext(PatchbayContext); // a row that is drawn alone has nothing that could be done
  const { secondary = [], ...guide } = useGuide(account) ?? {};
  if (account.identityMismatch) return <MismatchQuestion account={account} onSignIn={onSignIn} />;
  return (
    <RemediationPanelView
      tone={remedy.tone}
      heading={heading}
      sentence={sentence}
      {...guide}
      reason={reason}
      facts={facts}
      otherWays={
        patchbay && (
          <AccountWays account={account} secondary={secondary} actions={patchbay.actions} removable />
        )
      }
    />
  );
}

'use client';
import { type Account, type Guide, type RemedyAction, remediate, toSignInPurpose } from '@patchbay/core';
import { type ReactElement, useState } from 'react';
import { reportRemedyAction } from '../events/report-remedy-action.ts';
import { type ActionHandlers, GuideActions } from '../guide-actions/GuideActions.tsx';
import { accountName } from '../internals/account-words.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { RemoveAccountDialog } from '../remove-account-dialog/RemoveAccountDialog.tsx';
import { RepairLink } from '../repair-link/RepairLink.tsx';

/** Properties of {@link AccountWays}. */
export interface AccountWaysProps {
  readonly account: Account;
  /** Further ways of the remedy, offered as far as the app has handlers for them. */
  readonly secondary: Guide['secondary'];
  readonly actions: ActionHandlers;
  /** Whether the account can be removed here: never beside a remedy that stands alone, for it is no repair. */
  readonly removable?: boolean;
}

/**
 * What can be done about an account beside the one action that mends it: the remedy's further ways as far as the app
 * knows them, a link for somebody else who can sign in, and leaving the account.
 */
export function AccountWays({
  account,
  secondary,
  actions,
  removable = false,
}: AccountWaysProps): ReactElement | null {
  const { messages, report, offers } = usePatchbay();
  const texts = useDialogTexts();
  const [asking, setAsking] = useState(false);
  const [removing, setRemoving] = useState(false);
  const name = accountName(account, messages);
  const told = (action: RemedyAction): void => reportRemedyAction(report, account, action);
  const asks = offers.includes('repair-link') && toSignInPurpose(remediate(account).action) === 'reconnect';
  const removes = removable && offers.includes('removal') && account.status.kind !== 'removed';
  return (
    <>
      <GuideActions actions={secondary} handlers={actions} account={name} onAction={told} />
      {texts && (asks || removes) && (
        <div className="pb-actions">
          {asks && <WayButton words={texts.repair.ask} account={name} onPress={() => setAsking(true)} />}
          {removes && (
            <WayButton words={texts.remove.confirm} account={name} onPress={() => setRemoving(true)} />
          )}
        </div>
      )}
      {asking && <RepairLink account={account} open onClose={() => setAsking(false)} />}
      {removing && <RemoveAccountDialog account={account} open onClose={() => setRemoving(false)} />}
    </>
  );
}

function WayButton({
  words: { label, labelFor },
  account,
  onPress,
}: {
  words: { readonly label: string; readonly labelFor: (account: string) => string };
  account: string;
  onPress: () => void;
}): ReactElement {
  return (
    <button
      className="pb-button"
      data-variant="text"
      type="button"
      aria-haspopup="dialog"
      aria-label={labelFor(account)}
      onClick={onPress}
    >
      {label}
    </button>
  );
}

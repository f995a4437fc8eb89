'use client';
import {
  type Account,
  type ConnectFlow,
  isEnded,
  providerEntry,
  toStatusMark,
  toStatusTone,
} from '@patchbay/core';
import { type ReactElement, type Ref, useContext, useId } from 'react';
import { ConnectButtonView } from '../connect-button/ConnectButtonView.tsx';
import { ConnectNotice } from '../connect-button/ConnectNotice.tsx';
import { accountName } from '../internals/account-words.ts';
import { ProviderMark } from '../internals/ProviderMark.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { PatchbayContext } from '../provider/patchbay-context.ts';
import { remedyWords } from '../remediation/remedy-words.ts';
import { StatusBadgeView } from '../status-badge/StatusBadgeView.tsx';
import { RowPanel } from './RowPanel.tsx';
import { RowTime } from './RowTime.tsx';
import { type RowSlot, slotAttributes } from './row-slot.ts';

/** Properties of {@link AccountRowView}. */
export interface AccountRowViewProps {
  readonly account: Account;
  readonly flow: ConnectFlow;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onPress: () => void;
  readonly onDismiss: () => void;
  readonly rowRef?: Ref<HTMLLIElement>;
  /** Where the row stands in a list of which only a part is in the page. */
  readonly slot?: Pick<RowSlot, 'index' | 'count'> | undefined;
}

/** One account: who, how it is, the one thing to press, and what lies behind it. */
export function AccountRowView(props: AccountRowViewProps): ReactElement {
  const { account, flow, open, onToggle, onPress, onDismiss, rowRef, slot } = props;
  const messages = useMessages();
  const panelId = useId();
  const extra = useContext(PatchbayContext)?.appearance?.elements?.row;
  const className = extra ? `pb-row ${extra}` : 'pb-row';
  const { remedy, sentence, action, reason } = remedyWords(account, messages, useTimeFormat());
  const provider = providerEntry(account.provider).name;
  const name = accountName(account, messages);
  const handle = account.handle === name ? null : account.handle;
  // The person came back: until a read has confirmed the account, neither broken nor well is the truth.
  const mark = flow.step === 'checking' ? 'checking' : toStatusMark(account);
  const timed = mark !== 'running' && mark !== 'checking' && account.statusSince > 0;
  const inJourney = flow.step !== 'idle' && flow.step !== 'done' && flow.step !== 'checking';
  // A broken row says why without a click; the unfolded panel says the same and more.
  const teaser = !inJourney && !open && remedy.actor !== null && mark !== 'checking';
  // The question has the sign-in among its choices.
  const asks = open && account.identityMismatch !== undefined;
  return (
    <li
      className={className}
      ref={rowRef}
      {...slotAttributes(slot)}
      data-mark={mark}
      data-tone={toStatusTone(mark)}
      data-flow={flow.step}
      data-open={open || undefined}
    >
      <ProviderMark provider={account.provider} name={provider} />
      <div className="pb-row__who">
        <button
          className="pb-row__toggle"
          type="button"
          dir="auto"
          aria-expanded={open}
          aria-controls={open ? panelId : undefined}
          aria-label={messages.actions.showDetails(name)}
          onClick={onToggle}
        >
          {name}
        </button>
        <div className="pb-row__handle" dir="auto">
          {provider}
          {handle && ` · ${handle}`}
        </div>
      </div>
      <div className="pb-row__status">
        <StatusBadgeView mark={mark} label={messages.status[mark]} />
        {timed && <RowTime at={account.statusSince} />}
      </div>
      <svg className="pb-row__chevron" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {inJourney && <ConnectNotice flow={flow} onDismiss={onDismiss} />}
      {teaser && (
        <p className="pb-row__why">
          {account.identityMismatch ? messages.connect.failures.wrong_person : sentence} {reason}
        </p>
      )}
      {action && flow.step !== 'checking' && !asks && (
        <div className="pb-row__action">
          <ConnectButtonView
            flow={flow}
            label={action.label}
            labelFor={action.labelFor(name)}
            account={name}
            quiet={isEnded(account)}
            onPress={onPress}
          />
        </div>
      )}
      {open && (
        <div className="pb-row__panel" id={panelId}>
          <RowPanel account={account} onSignIn={onPress} />
        </div>
      )}
    </li>
  );
}

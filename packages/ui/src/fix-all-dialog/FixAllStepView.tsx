'use client';
import { type ConnectFlow, type DialogTexts, providerEntry, toStatusMark } from '@patchbay/core';
import type { ReactElement } from 'react';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { accountName } from '../internals/account-words.ts';
import { ProviderMark } from '../internals/ProviderMark.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { remedyWords } from '../remediation/remedy-words.ts';
import { StatusBadgeView } from '../status-badge/StatusBadgeView.tsx';
import type { FixAllStep } from './fix-all-progress.ts';

interface FixAllStepViewProps extends FixAllStep {
  readonly texts: DialogTexts['fixAll'];
  readonly flow: ConnectFlow;
  readonly onPress: () => void;
  readonly onDismiss: () => void;
  readonly onSkip: () => void;
}

/** One account of the walk; the one whose turn it is says what to do. */
export function FixAllStepView(props: FixAllStepViewProps): ReactElement {
  const { account, state, texts, flow, onPress, onDismiss, onSkip } = props;
  const messages = useMessages();
  const format = useTimeFormat();
  const name = accountName(account, messages);
  const provider = providerEntry(account.provider).name;
  const checking = state === 'current' && flow.step === 'checking';
  const mark = checking ? 'checking' : toStatusMark(account);
  const words = state === 'current' ? remedyWords(account, messages, format) : null;
  return (
    <li className="pb-fix-all__step" data-state={state} aria-current={words ? 'step' : undefined}>
      <ProviderMark provider={account.provider} name={provider} />
      <div className="pb-fix-all__who">
        <span className="pb-fix-all__name" dir="auto">
          {name}
        </span>
        <span className="pb-fix-all__provider">{provider}</span>
      </div>
      {state === 'skipped' ? (
        <span className="pb-fix-all__position">{texts.skipped}</span>
      ) : (
        <StatusBadgeView mark={mark} label={messages.status[mark]} />
      )}
      {words && (
        <div className="pb-fix-all__task">
          <p>{words.sentence}</p>
          <div className="pb-fix-all__buttons">
            <ConnectView
              flow={flow}
              label={checking ? null : words.action?.label}
              labelFor={words.action?.labelFor(name)}
              account={name}
              onPress={onPress}
              onDismiss={onDismiss}
            />
            <button
              className="pb-button"
              data-variant="text"
              type="button"
              aria-label={texts.skip.labelFor(name)}
              onClick={onSkip}
            >
              {texts.skip.label}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

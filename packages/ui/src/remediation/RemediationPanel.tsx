'use client';
import type { Account } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import { ReconnectButton } from '../connect-button/ReconnectButton.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { useRoot } from '../internals/use-root.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { RemediationPanelView } from './RemediationPanelView.tsx';
import { remedyWords } from './remedy-words.ts';
import { useGuide } from './use-guide.ts';

/** Properties of {@link RemediationPanel}. */
export interface RemediationPanelProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly account: Account;
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
}

/**
 * What happened to one account, what still works, and what to do, with the action that mends it or the
 * reason why there is none.
 *
 * @example <RemediationPanel account={account} />
 */
export const RemediationPanel: ForwardRefExoticComponent<
  RemediationPanelProps & RefAttributes<HTMLDivElement>
> = forwardRef(function RemediationPanel({ account, returnTo, className, style, ...rest }, ref) {
  const messages = useMessages();
  const root = useRoot('pb-panel', { className, style });
  const { remedy, heading, sentence, reason, facts } = remedyWords(account, messages, useTimeFormat());
  const guide = useGuide(account);
  return (
    <RemediationPanelView
      {...rest}
      {...root}
      ref={ref}
      tone={remedy.tone}
      heading={heading}
      sentence={sentence}
      {...guide}
      reason={reason}
      facts={facts}
      action={<ReconnectButton account={account} {...(returnTo !== undefined && { returnTo })} />}
    />
  );
});

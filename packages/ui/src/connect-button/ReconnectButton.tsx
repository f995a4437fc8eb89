'use client';
import type { Account } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import { reportRemedyAction } from '../events/report-remedy-action.ts';
import { useConnect } from '../hooks/use-connect.ts';
import { accountName } from '../internals/account-words.ts';
import { toConnectRequest } from '../internals/connect-request.ts';
import { useRoot } from '../internals/use-root.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { remedyWords } from '../remediation/remedy-words.ts';
import { ConnectView } from './ConnectView.tsx';

/** Properties of {@link ReconnectButton}. */
export interface ReconnectButtonProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly account: Account;
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
}

/**
 * The one action that mends an account, under the name its remedy gives it. Draws nothing where a sign-in
 * cannot help; `<RemediationPanel>` says why.
 *
 * @example <ReconnectButton account={account} />
 */
export const ReconnectButton: ForwardRefExoticComponent<
  ReconnectButtonProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ReconnectButton({ account, returnTo, className, style, ...rest }, ref) {
  const { messages, report } = usePatchbay();
  const { flow, press, dismiss } = useConnect();
  const root = useRoot('pb-connect', { className, style });
  const { action } = remedyWords(account, messages, null);
  if (!action && flow.step === 'idle') return null;
  const name = accountName(account, messages);
  return (
    <ConnectView
      {...rest}
      {...root}
      ref={ref}
      flow={flow}
      label={action?.label}
      labelFor={action?.labelFor(name)}
      account={name}
      onPress={() => {
        press(toConnectRequest(account, returnTo));
        reportRemedyAction(report, account);
      }}
      onDismiss={dismiss}
    />
  );
});

'use client';
import type { Account } from '@patchbay/core';
import { reportRemedyAction } from '../events/report-remedy-action.ts';
import { useConnect } from '../hooks/use-connect.ts';
import { accountName } from '../internals/account-words.ts';
import { toConnectRequest } from '../internals/connect-request.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { remedyWords } from '../remediation/remedy-words.ts';
import type { ConnectViewProps } from './ConnectView.tsx';

/** What the button that mends an account shows and does; without a label there is nothing to press. */
export function useReconnect(
  account: Account,
  returnTo: string | undefined,
): Pick<ConnectViewProps, 'flow' | 'label' | 'labelFor' | 'account' | 'onPress' | 'onDismiss'> {
  const { messages, report } = usePatchbay();
  const { flow, press, dismiss } = useConnect();
  const { action } = remedyWords(account, messages, null);
  const name = accountName(account, messages);
  return {
    flow,
    label: action?.label,
    labelFor: action?.labelFor(name),
    account: name,
    onPress: () => {
      press(toConnectRequest(account, returnTo));
      reportRemedyAction(report, account);
    },
    onDismiss: dismiss,
  };
}

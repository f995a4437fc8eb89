import { ReconnectButton, StatusBadge, useAccount } from '@patchbay/ui';

/** Beside a campaign, a calendar, an inbox: how the account behind it is, and the way to mend it. */
export function SendsAs({ accountId }: { accountId: string }): React.ReactNode {
  const state = useAccount(accountId);
  if (state.status !== 'ready') return null;
  const { account } = state;
  return (
    <p>
      Sends as {account.name} <StatusBadge account={account} size="small" />{' '}
      <ReconnectButton account={account} />
    </p>
  );
}

import type { Account } from '@patchbay/core';
import { OperatorConnect, PatchbayProvider, RemediationPanel } from '@patchbay/ui';

/** For the team that runs the app; the server's `authenticate` has to answer with the role `operator`. */
export function SupportDesk(props: { ownerId: string; accounts: readonly Account[] }): React.ReactNode {
  const { ownerId, accounts } = props;
  return (
    <PatchbayProvider actions={{ 'open-billing': '/billing' }}>
      {accounts.map((account) => (
        <RemediationPanel key={account.id} account={account} ownerId={ownerId} />
      ))}
      <OperatorConnect ownerId={ownerId} />
    </PatchbayProvider>
  );
}

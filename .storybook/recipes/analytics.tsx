import { AccountList, PatchbayProvider } from '@patchbay/ui';

export function Measured({ track }: { track: (name: string, facts: object) => void }): React.ReactNode {
  return (
    <PatchbayProvider
      onEvent={(event) => {
        if (event.type === 'connect.confirmed') track('Account connected', { provider: event.provider });
        if (event.type === 'status.changed') track('Account changed', { from: event.from, to: event.to });
      }}
    >
      <AccountList />
    </PatchbayProvider>
  );
}

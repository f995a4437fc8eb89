import { AccountList, ConnectButton, PatchbayProvider } from '@patchbay/ui';
import type { ReactElement } from 'react';

export const dynamic = 'force-dynamic';

/** A server component: the kit's own modules say where the client begins. */
export default function Page(): ReactElement {
  return (
    <PatchbayProvider>
      <ConnectButton />
      <AccountList />
    </PatchbayProvider>
  );
}

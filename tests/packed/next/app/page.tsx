import { createPatchbayClient } from '@patchbay/core';
import { AccountList, ConnectButton, PatchbayProvider } from '@patchbay/ui';
import type { ReactElement } from 'react';

export const dynamic = 'force-dynamic';

/** A server component that reads the accounts with the page; the kit's own modules say where the client begins. */
export default async function Page(): Promise<ReactElement> {
  const client = createPatchbayClient({ baseUrl: `${process.env.PATCHBAY_PUBLIC_URL}/api/patchbay` });
  return (
    <PatchbayProvider initialData={await client.listAccounts()}>
      <ConnectButton />
      <AccountList />
    </PatchbayProvider>
  );
}

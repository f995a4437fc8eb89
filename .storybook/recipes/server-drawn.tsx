import { createPatchbayClient } from '@patchbay/core';
import { AccountList, PatchbayProvider } from '@patchbay/ui';

/** A page that the server draws: its first picture has the rows, and the live stream goes on from there. */
export async function Page({ cookie }: { cookie: string }): Promise<React.ReactNode> {
  const client = createPatchbayClient({
    baseUrl: 'https://app.example.com/api/patchbay',
    headers: { cookie },
  });
  return (
    <PatchbayProvider initialData={await client.listAccounts()}>
      <AccountList />
    </PatchbayProvider>
  );
}

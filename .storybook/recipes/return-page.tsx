import { AccountList, ConnectionResult } from '@patchbay/ui';

const ways = { 'contact-support': '/support', 'ask-administrator': '/team/administrators' };

/** Where the server's `returnTo` leads: for people who signed in in this tab, without a second window. */
export function ReturnPage(): React.ReactNode {
  return (
    <>
      <ConnectionResult backHref="/settings/accounts" actions={ways} />
      <AccountList />
    </>
  );
}

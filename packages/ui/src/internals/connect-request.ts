import { type Account, type CreateLinkBody, remediate } from '@patchbay/core';

/** What to ask the server for when an account's action is pressed. */
export function toConnectRequest(account: Account, returnTo: string | undefined): CreateLinkBody {
  const key = returnTo === undefined ? {} : { returnTo };
  return remediate(account).action === 'connect'
    ? { purpose: 'connect', providers: [account.provider], ...key }
    : { purpose: 'reconnect', accountId: account.id, ...key };
}

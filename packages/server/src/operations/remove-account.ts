import { type Account, isEnded } from '@patchbay/core';
import { toReadReport } from '../pipe/apply-read.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { callPatiently, type OwnAccountInput, requireOwnAccount } from './own-account.ts';

/**
 * Ends a connection for good, at Unipile and here. What was under way for the account before (a sign-in, a late
 * message, a read) does not bring it back; see record 19.
 */
export async function removeAccount(context: RouteContext, input: OwnAccountInput): Promise<Account> {
  const { gateway, clock, pipe } = context;
  const { owner, ref, account } = await requireOwnAccount(context, input);
  if (isEnded(account)) return account;
  await callPatiently(context, () => gateway.of(owner).removeAccount(ref.accountId));
  const removed = await pipe.apply(owner, ref, (before) => {
    // Newer than all that was heard, also where a clock was set back.
    const at = Math.max(clock.now(), before.freshness.heardAt ?? 0);
    return toReadReport(ref, at, { says: 'ended' });
  });
  return removed?.account ?? account;
}

import { type Account, type AccountReport, isEnded, PatchbayError } from '@patchbay/core';
import { refOf } from '../gateway/unipile-gateway.ts';
import { toOwner } from '../owner.ts';
import { toReadReport } from '../pipe/apply-read.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { callPatiently } from './own-account.ts';

/** Which account goes to whom. */
export interface AssignInput {
  readonly accountId: string;
  readonly ownerId: string;
  readonly tenantId?: string;
}

/** Binds an account by decision of the app. */
export async function assignAccount(context: RouteContext, input: AssignInput): Promise<Account> {
  if (!input.ownerId) {
    throw new PatchbayError(
      'invalid_request',
      'assign: ownerId is missing. Pass the id of the user it goes to.',
    );
  }
  const owner = toOwner(input);
  const ref = refOf(context.gateway, input.accountId);
  const known = await context.store.getAccount(owner, ref);
  // Newer than all that was heard, also where a clock was set back.
  const readAt = Math.max(context.clock.now(), known?.freshness.heardAt ?? 0);
  const read = await callPatiently(context, () => context.gateway.of(owner).readAccount(input.accountId));
  if (read.kind === 'gone') {
    throw new PatchbayError(
      'not_found',
      `assign: Unipile has no account ${input.accountId}. Is it of this key?`,
    );
  }
  const { snapshot, userId } = read;
  const bound = await context.pipe.bind(owner, ref, { snapshot, userId, readAt });
  if (bound.kind === 'taken') {
    throw new PatchbayError('forbidden', `assign: account ${input.accountId} belongs to another owner.`);
  }
  // What the app had ended is wanted again.
  const report: AccountReport = {
    ...toReadReport(ref, readAt, { says: 'snapshot', snapshot, userId }),
    source: 'assign',
  };
  const again = await context.pipe.apply(owner, ref, (before) => (isEnded(before) ? report : null));
  // What Unipile said between the read and the binding reached nobody: look once more.
  context.rereadLater(owner, ref);
  return again?.account ?? bound.account;
}

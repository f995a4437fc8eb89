import { type Account, accountFromSnapshot, PatchbayError } from '@patchbay/core';
import { toPatchbayError } from '../errors/error-answer.ts';
import { QUICK_DELAYS_MS, retry } from '../gateway/retry.ts';
import type { AccountRead } from '../gateway/unipile-gateway.ts';
import { toOwner } from '../owner.ts';
import type { RouteContext } from '../routes/exchange.ts';

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
  const ref = { generation: 'v2', accountId: input.accountId } as const;
  const readAt = context.clock.now();
  const read = await readPatiently(context, input.accountId);
  if (read.kind === 'gone') {
    throw new PatchbayError(
      'not_found',
      `assign: Unipile has no account ${input.accountId}. Is it of this key?`,
    );
  }
  const bound = await context.pipe.bind(owner, ref, accountFromSnapshot(read.snapshot, readAt));
  if (bound.kind === 'taken') {
    throw new PatchbayError('forbidden', `assign: account ${input.accountId} belongs to another owner.`);
  }
  // What Unipile said between the read and the binding reached nobody: look once more.
  context.rereadLater(owner, ref);
  return bound.account;
}

async function readPatiently(context: RouteContext, accountId: string): Promise<AccountRead> {
  const { gateway, clock, random, background } = context;
  try {
    return await retry(() => gateway.readAccount(accountId), {
      delaysMs: QUICK_DELAYS_MS,
      sleep: (ms) => clock.sleep(ms, background.signal),
      random,
    });
  } catch (error) {
    throw toPatchbayError(error);
  }
}

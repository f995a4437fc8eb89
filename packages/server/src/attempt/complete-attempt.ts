import {
  type Account,
  accountFromSnapshot,
  applyAccountEvent,
  assertNever,
  type ReportSource,
} from '@patchbay/core';
import { type AccountRef, isSameOwner } from '../owner.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { AttemptOutcome, ConnectAttempt } from './connect-attempt.ts';

/**
 * Lets an account come out of an attempt: binds it, or marks the account that was signed in to again as being
 * checked. Ends the attempt only after that is written, so a crash in between can be repeated. Never names an
 * account that is somebody else's.
 *
 * @throws GatewayError when a new account cannot be read.
 */
export async function completeAttempt(
  context: PipeContext,
  pipe: AccountPipe,
  attempt: ConnectAttempt,
  ref: AccountRef,
  source: ReportSource,
): Promise<AttemptOutcome> {
  if (attempt.outcome) return attempt.outcome;
  const { accountId } = ref;
  const known = await context.store.getAccount(attempt.owner, ref);
  // Removed after the link was asked for: a sign-in that comes late does not bring it back.
  if (known?.status.kind === 'removed' && known.statusSince >= attempt.createdAt) {
    return { result: 'failed', accountId: null };
  }
  switch (attempt.purpose.kind) {
    case 'reconnect':
      if (accountId !== attempt.purpose.accountId) return { result: 'wrong_person', accountId: null };
      break;
    case 'connect': {
      const refusal = await bindNewAccount(context, pipe, attempt, ref);
      if (refusal) return refusal;
      break;
    }
    default:
      assertNever(attempt.purpose);
  }
  const receivedAt = context.clock.now();
  const report = { accountId, source, at: null, receivedAt, statement: { says: 'signed-in' } } as const;
  const heard = await pipe.change(attempt.owner, ref, (account) => applyAccountEvent(account, report));
  if (!heard) return { result: 'failed', accountId: null };
  const outcome: AttemptOutcome = { result: 'connected', accountId };
  return (await context.store.settleAttempt(attempt.id, outcome)) ?? outcome;
}

/** Makes sure that the account is the attempt's owner's; the outcome that says why it is not. */
async function bindNewAccount(
  { store, gateway, clock }: PipeContext,
  pipe: AccountPipe,
  attempt: ConnectAttempt,
  ref: AccountRef,
): Promise<AttemptOutcome | null> {
  const holder = await store.findOwner(ref);
  if (holder) return isSameOwner(holder, attempt.owner) ? null : inUse;
  const readAt = clock.now();
  const read = await gateway.readAccount(ref.accountId);
  if (read.kind === 'gone') return { result: 'failed', accountId: null };
  const account: Account = accountFromSnapshot(read.snapshot, readAt);
  const bound = await pipe.bind(attempt.owner, ref, account);
  return bound.kind === 'taken' ? inUse : null;
}

const inUse: AttemptOutcome = { result: 'already_in_use', accountId: null };

import { assertNever, isRemovedSince, type ReportSource } from '@patchbay/core';
import { findAskedAt } from '../links/asked-at.ts';
import { type AccountRef, isSameOwner } from '../owner.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { beginReading } from '../unclaimed/unclaimed-reading.ts';
import { type AttemptOutcome, type ConnectAttempt, connectedTo } from './connect-attempt.ts';
import { holdSecondAccount } from './hold-second-account.ts';
import { isProvenByRedirect } from './is-proven-by-redirect.ts';
import { noteRepair } from './note-repair.ts';

/**
 * Lets an account come out of an attempt: binds it, or marks the account that was signed in to again as being
 * checked. A new account ends the attempt in the transaction that binds it, so an attempt binds one; every other
 * attempt ends after its account was written. Never names an account that is somebody else's.
 *
 * A report of source `callback` is what a browser's address line said; every other one was proven to come from
 * Unipile. The callback alone gives an account of nobody away only when a read bears it out: else `unproven`, and
 * Unipile's message has to come.
 *
 * @throws GatewayError when a new account cannot be read.
 */
export async function completeAttempt(
  context: PipeContext,
  pipe: AccountPipe,
  attempt: ConnectAttempt,
  ref: AccountRef,
  source: ReportSource,
): Promise<AttemptOutcome | 'unproven'> {
  if (attempt.outcome) return attempt.outcome;
  const { accountId } = ref;
  const known = await context.store.getAccount(attempt.owner, ref);
  // Removed after the link was asked for: a sign-in that comes late does not bring it back.
  if (known && isRemovedSince(known, attempt.createdAt)) {
    return { result: 'failed', accountId: null };
  }
  switch (attempt.purpose.kind) {
    case 'reconnect':
      if (accountId !== attempt.purpose.accountId) {
        return holdSecondAccount(context, pipe, attempt, ref, source);
      }
      break;
    case 'connect': {
      const refusal = await bindNewAccount(context, pipe, attempt, ref, source);
      if (refusal) return refusal;
      break;
    }
    default:
      assertNever(attempt.purpose);
  }
  const receivedAt = context.clock.now();
  const statement = { says: 'signed-in', askedAt: attempt.createdAt } as const;
  const report = { accountId, source, at: null, receivedAt, statement };
  const heard = await pipe.apply(attempt.owner, ref, report);
  if (!heard) return { result: 'failed', accountId: null };
  await noteRepair(pipe, ref.generation, attempt, 'signed-in');
  const outcome = connectedTo(accountId);
  return (await context.store.settleAttempt(attempt.id, outcome)) ?? outcome;
}

/** Makes sure that the account is the attempt's owner's; the outcome that says why it is not. */
async function bindNewAccount(
  { store, gateway, clock, log }: PipeContext,
  pipe: AccountPipe,
  attempt: ConnectAttempt,
  ref: AccountRef,
  source: ReportSource,
): Promise<AttemptOutcome | 'unproven' | null> {
  const holder = await store.findOwner(ref);
  if (holder) return isSameOwner(holder, attempt.owner) ? null : inUse;
  const readAt = clock.now();
  const read = await gateway.of(attempt.owner).readAccount(ref.accountId);
  if (read.kind === 'gone') return { result: 'failed', accountId: null };
  if (
    source === 'callback' &&
    !isProvenByRedirect({ ...attempt, createdAt: await findAskedAt(store, attempt) }, read.snapshot)
  ) {
    const { accountId } = ref;
    log({
      level: 'info',
      message: 'a redirect named an account that it does not prove: unclaimed.',
      accountId,
    });
    await beginReading({ store, clock, gateway }, { ...attempt.owner, ...ref }).note(read.snapshot, readAt);
    return 'unproven';
  }
  const { snapshot, userId } = read;
  const bound = await pipe.bindByAttempt(attempt, ref, { snapshot, userId, readAt });
  switch (bound?.kind) {
    case 'bound':
    case 'kept':
      return null;
    case 'taken':
      return inUse;
    case 'ended':
      return bound.outcome;
    case undefined: // forgotten meanwhile
      return { result: 'failed', accountId: null };
    default:
      return assertNever(bound);
  }
}

const inUse: AttemptOutcome = { result: 'already_in_use', accountId: null };

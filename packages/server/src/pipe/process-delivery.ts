import type { AccountReport, ReportSource } from '@patchbay/core';
import { verifyAttempt } from '../attempt/attempt-token.ts';
import { completeAttempt } from '../attempt/complete-attempt.ts';
import { type ConnectAttempt, isExpired } from '../attempt/connect-attempt.ts';
import { retry, SLOW_DELAYS_MS } from '../gateway/retry.ts';
import { GatewayError, isHopeless } from '../gateway/unipile-gateway.ts';
import type { AccountRef } from '../owner.ts';
import type { UnclaimedMessages } from '../unclaimed/unclaimed-messages.ts';
import type { AccountPipe } from './account-pipe.ts';
import type { PipeContext } from './pipe-context.ts';
import type { Rereader } from './reread-account.ts';

/** What a delivery says, once it was recorded. */
export interface DeliveredReport {
  /** The delivery's number in the inbox. */
  readonly number: number;
  readonly ref: AccountRef;
  readonly report: AccountReport;
  /** The signed attempt that led here, where one was given. */
  readonly state: string | null;
}

/**
 * Works on one recorded report, after the sender was answered: finds the owner, applies it, asks Unipile. The
 * delivery is done only when that is; what could not be asked stays in the inbox, to be tried again.
 *
 * @returns whether it is done.
 */
export async function processDelivery(
  context: PipeContext,
  pipe: AccountPipe,
  rereader: Rereader,
  unclaimed: UnclaimedMessages,
  { number, ref, report, state }: DeliveredReport,
): Promise<boolean> {
  const { store, log } = context;
  const attempt = state === null ? null : await findAttempt(context, state, report.at ?? report.receivedAt);
  if (attempt && report.statement.says === 'signed-in') {
    const done = await completePatiently(context, pipe, attempt, ref, report.source);
    if (!done) return false;
  }
  const owner = await store.findOwner(ref);
  if (!owner) {
    log({ level: 'info', message: 'a message about an account that nobody owns.', accountId: ref.accountId });
    await Promise.all([unclaimed.hear(ref, report), store.settleDelivery(number)]); // one commit for both
    return true;
  }
  const applied = await pipe.apply(owner, ref, report);
  if (applied?.reread && (await rereader.reread(owner, ref)) === 'gave-up') return false;
  await store.settleDelivery(number);
  return true;
}

async function findAttempt(
  { store, secret }: PipeContext,
  state: string,
  at: number,
): Promise<ConnectAttempt | null> {
  const id = verifyAttempt(state, secret);
  const attempt = id === null ? null : await store.getAttempt(id);
  return attempt && !isExpired(attempt, at) ? attempt : null;
}

/** Whether the attempt could be looked into; what came of it is the attempt's own affair. */
async function completePatiently(
  context: PipeContext,
  pipe: AccountPipe,
  attempt: ConnectAttempt,
  ref: AccountRef,
  source: ReportSource,
): Promise<boolean> {
  const { background, random, log } = context;
  try {
    await retry(() => completeAttempt(context, pipe, attempt, ref, source), {
      delaysMs: SLOW_DELAYS_MS,
      sleep: (ms) => background.pause(ms),
      random,
    });
    return true;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    log({ level: 'warn', message: 'a new account could not be read.', accountId: ref.accountId, error });
    // An address line can name whatever it likes: that is not asked for again and again.
    return source === 'callback' && isHopeless(error);
  }
}

import { assertNever } from '../assert-never.ts';
import { type Checkpoint, isWaitedFor } from './checkpoint.ts';
import type { FailureCode } from './failure.ts';

/** What the provider side answers to the start of a sign-in and to each answer of the person. */
export type AuthStep =
  | { readonly kind: 'linked'; readonly accountId: string }
  /** An OAuth address comes without an intent: nothing can be asked, the person's return tells. */
  | { readonly kind: 'checkpoint'; readonly intentId: string | null; readonly checkpoint: Checkpoint }
  | { readonly kind: 'unrecognized'; readonly reason: string };

/** What is on its way to the provider side. */
export type AuthIntentCall = 'answer' | 'method' | 'resend';

/**
 * Where one sign-in of our own making (not the hosted wizard's) stands. Local and forgotten on unmount; it claims
 * nothing about the account's status.
 */
export type AuthIntent =
  | { readonly step: 'idle' }
  | { readonly step: 'starting' }
  | {
      readonly step: 'checkpoint';
      readonly intentId: string | null;
      readonly checkpoint: Checkpoint;
      /** Grows with each checkpoint. A call carries the round it was made in, so a late answer is known. */
      readonly round: number;
      readonly sending: AuthIntentCall | null;
      /** Why the last answer did not do; null before and after a good one. */
      readonly refused: FailureCode | null;
      /** How often a code was sent again in this round. */
      readonly resent: number;
      /** Milliseconds since the epoch; null where the provider side does not say (v2). */
      readonly expiresAt: number | null;
    }
  | { readonly step: 'linked'; readonly accountId: string }
  | { readonly step: 'failed'; readonly reason: FailureCode };

/** What can happen to a sign-in. */
export type AuthIntentEvent =
  | { readonly type: 'started' }
  | { readonly type: 'sent'; readonly call: AuthIntentCall }
  /** An answer of the provider side to a call made in `round` (0: the start). */
  | {
      readonly type: 'stepped';
      readonly round: number;
      readonly answer: AuthStep;
      readonly expiresAt?: number | null;
    }
  | { readonly type: 'resent'; readonly round: number }
  | { readonly type: 'refused'; readonly round: number; readonly code: FailureCode }
  /** The stream or a webhook says that the account is there: the answer to a call may never come. */
  | { readonly type: 'linked'; readonly accountId: string }
  | { readonly type: 'time-passed'; readonly now: number }
  | { readonly type: 'cancelled' };

/** The sign-in before anybody pressed anything. */
export const idleAuthIntent: AuthIntent = { step: 'idle' };

/** The next state of a sign-in. Pure; an event that does not fit the state, or is late, changes nothing. */
export function nextAuthIntent(intent: AuthIntent, event: AuthIntentEvent): AuthIntent {
  switch (event.type) {
    case 'started':
      return intent.step === 'starting' || intent.step === 'checkpoint' ? intent : { step: 'starting' };
    case 'sent':
      return intent.step === 'checkpoint' ? { ...intent, sending: event.call, refused: null } : intent;
    case 'stepped':
      return afterStep(intent, event);
    case 'resent':
      return isInRound(intent, event.round)
        ? { ...intent, sending: null, resent: intent.resent + 1 }
        : intent;
    case 'refused':
      return afterRefusal(intent, event);
    case 'linked':
      return isOpen(intent) ? { step: 'linked', accountId: event.accountId } : intent;
    case 'time-passed':
      return intent.step === 'checkpoint' && intent.expiresAt !== null && event.now >= intent.expiresAt
        ? { step: 'failed', reason: 'sign_in_over' }
        : intent;
    case 'cancelled':
      return idleAuthIntent;
    default:
      return assertNever(event);
  }
}

type InCheckpoint = Extract<AuthIntent, { step: 'checkpoint' }>;

function afterStep(
  intent: AuthIntent,
  { round, answer, expiresAt }: Extract<AuthIntentEvent, { type: 'stepped' }>,
): AuthIntent {
  if (!isOpen(intent)) return intent;
  // A linked account is the truth even when the answer that says so is late.
  if (answer.kind === 'linked') return { step: 'linked', accountId: answer.accountId };
  if (round !== roundOf(intent)) return intent;
  if (answer.kind === 'unrecognized') return { step: 'failed', reason: 'unrecognized' };
  const before = intent.step === 'checkpoint' ? intent : null;
  return {
    step: 'checkpoint',
    intentId: answer.intentId ?? before?.intentId ?? null,
    checkpoint: answer.checkpoint,
    round: round + 1,
    sending: null,
    refused: null,
    resent: 0,
    // Asking again does not prolong a sign-in: what was known first holds.
    expiresAt: before?.expiresAt ?? expiresAt ?? null,
  };
}

function afterRefusal(
  intent: AuthIntent,
  { round, code }: Extract<AuthIntentEvent, { type: 'refused' }>,
): AuthIntent {
  if (intent.step === 'starting') return round === 0 ? { step: 'failed', reason: code } : intent;
  if (!isInRound(intent, round)) return intent;
  // Nobody scanned or tapped yet: the next question goes out, and there is nothing to tell.
  if (code === 'timed_out' && intent.sending === null && isWaitedFor(intent.checkpoint)) return intent;
  if (mayAnswerAgain(code)) return { ...intent, sending: null, refused: code };
  // An intent that is no longer found is taken for one that is over; the documents do not say.
  return { step: 'failed', reason: code === 'not_found' ? 'sign_in_over' : code };
}

/**
 * Whether the same checkpoint can be answered once more. Undocumented for v2; for v1 the documents say to retry a
 * wrong code. Where it cannot, the next answer says so.
 */
function mayAnswerAgain(code: FailureCode): boolean {
  switch (code) {
    case 'code_refused':
    case 'invalid_request':
    case 'timed_out':
    case 'rate_limited':
    case 'proxy_failed':
    case 'provider_failed':
    case 'unipile_failed':
      return true;
    default:
      return false;
  }
}

function isOpen(intent: AuthIntent): intent is Extract<AuthIntent, { step: 'starting' | 'checkpoint' }> {
  return intent.step === 'starting' || intent.step === 'checkpoint';
}

function roundOf(intent: AuthIntent): number {
  return intent.step === 'checkpoint' ? intent.round : 0;
}

function isInRound(intent: AuthIntent, round: number): intent is InCheckpoint {
  return intent.step === 'checkpoint' && intent.round === round;
}

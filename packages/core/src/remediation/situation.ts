import type { Account } from '../account/account.ts';
import type { AccountStatus } from '../account/account-status.ts';
import type { ConnectRefusal } from '../connect/connect-result.ts';
import { defaultDropPolicy } from '../incident/repeated-drops.ts';
import { toRemedyFamily } from './remedy-family.ts';

type CauseWord<Cause> = Cause extends string ? Cause : 'unspecified';

/** A status with its cause in one word: `running`, `disconnected/credentials`, `errored/unspecified`. */
export type StatusKey<Status extends { readonly kind: string } = AccountStatus> = Status extends {
  readonly kind: infer Kind extends string;
  readonly cause: infer Cause;
}
  ? `${Kind}/${CauseWord<Cause>}`
  : Status['kind'];

/** What is true of an account besides its status, and wants a remedy of its own. */
export type Condition =
  /** Good news arrived and is being confirmed. */
  | 'checking'
  | 'locked'
  /** It works, and its history is still arriving. */
  | 'first-sync'
  | 'first-sync-failed'
  /** It works, with fewer permissions than the app asks for. */
  | 'permission-drift'
  /** It works at the moment, and was lost again and again. */
  | 'repeated-drops';

/** Where one account stands. */
export type AccountSituation = StatusKey | Condition;

/** A visit to the sign-in that did not end in a connection. */
export type OutcomeSituation = `sign-in/${ConnectRefusal}`;

/** Everything that a remedy is written for: the first axis of the matrix. */
export type Situation = AccountSituation | OutcomeSituation;

/** The part of an account that decides its remedy. */
export type RemedySubject = Pick<
  Account,
  'provider' | 'status' | 'checking' | 'locked' | 'products' | 'firstSync'
>;

/** What is known about an account from elsewhere than the account: its history, the app's settings. */
export interface RemedyInsight {
  /** How often it was signed out in the last seven days; see `countDrops`. */
  readonly recentDrops?: number;
  /** The provider grants less than the app asks for. */
  readonly permissionsMissing?: boolean;
}

/** Whether an account was lost so often that the drops are the problem. */
export function dropsOften({ recentDrops = 0 }: RemedyInsight): boolean {
  return recentDrops >= defaultDropPolicy.drops;
}

/** Where an account stands: one answer, the most urgent one. Total. */
export function toSituation(account: RemedySubject, insight: RemedyInsight = {}): AccountSituation {
  const { status, locked, checking } = account;
  if (status.kind === 'removed') return 'removed';
  if (locked) return 'locked';
  if (checking) return 'checking';
  if (status.kind === 'running') return whileRunning(account, insight);
  return toStatusKey(account.products.some(({ kind }) => kind === 'running') ? inPart(status) : status);
}

/**
 * v1 knows no `partial`: the worst part gives its word to the whole account. A person is told what is true,
 * that the other parts work.
 */
function inPart(status: AccountStatus): AccountStatus {
  switch (status.kind) {
    case 'disconnected':
      return { kind: 'partial', cause: status.cause };
    case 'errored':
      return { kind: 'degraded', cause: status.cause };
    default:
      return status;
  }
}

/** A status as a key of the matrix. */
export function toStatusKey(status: AccountStatus): StatusKey {
  // The one cast: TypeScript does not follow the two words into the union that `StatusKey` makes of them.
  return ('cause' in status ? `${status.kind}/${status.cause ?? 'unspecified'}` : status.kind) as StatusKey;
}

function whileRunning({ provider, firstSync }: RemedySubject, insight: RemedyInsight): AccountSituation {
  if (insight.permissionsMissing && toRemedyFamily(provider) === 'consent-mail') return 'permission-drift';
  if (firstSync?.state === 'failed') return 'first-sync-failed';
  if (firstSync?.state === 'pending' || firstSync?.state === 'running') return 'first-sync';
  return dropsOften(insight) ? 'repeated-drops' : 'running';
}

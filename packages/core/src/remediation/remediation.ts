import type { Account } from '../account/account.ts';
import { type StatusTone, toStatusMark, toStatusTone } from '../account/status-mark.ts';
import { assertNever } from '../assert-never.ts';

/** Who reads: the person whose account it is, or the team that runs the app. */
export type Audience = 'owner' | 'operator';

/** Who can act. */
export type Actor = 'owner' | 'operator' | 'provider' | 'unipile';

/** What a remedy's primary action does. */
export type RemedyAction =
  /** Sign in again through the hosted wizard, keeping the account id. */
  | 'reconnect'
  /** Link the account anew: Unipile no longer knows it. */
  | 'connect';

/** Names of the written remedies; their words are in `Messages.remedies`. */
export type RemedyId =
  | 'all-well'
  | 'checking'
  | 'connecting'
  | 'sign-in-again'
  | 'sign-in-part'
  | 'grant-access'
  | 'pass-check'
  | 'wait-provider'
  | 'wait-proxy'
  | 'wait-unipile'
  | 'wait'
  | 'wait-part'
  | 'paused'
  | 'locked'
  | 'removed'
  | 'unknown';

/** What to do now about one account. */
export interface Remediation {
  readonly id: RemedyId;
  readonly tone: StatusTone;
  /** Who can act; null where there is nothing to do. */
  readonly actor: Actor | null;
  /** The one thing to press; null where a press cannot help, and the words then say why. */
  readonly action: RemedyAction | null;
}

/**
 * The remedy for an account. Total: every state has one, and a login is offered only where a login helps.
 *
 * @example remediate(account).action // 'reconnect' for a disconnected account
 */
export function remediate(account: Pick<Account, 'status' | 'checking' | 'locked'>): Remediation {
  const mark = toStatusMark(account);
  const tone = toStatusTone(mark);
  const remedy = (id: RemedyId, actor: Actor | null, action: RemedyAction | null = null): Remediation => ({
    id,
    tone,
    actor,
    action,
  });
  if (mark === 'locked') return remedy('locked', 'operator');
  if (mark === 'checking') return remedy('checking', null);
  const { status } = account;
  switch (status.kind) {
    case 'running':
      return remedy('all-well', null);
    case 'connecting':
      return remedy('connecting', null);
    case 'disconnected':
      return remedy(disconnectedRemedy[status.cause], 'owner', 'reconnect');
    case 'partial':
      return remedy('sign-in-part', 'owner', 'reconnect');
    case 'degraded':
      return remedy('wait-part', 'provider');
    case 'errored':
      return status.cause === null
        ? remedy('wait', 'unipile')
        : remedy(erroredRemedy[status.cause].id, erroredRemedy[status.cause].actor);
    case 'paused':
      return remedy('paused', 'operator');
    case 'removed':
      return remedy('removed', 'owner', 'connect');
    case 'unknown':
      return remedy('unknown', 'unipile');
    default:
      return assertNever(status);
  }
}

const disconnectedRemedy = {
  credentials: 'sign-in-again',
  permissions: 'grant-access',
  checkpoint: 'pass-check',
} as const;

const erroredRemedy = {
  provider: { id: 'wait-provider', actor: 'provider' },
  proxy: { id: 'wait-proxy', actor: 'operator' },
  unipile: { id: 'wait-unipile', actor: 'unipile' },
  stopped: { id: 'wait-unipile', actor: 'operator' },
} as const;

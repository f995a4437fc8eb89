import type { Account } from '../account/account.ts';
import type { AccountReport } from '../account/account-report.ts';
import { isSameHealth, isWell, toCauses, toIncidentState, worseState } from './account-health.ts';
import type { Incident, IncidentState } from './incident.ts';
import { defaultIncidentPolicy, type IncidentPolicy } from './incident-policy.ts';
import { type RecoveredBy, toRecoveredBy } from './recovered-by.ts';
import { confirmAttempt } from './repair-attempt.ts';

/** What a report did to an account: the parts that incidents are made of. */
export interface AccountStep {
  /** Null when the account was not known before. */
  readonly before: Account | null;
  readonly after: Account;
  readonly report: AccountReport;
}

/** What became of an account's incident. */
export interface AppliedIncident {
  /** The account's latest incident, open or closed: to be kept, and given to the next call. Null before the first. */
  readonly incident: Incident | null;
  /** The incident, if this step ended it. */
  readonly closed: Incident | null;
  /** Whether this step began it; an incident that goes on after a moment of running is not a new one. */
  readonly opened: boolean;
}

/**
 * Follows an account from leaving `running` to coming back. Pure: what it answers depends on its arguments only, so
 * it may run again in a repeated transaction. `incident` is the same object when there is nothing to write.
 *
 * A lock is broken too. A first connection that is on its way is not: it has not left `running` yet.
 *
 * @param latest The account's latest incident, open or closed.
 */
export function applyToIncident(
  latest: Incident | null,
  step: AccountStep,
  policy: IncidentPolicy = defaultIncidentPolicy,
): AppliedIncident {
  const { before, after } = step;
  const state = toIncidentState(after);
  if (latest?.closedAt === null) {
    return state === null
      ? closing(latest, step, policy)
      : { incident: updated(latest, step, state), closed: null, opened: false };
  }
  const isFirstConnection = state === 'connecting' && !(before && isWell(before));
  if (state === null || isFirstConnection) return { incident: latest, closed: null, opened: false };
  return opening(latest, step, state, policy);
}

/** Remembers that the team did something about an incident that lasts: a restart, another proxy. */
export function noteOperatorAction(incident: Incident, at: number): Incident {
  const { closedAt, operatorActedAt } = incident;
  const isNews = closedAt === null && (operatorActedAt === null || at > operatorActedAt);
  return isNews ? { ...incident, operatorActedAt: at } : incident;
}

function opening(
  latest: Incident | null,
  { after, report }: AccountStep,
  state: IncidentState,
  policy: IncidentPolicy,
): AppliedIncident {
  const closedAt = latest?.closedAt ?? null;
  // An account that was found broken is counted from the first look.
  const began = after.status.kind === 'running' ? saidAt(report) : after.statusSince || saidAt(report);
  const downSince = Math.max(began, closedAt ?? began); // clocks differ: never before the last one ended
  if (latest && closedAt !== null && downSince - closedAt <= policy.joinMs) {
    return { incident: reopened(latest, closedAt, downSince, after, state), closed: null, opened: false };
  }
  const incident: Incident = {
    id: `inc_${after.id}_${downSince.toString(36)}`,
    accountId: after.id,
    openedAt: downSince,
    closedAt: null,
    downSince,
    brokenBeforeMs: 0,
    drops: 1,
    changes: 0,
    causes: toCauses(after),
    worst: state,
    signedInAt: null,
    operatorActedAt: null,
    recoveredBy: null,
    attempts: [],
  };
  return { incident, closed: null, opened: true };
}

function reopened(
  latest: Incident,
  closedAt: number,
  downSince: number,
  after: Account,
  state: IncidentState,
): Incident {
  return {
    ...latest,
    closedAt: null,
    downSince,
    brokenBeforeMs: latest.brokenBeforeMs + Math.max(0, closedAt - latest.downSince),
    drops: latest.drops + 1,
    causes: withCauses(latest, after),
    worst: worseState(latest.worst, state),
    signedInAt: null,
    operatorActedAt: null,
    recoveredBy: null,
  };
}

function updated(open: Incident, { before, after, report }: AccountStep, state: IncidentState): Incident {
  const isChange = before !== null && !isSameHealth(before, after);
  const signedInAt = toSignedInAt(open, report);
  if (!isChange && signedInAt === open.signedInAt) return open;
  return {
    ...open,
    changes: open.changes + (isChange ? 1 : 0),
    causes: withCauses(open, after),
    worst: worseState(open.worst, state),
    signedInAt,
  };
}

function closing(
  open: Incident,
  { before, after, report }: AccountStep,
  policy: IncidentPolicy,
): AppliedIncident {
  const isNewStatus = before?.status.kind !== after.status.kind;
  const closedAt = Math.max(open.downSince, isNewStatus ? after.statusSince : saidAt(report));
  const recoveredBy: RecoveredBy =
    after.status.kind === 'removed' ? 'removed' : toRecoveredBy(open, closedAt, policy);
  const attempts = recoveredBy === 'owner-sign-in' ? confirmAttempt(open.attempts) : open.attempts;
  const closed: Incident = { ...open, closedAt, recoveredBy, attempts };
  return { incident: closed, closed, opened: false };
}

function toSignedInAt({ signedInAt }: Incident, report: AccountReport): number | null {
  if (report.statement.says !== 'signed-in') return signedInAt;
  return Math.max(saidAt(report), signedInAt ?? 0);
}

function withCauses({ causes }: Incident, after: Account): Incident['causes'] {
  const seen = toCauses(after).filter((cause) => !causes.includes(cause));
  return seen.length > 0 ? [...causes, ...seen] : causes;
}

function saidAt({ at, receivedAt }: AccountReport): number {
  return at ?? receivedAt;
}

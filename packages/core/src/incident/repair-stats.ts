import { type Cause, causes } from '../account/cause.ts';
import { brokenMs, type Incident, type IncidentState, incidentStates } from './incident.ts';
import { type RecoveredBy, recoveredByWords } from './recovered-by.ts';
import { type RepairStep, repairSteps } from './repair-attempt.ts';

/** A step at which a repair can stop. */
export type DropOffStep = Exclude<RepairStep, 'confirmed'>;

/**
 * How repairs go, over many accounts. Numbers under words of our own only: no id, no name and no single moment
 * goes in, so it may leave the system that holds the accounts.
 */
export interface RepairStats {
  readonly open: number;
  readonly closed: number;
  /** Of incidents after which the account ran again, in milliseconds; null before the first. */
  readonly timeBrokenMs: { readonly median: number; readonly p90: number } | null;
  /** Mean number of attempts of the incidents that a sign-in through our links ended; null before the first. */
  readonly attemptsPerRepair: number | null;
  /** How many attempts ended at each step. Who may still be on the way is not counted. */
  readonly dropOff: Readonly<Record<DropOffStep, number>>;
  /** Of the closed incidents. */
  readonly recoveredBy: Readonly<Record<RecoveredBy, number>>;
  /** In how many incidents each cause was seen. */
  readonly causes: Readonly<Record<Cause, number>>;
  readonly worst: Readonly<Record<IncidentState, number>>;
}

/** Sums incidents up. Pure; the order of the incidents does not matter. */
export function toRepairStats(incidents: Iterable<Incident>): RepairStats {
  const durations: number[] = [];
  const repairs = { count: 0, attempts: 0 };
  const closed = { count: 0, all: 0 };
  const dropOff = zeros(repairSteps.filter((step): step is DropOffStep => step !== 'confirmed'));
  const recoveredBy = zeros(recoveredByWords);
  const seen = zeros(causes);
  const worst = zeros(incidentStates);
  for (const incident of incidents) {
    closed.all += 1;
    worst[incident.worst] += 1;
    for (const cause of incident.causes) seen[cause] += 1;
    for (const step of droppedAt(incident)) dropOff[step] += 1;
    if (incident.closedAt === null || incident.recoveredBy === null) continue;
    closed.count += 1;
    recoveredBy[incident.recoveredBy] += 1;
    if (incident.recoveredBy !== 'removed') durations.push(brokenMs(incident, incident.closedAt));
    if (incident.recoveredBy !== 'owner-sign-in' || incident.attempts.length === 0) continue;
    repairs.count += 1;
    repairs.attempts += incident.attempts.length;
  }
  durations.sort((a, b) => a - b);
  return {
    open: closed.all - closed.count,
    closed: closed.count,
    timeBrokenMs: durations.length
      ? { median: quantile(durations, 0.5), p90: quantile(durations, 0.9) }
      : null,
    attemptsPerRepair: repairs.count ? repairs.attempts / repairs.count : null,
    dropOff,
    recoveredBy,
    causes: seen,
    worst,
  };
}

/** While an incident lasts, the last attempt may still go on. */
function droppedAt({ attempts, closedAt }: Incident): DropOffStep[] {
  const ended = closedAt === null ? attempts.slice(0, -1) : attempts;
  return ended.flatMap(({ step }) => (step === 'confirmed' ? [] : [step]));
}

function zeros<Word extends string>(words: readonly Word[]): Record<Word, number> {
  return Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
}

/** The smallest value that this share of the values does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

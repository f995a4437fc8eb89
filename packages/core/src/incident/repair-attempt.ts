import type { Incident } from './incident.ts';

/** How far somebody came who set out to mend an account. A step that was not followed by the next is a drop-off. */
export type RepairStep =
  /** Asked for a link; none could be made. */
  | 'asked'
  /** Got the link; never came back from the sign-in. */
  | 'sent'
  /** Came back, but was refused, or gave up. */
  | 'returned'
  /** The provider accepted the sign-in; the account did not run after it. */
  | 'signed-in'
  /** The account runs again. */
  | 'confirmed';

/** Every step, in order. */
export const repairSteps: readonly RepairStep[] = ['asked', 'sent', 'returned', 'signed-in', 'confirmed'];

/** One go at mending an account; times in milliseconds since the epoch. */
export interface RepairAttempt {
  /** Id of the ConnectAttempt. */
  readonly id: string;
  readonly startedAt: number;
  /** The furthest step reached. */
  readonly step: RepairStep;
}

/**
 * Takes in a step of an attempt. Steps may be told twice and in any order, and after the incident was closed: a
 * webhook can be faster than the person's way back.
 */
export function noteAttempt(
  incident: Incident,
  { id, at, step }: { readonly id: string; readonly at: number; readonly step: RepairStep },
): Incident {
  const told: RepairAttempt = {
    id,
    startedAt: at,
    step: step === 'signed-in' && incident.recoveredBy === 'owner-sign-in' ? 'confirmed' : step,
  };
  const known = incident.attempts.find((attempt) => attempt.id === id);
  const next = known ? furthest(known, told) : told;
  if (next === known) return incident;
  const others = incident.attempts.filter((attempt) => attempt !== known);
  return { ...incident, attempts: [...others, next].sort(byStart) };
}

function furthest(known: RepairAttempt, told: RepairAttempt): RepairAttempt {
  const isFurther = repairSteps.indexOf(told.step) > repairSteps.indexOf(known.step);
  if (!isFurther && told.startedAt >= known.startedAt) return known;
  return {
    id: known.id,
    startedAt: Math.min(known.startedAt, told.startedAt),
    step: isFurther ? told.step : known.step,
  };
}

function byStart(a: RepairAttempt, b: RepairAttempt): number {
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);
}

/** The sign-in that was accepted last is the one that mended the account. */
export function confirmAttempt(attempts: readonly RepairAttempt[]): readonly RepairAttempt[] {
  const mended = attempts.findLast(({ step }) => step === 'signed-in');
  return mended
    ? attempts.map((attempt) => (attempt === mended ? { ...attempt, step: 'confirmed' } : attempt))
    : attempts;
}

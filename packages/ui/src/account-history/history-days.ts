import { type Incident, type IncidentState, incidentStates } from '@patchbay/core';

/** One day of the picture, in the reader's time zone. */
export interface HistoryDay {
  /** Its first moment. */
  readonly at: number;
  /** The worst state of the day; `well` without an interruption, `before` while there was no account. */
  readonly worst: IncidentState | 'well' | 'before';
  /** What touched the day, earliest first. */
  readonly incidents: readonly Incident[];
}

/** What a picture is about. */
export interface HistorySpan {
  readonly days: number;
  readonly now: number;
  /** When the account was connected; null where that is not known. */
  readonly since: number | null;
}

/** The last days, oldest first. Days have 23, 24 or 25 hours: the calendar says where they begin. */
export function toHistoryDays(
  incidents: readonly Incident[],
  { days, now, since }: HistorySpan,
): readonly HistoryDay[] {
  const today = new Date(now);
  const startOf = (ago: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - ago).getTime();
  return Array.from({ length: days }, (_, index) => {
    const ago = days - 1 - index;
    const at = startOf(ago);
    const end = startOf(ago - 1);
    const own = incidents
      .filter(({ openedAt, closedAt }) => openedAt < end && (closedAt ?? now) >= at && openedAt <= now)
      .sort((a, b) => a.openedAt - b.openedAt);
    const worst = incidentStates.find((state) => own.some((incident) => incident.worst === state));
    return { at, worst: worst ?? (since !== null && end <= since ? 'before' : 'well'), incidents: own };
  });
}

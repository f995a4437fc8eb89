import type { DisturbanceEffect } from '../disturbances/disturbance.ts';
import { type DeliveryRecord, wasAccepted } from './delivery-record.ts';
import type { Parcel } from './parcel.ts';

/** How a delivery ended, or that it has not: `given-up` when every attempt was in vain. */
export type DeliveryOutcome = 'waiting' | 'accepted' | 'given-up' | 'dropped';

/** One event to one endpoint, with everything the receiver said to it. */
export interface ReportedDelivery {
  readonly eventId: string;
  readonly eventType: string;
  readonly accountId: string;
  readonly endpointId: string;
  readonly disturbance: DisturbanceEffect | null;
  readonly outcome: DeliveryOutcome;
  readonly attempts: readonly DeliveryRecord[];
}

/** What became of all deliveries since the start or the last reset. */
export interface DeliveryReport {
  /** Counts over all deliveries, also those that are no longer listed. */
  readonly totals: Readonly<Record<DeliveryOutcome | 'disturbed' | 'attempts', number>>;
  /** The last ones, oldest first; `choices.keptDeliveries` of them. */
  readonly deliveries: readonly ReportedDelivery[];
}

/** One delivery, to be told how it goes on. */
export interface DeliveryFile {
  attempted(record: DeliveryRecord): void;
  end(outcome: Exclude<DeliveryOutcome, 'waiting'>): void;
}

/** Keeps the books for {@link DeliveryReport}. */
export interface Reporter {
  open(parcel: Parcel, disturbance: DisturbanceEffect | null): DeliveryFile;
  report(): DeliveryReport;
  clear(): void;
}

/** @param kept how many deliveries are listed; all are counted */
export function createReporter(kept: number): Reporter {
  let totals = nothing();
  let rows: ReportedDelivery[] = [];
  return {
    open: ({ event, endpointId }, disturbance) => {
      const row = {
        eventId: event.id,
        eventType: event.type,
        accountId: event.account_id,
        endpointId,
        disturbance,
        outcome: 'waiting' as DeliveryOutcome,
        attempts: [] as DeliveryRecord[],
      };
      const counts = totals;
      counts.waiting++;
      if (disturbance) counts.disturbed++;
      rows.push(row);
      if (rows.length > kept) rows.shift();
      return {
        attempted: (record) => {
          counts.attempts++;
          row.attempts.push(record);
          // A repeat may be refused after the first was taken: taken once is taken.
          if (wasAccepted(record)) row.outcome = 'accepted';
        },
        end: (wanted) => {
          // An endpoint that went away took nothing.
          const outcome = wanted === 'accepted' && !row.attempts.some(wasAccepted) ? 'dropped' : wanted;
          row.outcome = outcome;
          counts.waiting--;
          counts[outcome]++;
        },
      };
    },
    report: () => ({
      totals: { ...totals },
      deliveries: rows.map((row) => ({ ...row, attempts: [...row.attempts] })),
    }),
    clear: () => {
      totals = nothing();
      rows = [];
    },
  };
}

function nothing(): Record<DeliveryOutcome | 'disturbed' | 'attempts', number> {
  return { waiting: 0, accepted: 0, 'given-up': 0, dropped: 0, disturbed: 0, attempts: 0 };
}

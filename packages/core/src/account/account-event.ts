import type { Account } from './account.ts';

/** What goes out to browsers: the whole public account, with an id that grows per owner. */
export interface AccountEvent {
  /** `<epoch>.<number>`: the epoch is random per store, the number grows by one per owner. */
  readonly id: string;
  readonly account: Account;
}

/** A place in an owner's sequence of events. */
export interface EventPosition {
  readonly epoch: string;
  readonly number: number;
}

/** Reads `<epoch>.<number>`; null for anything else. */
export function parseEventId(id: string): EventPosition | null {
  const match = /^([A-Za-z0-9_-]{1,64})\.(\d{1,15})$/.exec(id);
  return match ? { epoch: match[1] as string, number: Number(match[2]) } : null;
}

/** Writes `<epoch>.<number>`. */
export function formatEventId({ epoch, number }: EventPosition): string {
  return `${epoch}.${number}`;
}

/**
 * Whether `candidate` should replace `current`. Within one epoch the higher number wins; across epochs
 * the store was replaced, so whatever arrives last is the truth.
 */
export function isNewerEvent(candidate: string, current: string): boolean {
  const a = parseEventId(candidate);
  const b = parseEventId(current);
  return !a || !b || a.epoch !== b.epoch || a.number > b.number;
}

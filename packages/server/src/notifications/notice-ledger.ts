/** What one recipient was told, and what is about to be told. The planner's whole memory; kept as JSON. */
export interface NoticeLedger {
  readonly entries: readonly NoticeEntry[];
  /** When the recipient was last told anything; null for never. */
  readonly lastToldAt: number | null;
  /** Id of the notification that did it; null when what became of it was taken in. */
  readonly lastMessageId: string | null;
}

/** One concern: an incident, or an account that nobody owns. Times in milliseconds since the epoch. */
export interface NoticeEntry {
  /** Unique for its recipient: the id of the incident, or of the account. */
  readonly key: string;
  /** The account: a new incident of it soon after the last is not told at once. */
  readonly subject: string;
  /** When it was first seen to be worth telling. */
  readonly alarmedAt: number;
  /** Null until it was told. */
  readonly firstToldAt: number | null;
  readonly lastToldAt: number | null;
  /** Whether a notification of it has left the house; what was written and then dropped has not. */
  readonly delivered: boolean;
  /** When it was first seen to be over; null while it goes on. */
  readonly overAt: number | null;
  /** Whether its end has been dealt with. */
  readonly closed: boolean;
}

/** Nothing told, nothing to tell. */
export const emptyLedger: NoticeLedger = { entries: [], lastToldAt: null, lastMessageId: null };

/** Whether a later round has to look at the ledger even when nothing worries its recipient any more. */
export function isWatched({ entries }: NoticeLedger): boolean {
  return entries.some(({ closed }) => !closed);
}

/** What counts as one incident, and as its end. In milliseconds. */
export interface IncidentPolicy {
  /** An account that breaks again within this time of coming back was never mended: the incident goes on. */
  readonly joinMs: number;
  /** A sign-in mended the account if it came back within this time of it. */
  readonly signInCountsMs: number;
}

/** Our choice, see docs/decisions/0008. */
export const defaultIncidentPolicy: IncidentPolicy = { joinMs: 5 * 60_000, signInCountsMs: 10 * 60_000 };

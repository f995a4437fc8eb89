import { defaultIncidentPolicy } from '@patchbay/core';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** When one kind of recipient is told. All in milliseconds. */
export interface NoticePolicy {
  /** How long the first concern waits for others, so that one cause that breaks many accounts is one message. */
  readonly gatherMs: number;
  /** Least time between two messages to one recipient. */
  readonly coolDownMs: number;
  /** The same, while something that was told goes on: what joins it waits for this long. */
  readonly joinCoolDownMs: number;
  /** Least time between two messages about one account, unless a reminder is due. */
  readonly accountCoolDownMs: number;
  /** When to remind, counted from the first message; the last one is the end of it. */
  readonly remindersMs: readonly number[];
  /** How long something has to be over before its end counts: what comes back within it was never over. */
  readonly settleMs: number;
}

/** Owners: one message for what breaks within minutes, then after one, three and seven days. Our choice, see record 11. */
export const ownerNoticePolicy: NoticePolicy = {
  gatherMs: 2 * MINUTE_MS,
  coolDownMs: 15 * MINUTE_MS,
  joinCoolDownMs: 15 * MINUTE_MS,
  accountCoolDownMs: HOUR_MS,
  remindersMs: [DAY_MS, 3 * DAY_MS, 7 * DAY_MS],
  settleMs: defaultIncidentPolicy.joinMs,
};

/** Operators, each cause by itself: accounts that join a cause they know of come with tomorrow's reminder. */
export const operatorNoticePolicy: NoticePolicy = {
  ...ownerNoticePolicy,
  coolDownMs: HOUR_MS,
  joinCoolDownMs: DAY_MS,
};

/** Accounts that nobody owns: most of them belong to somebody who is just coming back from the wizard. */
export const unclaimedNoticePolicy: NoticePolicy = {
  ...operatorNoticePolicy,
  gatherMs: 30 * MINUTE_MS,
  coolDownMs: DAY_MS,
};

/** How long the end of something told is remembered: longer than any cool-down of an account. */
export const REMEMBER_MS: number = 7 * DAY_MS;

/** Clocks of several processes differ by less. What lies further in the future was written by a clock that was wrong. */
export const SKEW_MS: number = HOUR_MS;

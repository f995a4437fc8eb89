import type { NoticeEntry, NoticeLedger } from './notice-ledger.ts';
import { type NoticePolicy, REMEMBER_MS, SKEW_MS } from './notice-policy.ts';

/** Something that goes on now. */
export interface Concern {
  /** See `NoticeEntry`. */
  readonly key: string;
  readonly subject: string;
  /** Whether the recipient should hear of it now: past its grace, and theirs to mend. */
  readonly isWorthTelling: boolean;
}

/** What became of the last notification to the recipient. */
export type LastMessage =
  | { readonly state: 'pending' }
  | { readonly state: 'sent' | 'dropped'; readonly at: number };

/** What the planner looks at. */
export interface NoticeFacts {
  readonly ledger: NoticeLedger;
  /** Everything of the recipient's that goes on, in any order. */
  readonly concerns: readonly Concern[];
  /** Null when there was none, or it was forgotten. */
  readonly lastMessage: LastMessage | null;
  readonly policy: NoticePolicy;
  readonly now: number;
}

/** What to tell. */
export interface Notices {
  /** The same object when nothing changed. The message's id is written into it by {@link withMessage}. */
  readonly ledger: NoticeLedger;
  /** Keys for one message; null for none. */
  readonly tell: { readonly keys: readonly string[]; readonly isReminder: boolean } | null;
  /** Keys of what was told, and is over. */
  readonly over: readonly string[];
}

/**
 * Decides what one recipient is told now. Pure, and safe to repeat: with the ledger it answered, the same facts lead
 * to nothing more. A key is told once, then only when a reminder is due, and never after it is over.
 */
export function planNotices({ ledger, concerns, lastMessage, policy, now }: NoticeFacts): Notices {
  const known = noteDelivery(sane(ledger, now), lastMessage, now);
  const current = new Map(concerns.map((concern) => [concern.key, concern]));
  const followed = follow(known.entries, current, policy, now);
  const keys = lastMessage?.state === 'pending' ? [] : dueKeys(known, followed.entries, current, policy, now);
  const due = new Set(keys);
  const isReminder = followed.entries.every(({ key, firstToldAt }) => firstToldAt !== null || !due.has(key));
  const told = (entry: NoticeEntry): NoticeEntry =>
    due.has(entry.key) ? { ...entry, firstToldAt: entry.firstToldAt ?? now, lastToldAt: now } : entry;
  const next: NoticeLedger = {
    ...known,
    entries: followed.entries.map(told),
    ...(keys.length > 0 && { lastToldAt: now }),
  };
  return {
    ledger: isSameLedger(ledger, next) ? ledger : next,
    tell: keys.length > 0 ? { keys, isReminder } : null,
    over: followed.over,
  };
}

/** The ledger, once the message that it leads to has its id. */
export function withMessage(ledger: NoticeLedger, id: string): NoticeLedger {
  return { ...ledger, lastMessageId: id };
}

/** A clock that was far ahead must not silence a recipient until its time has come. */
function sane(ledger: NoticeLedger, now: number): NoticeLedger {
  const clamp = <T extends number | null>(time: T): T | number =>
    time === null ? time : notTooLate(time, now);
  const entries = ledger.entries.map((entry) => ({
    ...entry,
    alarmedAt: clamp(entry.alarmedAt),
    firstToldAt: clamp(entry.firstToldAt),
    lastToldAt: clamp(entry.lastToldAt),
    overAt: clamp(entry.overAt),
  }));
  return { ...ledger, entries, lastToldAt: clamp(ledger.lastToldAt) };
}

function notTooLate(time: number, now: number): number {
  return time > now + SKEW_MS ? now : time;
}

/** A message that waited for a mail server counts from when it left, or a reminder would come on its heels. */
function noteDelivery(ledger: NoticeLedger, lastMessage: LastMessage | null, now: number): NoticeLedger {
  if (lastMessage?.state === 'pending' || ledger.lastMessageId === null) return ledger;
  const { lastToldAt } = ledger;
  const settled = { ...ledger, lastMessageId: null };
  if (lastMessage?.state !== 'sent' || lastToldAt === null) return settled;
  const isAbsurd = lastMessage.at > now + SKEW_MS;
  const sentAt = isAbsurd ? lastToldAt : Math.max(lastToldAt, lastMessage.at);
  const entries = ledger.entries.map((entry) =>
    entry.lastToldAt === lastToldAt
      ? {
          ...entry,
          firstToldAt: entry.firstToldAt === lastToldAt ? sentAt : entry.firstToldAt,
          lastToldAt: sentAt,
          delivered: true,
        }
      : entry,
  );
  return { ...settled, entries, lastToldAt: sentAt };
}

/** Takes in what began, what ended and what came back; forgets what nobody needs. */
function follow(
  entries: readonly NoticeEntry[],
  current: ReadonlyMap<string, Concern>,
  { settleMs }: NoticePolicy,
  now: number,
): { readonly entries: readonly NoticeEntry[]; readonly over: readonly string[] } {
  const kept: NoticeEntry[] = [];
  const over: string[] = [];
  for (const entry of entries) {
    if (current.has(entry.key)) {
      kept.push(entry.overAt === null ? entry : { ...entry, overAt: null, closed: false });
      continue;
    }
    if (entry.firstToldAt === null) continue; // it passed before anybody was disturbed
    const overAt = entry.overAt ?? now;
    const isSettled = entry.closed || now >= overAt + settleMs;
    if (isSettled && !entry.closed && entry.delivered) over.push(entry.key);
    if (now < overAt + REMEMBER_MS || !isSettled) kept.push({ ...entry, overAt, closed: isSettled });
  }
  const known = new Set(kept.map(({ key }) => key));
  for (const { key, subject, isWorthTelling } of current.values()) {
    if (isWorthTelling && !known.has(key)) kept.push(newEntry(key, subject, now));
  }
  return { entries: kept.sort(byKey), over: over.sort() };
}

function byKey(a: NoticeEntry, b: NoticeEntry): number {
  return a.key < b.key ? -1 : 1;
}

function newEntry(key: string, subject: string, now: number): NoticeEntry {
  return {
    key,
    subject,
    alarmedAt: now,
    firstToldAt: null,
    lastToldAt: null,
    delivered: false,
    overAt: null,
    closed: false,
  };
}

function dueKeys(
  ledger: NoticeLedger,
  entries: readonly NoticeEntry[],
  current: ReadonlyMap<string, Concern>,
  policy: NoticePolicy,
  now: number,
): readonly string[] {
  const knowsOfMore = entries.some(({ firstToldAt, overAt }) => firstToldAt !== null && overAt === null);
  const coolDownMs = knowsOfMore ? policy.joinCoolDownMs : policy.coolDownMs;
  if (ledger.lastToldAt !== null && now < ledger.lastToldAt + coolDownMs) return [];
  const worth = entries.filter(({ key }) => current.get(key)?.isWorthTelling);
  const warm = subjectsOf(entries.filter(({ lastToldAt }) => isWarm(lastToldAt, policy, now)));
  const fresh = worth.filter((entry) => entry.firstToldAt === null && !warm.has(entry.subject));
  if (fresh.some(({ alarmedAt }) => now >= alarmedAt + policy.gatherMs)) {
    return keysOf([...fresh, ...worth.filter((entry) => isReminderDue(entry, policy, now))]);
  }
  // Nothing new, or what is new waits for its neighbours: then reminders wait with it.
  return fresh.length > 0 ? [] : keysOf(worth.filter((entry) => isReminderDue(entry, policy, now)));
}

/** Whether the last message about an account is not long enough ago. */
function isWarm(lastToldAt: number | null, { accountCoolDownMs }: NoticePolicy, now: number): boolean {
  return lastToldAt !== null && now < lastToldAt + accountCoolDownMs;
}

function subjectsOf(entries: readonly NoticeEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ subject }) => subject));
}

/** One of the times to remind has passed since it was last told; however many have, that is one reminder. */
function isReminderDue(
  { firstToldAt, lastToldAt }: NoticeEntry,
  { remindersMs }: NoticePolicy,
  now: number,
): boolean {
  if (firstToldAt === null || lastToldAt === null) return false;
  return remindersMs.some((ms) => lastToldAt < firstToldAt + ms && firstToldAt + ms <= now);
}

function keysOf(entries: readonly NoticeEntry[]): readonly string[] {
  return entries.map(({ key }) => key).sort();
}

function isSameLedger(a: NoticeLedger, b: NoticeLedger): boolean {
  if (a.lastToldAt !== b.lastToldAt || a.lastMessageId !== b.lastMessageId) return false;
  if (a.entries.length !== b.entries.length) return false;
  return a.entries.every((entry, index) => isSameEntry(entry, b.entries[index]));
}

function isSameEntry(a: NoticeEntry, b: NoticeEntry | undefined): boolean {
  return (
    a.key === b?.key &&
    a.subject === b.subject &&
    a.alarmedAt === b.alarmedAt &&
    a.firstToldAt === b.firstToldAt &&
    a.lastToldAt === b.lastToldAt &&
    a.delivered === b.delivered &&
    a.overAt === b.overAt &&
    a.closed === b.closed
  );
}

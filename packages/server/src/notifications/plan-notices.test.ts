import { expect, test } from 'vitest';
import { emptyLedger, type NoticeLedger } from './notice-ledger.ts';
import { ownerNoticePolicy as policy, REMEMBER_MS } from './notice-policy.ts';
import { type Concern, type LastMessage, type Notices, planNotices, withMessage } from './plan-notices.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const T = Date.UTC(2026, 10, 20, 14, 2);

const concern = (key: string, isWorthTelling = true, subject = `account of ${key}`): Concern => ({
  key,
  subject,
  isWorthTelling,
});

/** A recipient over time: each message leaves at once, unless the test says otherwise. */
function recipient(): {
  at(ms: number, concerns: readonly Concern[]): Notices;
  mail: LastMessage | null;
  leaves: boolean;
  ledger: NoticeLedger;
} {
  const state = {
    ledger: emptyLedger,
    mail: null as LastMessage | null,
    leaves: true,
    at(ms: number, concerns: readonly Concern[]): Notices {
      const now = T + ms;
      const notices = planNotices({ ledger: state.ledger, concerns, lastMessage: state.mail, policy, now });
      state.ledger = notices.tell ? withMessage(notices.ledger, 'ntf') : notices.ledger;
      if (notices.tell) state.mail = state.leaves ? { state: 'sent', at: now } : { state: 'pending' };
      return notices;
    },
  };
  return state;
}

const firstAt = policy.gatherMs;

test('the first concern waits for others, and all are one message', () => {
  const owner = recipient();
  expect(owner.at(0, [concern('a')]).tell).toBe(null);
  expect(owner.at(MINUTE, [concern('b'), concern('a')]).tell).toBe(null);
  expect(owner.at(firstAt, [concern('c'), concern('b'), concern('a')]).tell).toEqual({
    keys: ['a', 'b', 'c'],
    isReminder: false,
  });
});

test('however often it is looked at, a concern is told once', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  expect(owner.at(firstAt, [concern('a')]).tell?.keys).toEqual(['a']);
  for (let ms = firstAt; ms < DAY; ms += 10 * MINUTE) expect(owner.at(ms, [concern('a')]).tell).toBe(null);
});

test('what ends before it was told disturbs nobody, and its end neither', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(MINUTE, []);
  expect(owner.ledger.entries).toEqual([]);
  expect(owner.at(firstAt, [])).toMatchObject({ tell: null, over: [] });
});

test('what is not worth telling yet is told when it is', () => {
  const owner = recipient();
  expect(owner.at(0, [concern('a', false)]).ledger).toBe(emptyLedger);
  owner.at(HOUR, [concern('a')]);
  expect(owner.at(HOUR + firstAt, [concern('a')]).tell?.keys).toEqual(['a']);
});

test('what joins while the recipient knows of something waits for the cool-down', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  const both = [concern('a'), concern('b')];
  owner.at(firstAt + MINUTE, both);
  expect(owner.at(firstAt + policy.joinCoolDownMs - 1, both).tell).toBe(null);
  expect(owner.at(firstAt + policy.joinCoolDownMs, both).tell).toEqual({ keys: ['b'], isReminder: false });
});

test('an account that breaks again soon after is told when it has cooled down, another one earlier', () => {
  const owner = recipient();
  owner.at(0, [concern('first', true, 'account')]);
  owner.at(firstAt, [concern('first', true, 'account')]);
  owner.at(10 * MINUTE, []);
  const both = [concern('again', true, 'account'), concern('other')];
  owner.at(30 * MINUTE, both);
  expect(owner.at(40 * MINUTE, both).tell?.keys).toEqual(['other']);
  expect(owner.at(firstAt + policy.accountCoolDownMs, both).tell?.keys).toEqual(['again']);
});

test('reminders come after a day, three and seven, and then no more', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  const told: number[] = [];
  for (let ms = firstAt; ms < 30 * DAY; ms += HOUR) {
    const { tell } = owner.at(ms, [concern('a')]);
    if (tell) told.push((ms - firstAt) / DAY);
    expect(tell?.isReminder ?? ms > firstAt).toBe(ms > firstAt);
  }
  expect(told).toEqual([0, 1, 3, 7]);
});

test('reminders that were missed are one', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  expect(owner.at(20 * DAY, [concern('a')]).tell).toEqual({ keys: ['a'], isReminder: true });
  expect(owner.at(21 * DAY, [concern('a')]).tell).toBe(null);
});

test('a reminder goes along with news, and waits for news that gathers', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  const both = [concern('a'), concern('b')];
  expect(owner.at(firstAt + DAY, both).tell).toBe(null);
  expect(owner.at(2 * firstAt + DAY, both).tell).toEqual({ keys: ['a', 'b'], isReminder: false });
});

test('nobody is reminded of what somebody is mending right now', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  expect(owner.at(2 * DAY, [concern('a', false)]).tell).toBe(null);
  expect(owner.at(2 * DAY + MINUTE, [concern('a')]).tell?.isReminder).toBe(true);
});

test('an end is told once, after it has settled', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  expect(owner.at(HOUR, []).over).toEqual([]);
  expect(owner.at(HOUR + policy.settleMs - 1, []).over).toEqual([]);
  expect(owner.at(HOUR + policy.settleMs, []).over).toEqual(['a']);
  expect(owner.at(HOUR + policy.settleMs + 1, []).over).toEqual([]);
});

test('what comes back within moments was never over', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  owner.at(HOUR, []);
  expect(owner.at(HOUR + MINUTE, [concern('a')])).toMatchObject({ tell: null, over: [] });
  expect(owner.at(2 * HOUR, [concern('a')])).toMatchObject({ tell: null, over: [] });
  expect(owner.at(DAY + firstAt, [concern('a')]).tell?.isReminder).toBe(true);
});

test('what comes back after its end was told is not told again before a reminder', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  owner.at(HOUR, []);
  expect(owner.at(2 * HOUR, []).over).toEqual(['a']);
  expect(owner.at(3 * HOUR, [concern('a')]).tell).toBe(null);
  expect(owner.at(DAY + firstAt, [concern('a')]).tell?.isReminder).toBe(true);
});

test('what was told is forgotten a week after its end', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  owner.at(HOUR, []);
  owner.at(HOUR + REMEMBER_MS - 1, []);
  expect(owner.ledger.entries).toHaveLength(1);
  owner.at(HOUR + REMEMBER_MS, []);
  expect(owner.ledger.entries).toEqual([]);
});

test('while a message waits to leave nothing more is written', () => {
  const owner = recipient();
  owner.leaves = false;
  owner.at(0, [concern('a')]);
  expect(owner.at(firstAt, [concern('a')]).tell?.keys).toEqual(['a']);
  expect(owner.at(2 * DAY, [concern('a'), concern('b')]).tell).toBe(null);
  owner.mail = { state: 'sent', at: T + 2 * DAY };
  owner.leaves = true;
  expect(owner.at(2 * DAY + MINUTE, [concern('a'), concern('b')]).tell).toBe(null);
  expect(owner.at(2 * DAY + HOUR, [concern('a'), concern('b')]).tell?.keys).toEqual(['b']);
  // A day after it left, not after it was written.
  expect(owner.at(3 * DAY + HOUR, [concern('a'), concern('b')]).tell).toEqual({
    keys: ['a', 'b'],
    isReminder: true,
  });
});

test('the end of what was written and never left is not told', () => {
  const owner = recipient();
  owner.leaves = false;
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  owner.mail = { state: 'dropped', at: T + HOUR };
  owner.at(HOUR, []);
  expect(owner.at(2 * HOUR, []).over).toEqual([]);
  expect(owner.ledger.entries).toMatchObject([{ closed: true }]);
});

test('a clock that was wrong by days silences nobody for long', () => {
  const owner = recipient();
  owner.at(400 * DAY, [concern('a')]);
  owner.at(400 * DAY + firstAt, [concern('a')]);
  const both = [concern('a'), concern('b')];
  owner.at(0, both);
  expect(owner.at(policy.joinCoolDownMs, both).tell?.keys).toContain('b');
});

test('a ledger is the same object when nothing changed', () => {
  const owner = recipient();
  owner.at(0, [concern('a')]);
  owner.at(firstAt, [concern('a')]);
  owner.at(firstAt + 1, [concern('a')]); // takes in that the message left
  const { ledger } = owner;
  expect(owner.at(firstAt + MINUTE, [concern('a')]).ledger).toBe(ledger);
});

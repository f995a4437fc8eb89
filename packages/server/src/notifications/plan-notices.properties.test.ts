import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLedger, type NoticeLedger } from './notice-ledger.ts';
import { ownerNoticePolicy as policy } from './notice-policy.ts';
import { type Concern, type LastMessage, planNotices, withMessage } from './plan-notices.ts';

const MINUTE = 60_000;
const T = Date.UTC(2026, 10, 20, 14, 2);

/** Three accounts with two incidents each, so that cool-downs of accounts matter. */
const keys = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const;
const subjectOf = (key: string): string => key.slice(0, 1);

interface Step {
  readonly waitMs: number;
  /** How far the clock of the process that looks is off. */
  readonly skewMs: number;
  readonly concerns: readonly Concern[];
  readonly mail: 'sent' | 'dropped' | 'pending';
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    waitMs: fc.oneof(
      fc.integer({ min: 0, max: 10 * MINUTE }),
      fc.constantFrom(60 * MINUTE, 6 * 60 * MINUTE, 24 * 60 * MINUTE, 48 * 60 * MINUTE),
    ),
    skewMs: fc.integer({ min: -MINUTE, max: MINUTE }),
    concerns: fc
      .subarray([...keys])
      .chain((present) =>
        fc
          .subarray(present)
          .map((worth) =>
            present.map((key) => ({ key, subject: subjectOf(key), isWorthTelling: worth.includes(key) })),
          ),
      ),
    mail: fc.constantFrom('sent', 'sent', 'sent', 'dropped', 'pending'),
  }),
  { maxLength: 40 },
);

interface Told {
  readonly at: number;
  readonly keys: readonly string[];
  readonly isReminder: boolean;
}

/** Plays the steps; `look` may look at each moment in another way. */
function play(
  all: readonly Step[],
  order: (concerns: readonly Concern[]) => readonly Concern[] = (concerns) => concerns,
  looks = 1,
): { readonly told: readonly Told[]; readonly over: readonly { key: string; step: number }[] } {
  let ledger: NoticeLedger = emptyLedger;
  let mail: LastMessage | null = null;
  let time = T;
  const told: Told[] = [];
  const over: { key: string; step: number }[] = [];
  all.forEach((step, index) => {
    time += step.waitMs;
    const now = time + step.skewMs;
    if (mail?.state === 'pending' && step.mail !== 'pending') mail = { state: step.mail, at: now };
    for (let look = 0; look < looks; look++) {
      const facts = { ledger, concerns: order(step.concerns), lastMessage: mail, policy, now };
      const notices = planNotices(facts);
      ledger = notices.ledger;
      over.push(...notices.over.map((key) => ({ key, step: index })));
      if (!notices.tell) continue;
      told.push({ at: now, ...notices.tell });
      ledger = withMessage(ledger, 'ntf');
      mail = step.mail === 'pending' ? { state: 'pending' } : { state: step.mail, at: now };
    }
  });
  return { told, over };
}

test('nothing is told twice without a reminder being due', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const first = new Map<string, number>();
      const times = new Map<string, number>();
      for (const { at, keys } of play(all).told) {
        for (const key of keys) {
          const known = first.get(key);
          if (known === undefined || at >= known + 14 * 24 * 60 * MINUTE) first.set(key, at);
          else expect(at - known).toBeGreaterThanOrEqual((policy.remindersMs[0] as number) - 2 * MINUTE);
          times.set(key, (times.get(key) ?? 0) + 1);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('what went on without a break is told at most once, and once for each reminder', () => {
  const lasting = steps.map((all) =>
    all.map((step) => ({ ...step, concerns: [{ key: 'a1', subject: 'a', isWorthTelling: true }] })),
  );
  fc.assert(
    fc.property(lasting, (all) => {
      const { told, over } = play(all);
      expect(told.filter(({ isReminder }) => !isReminder).length).toBeLessThanOrEqual(1);
      expect(told.length).toBeLessThanOrEqual(1 + policy.remindersMs.length);
      expect(over).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('only what goes on and is worth telling is told', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { told } = play(all);
      let time = T;
      const moments = all.map((step) => {
        time += step.waitMs;
        return { now: time + step.skewMs, worth: step.concerns.filter((one) => one.isWorthTelling) };
      });
      for (const { at, keys } of told) {
        const worth = moments.filter(({ now }) => now === at).flatMap((moment) => moment.worth);
        for (const key of keys) expect(worth.map((one) => one.key)).toContain(key);
      }
    }),
    { numRuns: 300 },
  );
});

test('an end is told only of what was told, and once', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { told, over } = play(all);
      const known = new Set(told.flatMap(({ keys }) => keys));
      for (const { key, step } of over) {
        expect(known.has(key)).toBe(true);
        expect(all[step]?.concerns.map((one) => one.key)).not.toContain(key);
      }
    }),
    { numRuns: 300 },
  );
});

test('two messages to one recipient keep their distance', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { told } = play(all);
      told.slice(1).forEach(({ at }, index) => {
        expect(at - (told[index] as Told).at).toBeGreaterThanOrEqual(policy.coolDownMs);
      });
    }),
    { numRuns: 300 },
  );
});

test('the order of concerns, and looking twice, change nothing', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const once = play(all);
      expect(play(all, (concerns) => concerns.toReversed())).toEqual(once);
      expect(play(all, (concerns) => concerns, 3).told.length).toBe(once.told.length);
    }),
    { numRuns: 300 },
  );
});

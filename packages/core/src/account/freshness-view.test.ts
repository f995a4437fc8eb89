import { expect, test } from 'vitest';
import { makeAccount, makeFreshness } from '../testing/index.ts';
import type { Freshness } from './freshness.ts';
import { toFreshness } from './freshness-view.ts';

const hour = 60 * 60_000;
const view = (freshness: Partial<Freshness>, now: number, checking = false) =>
  toFreshness(
    makeAccount({ checking, freshness: makeFreshness({ confirmedAt: 0, heardAt: 0, ...freshness }) }),
    now,
  );

test('what a read said is confirmed for two hours, with what it came through', () => {
  expect(view({ confirmedBy: 'reconcile' }, 2 * hour)).toEqual({
    kind: 'confirmed',
    ageMs: 2 * hour,
    by: 'reconcile',
  });
  expect(view({}, 2 * hour + 1)).toEqual({ kind: 'last-known', ageMs: 2 * hour + 1 });
});

test('the host may choose how long a read stays good', () => {
  expect(
    toFreshness(makeAccount({ freshness: makeFreshness({ confirmedAt: 0 }) }), 11, { confirmedForMs: 10 })
      .kind,
  ).toBe('last-known');
});

test('what a message said is last known, as old as the message, until a read confirms it', () => {
  const told = { heardAt: 1_000, unconfirmed: { status: 900, lock: null, goodNews: null } };
  expect(view(told, 1_500)).toEqual({ kind: 'last-known', ageMs: 500 });
  expect(view({ ...told, unconfirmed: { ...told.unconfirmed, status: null, lock: 900 } }, 1_500).kind).toBe(
    'last-known',
  );
});

test('a message that was not believed leaves what is shown confirmed, as old as the read', () => {
  const heard = { heardAt: 1_000, unconfirmed: { status: null, lock: null, goodNews: 900 } };
  expect(view(heard, 1_500)).toMatchObject({ kind: 'confirmed', ageMs: 1_500 });
});

test('an account that is being checked is last known', () => {
  expect(view({}, 5, true)).toEqual({ kind: 'last-known', ageMs: 5 });
});

test('nothing heard is unknown; heard but never read is last known', () => {
  expect(view({ confirmedAt: null, heardAt: null }, 5)).toEqual({ kind: 'unknown', ageMs: null });
  expect(view({ confirmedAt: null, heardAt: 2 }, 5)).toEqual({ kind: 'last-known', ageMs: 3 });
});

test('a time to come counts as now', () => {
  expect(view({ confirmedAt: 9_000 }, 5)).toMatchObject({ kind: 'confirmed', ageMs: 0 });
});

import { expect, test } from 'vitest';
import { makeIncident } from '../testing/index.ts';
import { countDrops, hasRepeatedDrops } from './repeated-drops.ts';

const day = 24 * 60 * 60_000;
const lost = (openedDay: number, fields: Parameters<typeof makeIncident>[0] = {}) =>
  makeIncident({ openedAt: openedDay * day, downSince: openedDay * day, ...fields });

test('three drops in a week are repeated', () => {
  const incidents = [lost(1), lost(3), lost(6)];
  expect(hasRepeatedDrops(incidents, 7 * day)).toBe(true);
  expect(hasRepeatedDrops(incidents.slice(1), 7 * day)).toBe(false);
  expect(hasRepeatedDrops(incidents, 8 * day)).toBe(true);
  expect(hasRepeatedDrops(incidents, 8 * day + 1)).toBe(false);
});

test('an account that came back for moments only dropped each time', () => {
  expect(countDrops([lost(6, { drops: 3 })], 7 * day)).toBe(3);
});

test('of an incident that began before the week, only the last drop can count', () => {
  const old = lost(1, { drops: 5, downSince: 6 * day });
  expect(countDrops([old], 9 * day)).toBe(1);
  expect(countDrops([{ ...old, downSince: 1 * day }], 9 * day)).toBe(0);
});

test('outages do not count', () => {
  expect(countDrops([lost(6, { causes: ['proxy', 'lock'] }), lost(6, { causes: [] })], 7 * day)).toBe(0);
  expect(countDrops([lost(6, { causes: ['proxy', 'permissions'] })], 7 * day)).toBe(1);
});

test('the host may choose how many are many', () => {
  expect(hasRepeatedDrops([lost(6)], 7 * day, { drops: 1, withinMs: day })).toBe(true);
});

import { makeIncident } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { toHistoryDays } from './history-days.ts';

const at = (day: number, hour = 12): number => new Date(2026, 10, day, hour).getTime();
const now = at(20);
const span = { days: 5, now, since: null };
const worst = (...input: Parameters<typeof toHistoryDays>) => toHistoryDays(...input).map((day) => day.worst);

test('days without an interruption are well, the last one is today', () => {
  const days = toHistoryDays([], span);
  expect(days.map((day) => day.worst)).toEqual(Array(5).fill('well'));
  expect(new Date(days[4]?.at ?? 0).getDate()).toBe(20);
  expect(new Date(days[0]?.at ?? 0).getDate()).toBe(16);
});

test('an incident marks each day that it touches, up to now while it lasts', () => {
  expect(worst([makeIncident({ openedAt: at(17), closedAt: at(18, 1) })], span)).toEqual([
    'well',
    'disconnected',
    'disconnected',
    'well',
    'well',
  ]);
  expect(worst([makeIncident({ openedAt: at(19), closedAt: null })], span).slice(2)).toEqual([
    'well',
    'disconnected',
    'disconnected',
  ]);
});

test('of several on one day the worst gives the colour, and all are told in order', () => {
  const [day] = toHistoryDays(
    [
      makeIncident({ id: 'b', openedAt: at(20, 10), closedAt: at(20, 11), worst: 'disconnected' }),
      makeIncident({ id: 'a', openedAt: at(20, 8), closedAt: at(20, 9), worst: 'errored' }),
    ],
    { ...span, days: 1 },
  );
  expect(day?.worst).toBe('disconnected');
  expect(day?.incidents.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what is too old or yet to come touches nothing', () => {
  const old = makeIncident({ openedAt: at(1), closedAt: at(2) });
  const ahead = makeIncident({ openedAt: at(20, 14), closedAt: null });
  expect(worst([old, ahead], span)).toEqual(Array(5).fill('well'));
});

test('days before the account was connected are neither well nor not', () => {
  expect(worst([], { ...span, since: at(18) })).toEqual(['before', 'before', 'well', 'well', 'well']);
});

test('the days on which clocks change are one day each', () => {
  const days = toHistoryDays([], { days: 400, now, since: null });
  expect(days.every((day) => new Date(day.at).getHours() === 0)).toBe(true);
  expect(new Set(days.map((day) => new Date(day.at).toDateString())).size).toBe(400);
});

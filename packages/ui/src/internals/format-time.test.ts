import { en } from '@patchbay/core';
import { expect, test } from 'vitest';
import { formatAge, formatFull, formatInSentence, formatMoment, pickLocale } from './format-time.ts';

const now = new Date(2026, 10, 20, 14, 4).getTime();
const today = new Date(2026, 10, 20, 14, 2).getTime();
const thisYear = new Date(2026, 2, 3, 9, 0).getTime();
const before = new Date(2024, 2, 3, 9, 0).getTime();
const format = { now, locale: 'en-GB' };

test('today is a time, this year a day, before that a day with its year', () => {
  expect(formatMoment(today, format)).toBe('14:02');
  expect(formatMoment(thisYear, format)).toBe('3 Mar');
  expect(formatMoment(before, format)).toBe('3 Mar 2024');
});

test('inside a sentence a moment brings its own preposition', () => {
  expect(formatInSentence(today, format, en.times)).toBe('at 14:02');
  expect(formatInSentence(thisYear, format, en.times)).toBe('on 3 March');
});

test('an age is told in the largest unit that fits, and is never in the future', () => {
  expect(formatAge(today, format)).toBe('2 min ago');
  expect(formatAge(now, format)).toBe('now');
  expect(formatAge(now + 60_000, format)).toBe('now');
  expect(formatAge(now - 3 * 3_600_000, format)).toBe('3 hr ago');
  expect(formatAge(now - 86_400_000, format)).toBe('yesterday');
  expect(formatAge(now - 70 * 86_400_000, format)).toBe('2 mo ago');
  expect(formatAge(before, format)).toBe('2 yr ago');
});

test('a moment in full names day and time', () => {
  expect(formatFull(today, 'en-GB')).toBe('20 November 2026 at 14:02');
});

test("the reader's own region of the language decides, tags that Intl refuses are passed over", () => {
  expect(pickLocale('en', ['fr-FR', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(pickLocale('en', ['en-US@posix', 'en-AU'])).toBe('en-AU');
  expect(pickLocale('fr', ['en-GB'])).toBe('fr');
  expect(pickLocale('en-US', ['en-GB'])).toBe('en-US');
  expect(pickLocale('not a locale', [])).toBe('en');
});

import { en } from '@patchbay/core';
import { FIXTURE_TIME, makeIncident } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { dayWords, formatDuration, incidentWords } from './history-words.ts';

const texts = await en.loadDialogTexts();
const format = { now: FIXTURE_TIME + 3 * 3_600_000, locale: 'en-GB' };

test('a length of time is told in the largest unit that fits', () => {
  const minute = 60_000;
  expect([5_000, 59 * minute, 60 * minute, 47 * 60 * minute].map((ms) => formatDuration(ms, 'en'))).toEqual([
    '1 minute',
    '59 minutes',
    '1 hour',
    '2 days',
  ]);
  expect(formatDuration(2 * minute, 'de')).toBe('2 Minuten');
});

test('an incident that lasts says so, one that ended says how', () => {
  expect(incidentWords(makeIncident(), en, texts, format)).toMatchObject({
    status: 'Authentication required',
    cause: 'The sign-in ended',
    duration: '3 hours',
    end: 'Not over yet',
  });
  const over = makeIncident({ closedAt: FIXTURE_TIME + 60_000, recoveredBy: 'by-itself', causes: [] });
  expect(incidentWords(over, en, texts, format)).toMatchObject({
    cause: '',
    duration: '1 minute',
    end: 'Came back by itself',
  });
});

test('a day says what happened on it', () => {
  const day = { at: FIXTURE_TIME, incidents: [] };
  expect(dayWords({ ...day, worst: 'well' }, en, texts, format)).toBe('20 November: No interruption');
  expect(dayWords({ ...day, worst: 'before' }, en, texts, format)).toBe('20 November: Not connected yet');
  expect(dayWords({ ...day, worst: 'disconnected', incidents: [makeIncident()] }, en, texts, format)).toBe(
    '20 November: Authentication required · The sign-in ended · for 3 hours',
  );
});

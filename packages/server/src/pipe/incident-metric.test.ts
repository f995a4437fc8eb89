import { makeIncident } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { toIncidentMetric } from './incident-metric.ts';

const open = makeIncident();
const closed = makeIncident({ closedAt: 10, recoveredBy: 'by-itself' });
const other = makeIncident({ id: 'inc_2' });

test.each([
  ['nothing written', open, undefined, null],
  ['the first one', null, open, 'opened'],
  ['one after another', closed, other, 'opened'],
  ['a change of one that lasts', open, { ...open, changes: 1 }, null],
  ['its end', open, closed, 'closed'],
  ['one that goes on', closed, open, 'reopened'],
  ['a note on one that is over', closed, { ...closed, drops: 2 }, null],
] as const)('%s', (_, before, after, what) => {
  expect(toIncidentMetric(before, after)?.what ?? null).toBe(what);
});

test('only an end says what mended it', () => {
  expect(toIncidentMetric(open, closed)?.recoveredBy).toBe('by-itself');
  expect(toIncidentMetric(null, open)?.recoveredBy).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causes } from '../account/cause.ts';
import { makeAccount, makeIncident } from '../testing/index.ts';
import { type Incident, incidentStates } from './incident.ts';
import { recoveredByWords } from './recovered-by.ts';
import { type RepairStep, repairSteps } from './repair-attempt.ts';
import { toRepairStats } from './repair-stats.ts';

const attempts = (...steps: RepairStep[]): Incident['attempts'] =>
  steps.map((step, i) => ({ id: `att_${i}`, startedAt: i, step }));
const closed = (lastedMs: number, fields: Partial<Incident> = {}): Incident =>
  makeIncident({ downSince: 100, closedAt: 100 + lastedMs, recoveredBy: 'by-itself', ...fields });

test('nothing yet is nothing, and no average of it', () => {
  const stats = toRepairStats([]);
  expect(stats).toMatchObject({ open: 0, closed: 0, timeBrokenMs: null, attemptsPerRepair: null });
  expect(stats.dropOff).toEqual({ asked: 0, sent: 0, returned: 0, 'signed-in': 0 });
  expect(stats.recoveredBy).toEqual({
    'owner-sign-in': 0,
    'by-itself': 0,
    operator: 0,
    removed: 0,
    unknown: 0,
  });
});

test('tells how long accounts were broken: the median, and what nine in ten stay within', () => {
  const ten = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5].map((ms) => closed(ms));
  expect(toRepairStats(ten).timeBrokenMs).toEqual({ median: 5, p90: 9 });
  expect(toRepairStats([closed(4)]).timeBrokenMs).toEqual({ median: 4, p90: 4 });
  expect(toRepairStats([closed(4, { brokenBeforeMs: 6 })]).timeBrokenMs).toEqual({ median: 10, p90: 10 });
});

test('an account that was removed was not repaired, and one that is broken is not yet', () => {
  const stats = toRepairStats([closed(4, { recoveredBy: 'removed' }), makeIncident()]);
  expect(stats).toMatchObject({ open: 1, closed: 1, timeBrokenMs: null, recoveredBy: { removed: 1 } });
});

test('counts the attempts that a repair took, where it was one of ours', () => {
  const stats = toRepairStats([
    closed(1, { recoveredBy: 'owner-sign-in', attempts: attempts('sent', 'returned', 'confirmed') }),
    closed(1, { recoveredBy: 'owner-sign-in', attempts: attempts('confirmed') }),
    closed(1, { recoveredBy: 'owner-sign-in' }),
    closed(1, { recoveredBy: 'by-itself', attempts: attempts('asked') }),
  ]);
  expect(stats.attemptsPerRepair).toBe(2);
  expect(stats.dropOff).toEqual({ asked: 1, sent: 1, returned: 1, 'signed-in': 0 });
});

test('who may still be on the way has not dropped off', () => {
  const open = makeIncident({ attempts: attempts('signed-in', 'sent') });
  expect(toRepairStats([open]).dropOff).toMatchObject({ 'signed-in': 1, sent: 0 });
});

test('counts causes and worst states, each incident once', () => {
  const stats = toRepairStats([
    closed(1, { causes: ['proxy', 'credentials'], worst: 'partial' }),
    makeIncident(),
  ]);
  expect(stats.causes).toMatchObject({ proxy: 1, credentials: 2, lock: 0 });
  expect(stats.worst).toMatchObject({ partial: 1, disconnected: 1, errored: 0 });
});

const word = fc.string({ minLength: 4, unit: fc.constantFrom('q', 'x', 'z', '@', '_') });
const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    id: word,
    accountId: word,
    lastedMs: fc.option(fc.nat()),
    causes: fc.subarray([...causes]),
    worst: fc.constantFrom(...incidentStates),
    recoveredBy: fc.constantFrom(...recoveredByWords),
    attempts: fc.array(fc.record({ id: word, startedAt: fc.nat(), step: fc.constantFrom(...repairSteps) })),
  })
  .map(({ lastedMs, recoveredBy, ...fields }) =>
    lastedMs === null ? makeIncident(fields) : closed(lastedMs, { recoveredBy, ...fields }),
  );

test('what comes out names nobody: numbers under words of our own, whatever went in', () => {
  fc.assert(
    fc.property(fc.array(anyIncident), (incidents) => {
      const text = JSON.stringify(toRepairStats(incidents));
      for (const { id, accountId, attempts } of incidents) {
        for (const secret of [id, accountId, ...attempts.map((attempt) => attempt.id)]) {
          expect(text).not.toContain(secret);
        }
      }
      expect(leaves(JSON.parse(text)).every((leaf) => leaf === null || typeof leaf === 'number')).toBe(true);
    }),
  );
  const { id, name, handle } = makeAccount();
  const text = JSON.stringify(toRepairStats([closed(5, { accountId: id }), makeIncident()]));
  for (const personal of [id, name, handle as string]) expect(text).not.toContain(personal);
});

function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

test('the order of the incidents does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyIncident), (incidents) => {
      expect(toRepairStats([...incidents].reverse())).toEqual(toRepairStats(incidents));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyAccountEvent } from '../account/apply-account-event.ts';
import { makeAccount, makeIncident, makeReport } from '../testing/index.ts';
import { minute, read } from '../testing/report-sequence.ts';
import { applyToIncident } from './apply-to-incident.ts';
import type { Incident } from './incident.ts';
import { confirmAttempt, noteAttempt, type RepairStep, repairSteps } from './repair-attempt.ts';

const note = (incident: Incident, id: string, minutes: number, step: RepairStep): Incident =>
  noteAttempt(incident, { id, at: minute(minutes), step });

test('an attempt keeps when it began and the furthest step it reached', () => {
  const asked = note(makeIncident(), 'a', 1, 'asked');
  const back = note(note(asked, 'a', 2, 'returned'), 'a', 3, 'sent');
  expect(back.attempts).toEqual([{ id: 'a', startedAt: minute(1), step: 'returned' }]);
  expect(note(back, 'a', 4, 'asked')).toBe(back);
});

test('attempts stand in the order in which they began', () => {
  const later = note(note(makeIncident(), 'b', 5, 'sent'), 'a', 1, 'sent');
  expect(later.attempts.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(note(note(later, 'd', 5, 'sent'), 'c', 5, 'sent').attempts.map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});

test('steps may be told in any order, and twice', () => {
  const steps = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: 0, max: 5 }),
      step: fc.constantFrom(...repairSteps),
    }),
  );
  fc.assert(
    fc.property(steps, fc.func(fc.integer()), (told, rank) => {
      const shuffled = [...told, ...told].sort((x, y) => rank(x) - rank(y));
      const apply = (list: typeof told): Incident =>
        list.reduce((incident, step) => noteAttempt(incident, step), makeIncident());
      expect(apply(shuffled)).toEqual(apply(told));
    }),
  );
});

test('the sign-in that mended the account is confirmed when the incident closes', () => {
  const broken = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });
  const open = note(note(makeIncident({ signedInAt: minute(9) }), 'a', 1, 'signed-in'), 'b', 8, 'signed-in');
  const report = read(10);
  const after = applyAccountEvent(broken, report).account;
  expect(applyToIncident(open, { before: broken, after, report }).closed).toMatchObject({
    recoveredBy: 'owner-sign-in',
    attempts: [{ step: 'signed-in' }, { step: 'confirmed' }],
  });
  const byItself = { ...open, signedInAt: null, causes: [] };
  expect(applyToIncident(byItself, { before: broken, after, report }).closed).toMatchObject({
    recoveredBy: 'by-itself',
    attempts: [{ step: 'signed-in' }, { step: 'signed-in' }],
  });
});

test('a person who comes back after the webhook was faster has mended it all the same', () => {
  const closed = makeIncident({ closedAt: minute(5), recoveredBy: 'owner-sign-in' });
  expect(note(closed, 'a', 4, 'signed-in').attempts).toMatchObject([{ step: 'confirmed' }]);
  const other = makeIncident({ closedAt: minute(5), recoveredBy: 'by-itself' });
  expect(note(other, 'a', 4, 'signed-in').attempts).toMatchObject([{ step: 'signed-in' }]);
});

test('where nobody signed in through a link, there is nothing to confirm', () => {
  const attempts = note(makeIncident(), 'a', 1, 'returned').attempts;
  expect(confirmAttempt(attempts)).toBe(attempts);
  expect(makeReport({ says: 'signed-in' }).statement.says).toBe('signed-in');
});

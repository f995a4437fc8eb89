import { expect, test } from 'vitest';
import { makeIncident } from '../testing/index.ts';
import { parseIncident } from './parse-incident.ts';

test('an incident survives the journey through JSON unchanged', () => {
  const open = makeIncident({ causes: ['credentials', 'lock'], drops: 2, changes: 3, brokenBeforeMs: 5 });
  const closed = makeIncident({
    closedAt: 10,
    recoveredBy: 'owner-sign-in',
    signedInAt: 9,
    operatorActedAt: 8,
    attempts: [{ id: 'a', startedAt: 7, step: 'confirmed' }],
  });
  for (const one of [open, closed]) expect(parseIncident(JSON.parse(JSON.stringify(one)))).toEqual(one);
});

test('only a missing id or time makes an incident unreadable', () => {
  for (const row of [null, 1, [], {}, { id: 'i' }, { openedAt: 1 }, { id: '', openedAt: 1 }]) {
    expect(parseIncident(row)).toBeNull();
  }
  expect(parseIncident({ id: 'i', openedAt: 5 })).toEqual(
    makeIncident({ id: 'i', accountId: '', openedAt: 5, downSince: 5, causes: [], worst: 'unknown' }),
  );
});

test('words of a newer server become unknown, or are left out of a list', () => {
  const row = {
    ...makeIncident({ closedAt: 10 }),
    worst: 'asleep',
    causes: ['moon', 'proxy'],
    recoveredBy: 'magic',
    attempts: [{ id: 'a', startedAt: 7, step: 'flew' }, null, { step: 'sent' }],
  };
  expect(parseIncident(row)).toMatchObject({
    worst: 'unknown',
    causes: ['proxy'],
    recoveredBy: 'unknown',
    attempts: [{ id: '', startedAt: 0, step: 'sent' }],
  });
});

import { expect, test } from 'vitest';
import {
  type AccountStatus,
  type AccountStatusKind,
  accountStatusKinds,
  isSameStatus,
  isWorseStatus,
} from './account-status.ts';
import { type ConnectionCause, connectionCauses, type OutageCause, outageCauses } from './cause.ts';
import { type FirstSyncState, firstSyncStates } from './first-sync.ts';

const all: readonly AccountStatus[] = [
  ...connectionCauses.flatMap((cause) => [
    { kind: 'disconnected', cause } as const,
    { kind: 'partial', cause } as const,
  ]),
  ...[...outageCauses, null].flatMap((cause) => [
    { kind: 'errored', cause } as const,
    { kind: 'degraded', cause } as const,
  ]),
  ...(['running', 'connecting', 'paused', 'removed'] as const).map((kind) => ({ kind })),
  { kind: 'unknown', raw: 'a' },
];

test('a status is the same as itself and as no other', () => {
  for (const a of all) expect(all.filter((b) => isSameStatus(a, b))).toEqual([a]);
  expect(isSameStatus({ kind: 'unknown', raw: 'a' }, { kind: 'unknown', raw: 'b' })).toBe(false);
});

test('of two statuses one is worse, of one none', () => {
  for (const a of all) {
    for (const b of all) {
      expect(isWorseStatus(a, b) || isWorseStatus(b, a)).toBe(a !== b);
      expect(isWorseStatus(a, b) && isWorseStatus(b, a)).toBe(false);
    }
  }
});

test('what wants the person is worse than an outage, a known cause worse than none, running the best', () => {
  const worstFirst: AccountStatus[] = [
    { kind: 'disconnected', cause: 'credentials' },
    { kind: 'disconnected', cause: 'permissions' },
    { kind: 'errored', cause: 'stopped' },
    { kind: 'errored', cause: null },
    { kind: 'running' },
  ];
  expect([...worstFirst].reverse().sort((a, b) => (isWorseStatus(a, b) ? -1 : 1))).toEqual(worstFirst);
});

/** Does not compile when a word is missing here, and the test fails when it is missing there. */
const everyKind: Record<AccountStatusKind, true> = {
  running: true,
  connecting: true,
  disconnected: true,
  partial: true,
  degraded: true,
  errored: true,
  paused: true,
  removed: true,
  unknown: true,
};
const everyConnectionCause: Record<ConnectionCause, true> = {
  credentials: true,
  permissions: true,
  checkpoint: true,
};
const everyOutageCause: Record<OutageCause, true> = {
  provider: true,
  proxy: true,
  unipile: true,
  stopped: true,
};
const everyFirstSyncState: Record<FirstSyncState, true> = {
  unknown: true,
  pending: true,
  running: true,
  failed: true,
  completed: true,
};

test.each([
  ['statuses', accountStatusKinds, everyKind],
  ['connection causes', connectionCauses, everyConnectionCause],
  ['outage causes', outageCauses, everyOutageCause],
  ['states of the first synchronisation', firstSyncStates, everyFirstSyncState],
])('the list of %s names each word once', (_what, list, every) => {
  expect([...list].sort()).toEqual(Object.keys(every).sort());
});

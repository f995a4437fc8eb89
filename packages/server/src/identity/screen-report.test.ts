import type { Account, AccountReport, AccountStatus } from '@patchbay/core';
import { FIXTURE_TIME, makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { applyReport } from '../pipe/apply-report.ts';
import type { AccountIdentity, HeldIdentity } from './account-identity.ts';
import { screenReport, unknownIdentity } from './screen-report.ts';

const account = makeAccount();
const ada = { userId: 'ada', name: account.name, handle: account.handle };
const grace = { userId: 'grace', name: 'Grace Hopper', handle: null };
const known: AccountIdentity = { expected: ada, held: null };
const rebound = { kind: 'rebound', person: grace, since: 5, answered: false } as const;
const holding = (held: HeldIdentity): AccountIdentity => ({ expected: ada, held });

function read(fields: Partial<Account>, userId?: string | null): AccountReport {
  return {
    accountId: account.id,
    source: 'read',
    at: null,
    receivedAt: FIXTURE_TIME + 1000,
    statement: {
      says: 'snapshot',
      snapshot: { ...account, ...fields },
      ...(userId !== undefined && { userId }),
    },
  };
}

const asGrace = (status: AccountStatus): AccountReport =>
  read({ name: grace.name, handle: null, status, products: [] }, 'grace');

function snapshotOf(report: AccountReport): Partial<Account> {
  return report.statement.says === 'snapshot' ? report.statement.snapshot : {};
}

test('whoever is found first is expected from then on', () => {
  const { report, identity } = screenReport(account, unknownIdentity, asGrace({ kind: 'running' }));
  expect(identity.expected).toEqual(grace);
  expect(snapshotOf(report).status).toEqual({ kind: 'running' });
});

test('a read of the expected person that teaches nothing is handed on as it came', () => {
  const report = read({}, 'ada');
  expect(screenReport(account, known, report)).toEqual({ report, identity: known });
  expect(screenReport(account, known, report).identity).toBe(known);
});

test('a name and an id that were not known yet are learned; what a read leaves out stays', () => {
  const half: AccountIdentity = { expected: { userId: null, name: '', handle: 'a@x.org' }, held: null };
  const { identity } = screenReport(account, half, read({ name: 'Ada', handle: null }, 'ada'));
  expect(identity.expected).toEqual({ userId: 'ada', name: 'Ada', handle: 'a@x.org' });
  const later = screenReport(account, identity, read({ name: '', handle: null }));
  expect(later.identity).toBe(identity);
});

test.each<[AccountStatus, AccountStatus['kind']]>([
  [{ kind: 'running' }, 'disconnected'],
  [{ kind: 'partial', cause: 'credentials' }, 'disconnected'],
  [{ kind: 'degraded', cause: null }, 'disconnected'],
  [{ kind: 'errored', cause: null }, 'errored'],
  [{ kind: 'paused' }, 'paused'],
  [{ kind: 'connecting' }, 'connecting'],
])('of a stranger’s session %o is shown as %s, under the name and parts from before', (status, kind) => {
  const { report, identity } = screenReport(account, known, asGrace(status));
  expect(snapshotOf(report)).toMatchObject({
    name: account.name,
    products: account.products,
    status: { kind },
  });
  expect(identity.held).toMatchObject({ kind: 'rebound', person: grace, answered: false });
});

test('a read that does not tell who it is neither holds nor releases', () => {
  expect(screenReport(account, known, read({ name: 'Somebody' })).identity.held).toBeNull();
  const held = holding(rebound);
  const { report, identity } = screenReport(account, held, read({}, null));
  expect(identity).toBe(held);
  expect(snapshotOf(report).status?.kind).toBe('disconnected');
});

test('the same stranger again is the same question; the expected person ends it', () => {
  const held = holding(rebound);
  expect(screenReport(account, held, asGrace({ kind: 'running' })).identity).toBe(held);
  expect(screenReport(account, held, read({}, 'ada')).identity.held).toBeNull();
});

test('a second account stays a question while the first one’s person comes and goes', () => {
  const held = holding({ kind: 'second-account', accountId: 'acc_2', person: grace, since: 5 });
  expect(screenReport(account, held, read({}, 'ada')).identity).toBe(held);
});

test('somebody who tries again after an answer may be asked again; before an answer nothing changes', () => {
  const signedIn: AccountReport = { ...read({}), source: 'webhook', statement: { says: 'signed-in' } };
  const answered = holding({ ...rebound, answered: true });
  expect(screenReport(account, answered, signedIn).identity.held).toBeNull();
  const asked = holding(rebound);
  expect(screenReport(account, asked, signedIn).identity).toBe(asked);
});

test('a read that was overtaken says nothing, not even who it was', () => {
  const { heardAt } = account.freshness;
  const late = { ...asGrace({ kind: 'running' }), receivedAt: (heardAt ?? 0) - 1 };
  const applied = applyReport(account, { incident: null, identity: known }, late);
  expect(applied).toMatchObject({ reread: true, changed: false });
  expect(applied).not.toHaveProperty('identity');
});

import fc from 'fast-check';
import type { Account } from '../account/account.ts';
import type { AccountReport, AccountStatement } from '../account/account-report.ts';
import { type AccountStatus, accountStatusKinds } from '../account/account-status.ts';
import { connectionCauses, outageCauses } from '../account/cause.ts';
import { firstSyncStates } from '../account/first-sync.ts';
import { parseStatus } from '../client/parse-status.ts';
import { FIXTURE_TIME, makeAccount, makeFreshness } from './make-account.ts';

// For property tests inside core; not part of the testing door, which has no dependencies.

/** Few moments, so that equal times are common. */
const moment: fc.Arbitrary<number> = fc
  .integer({ min: 0, max: 4 })
  .map((seconds) => FIXTURE_TIME + seconds * 1_000);
const product: fc.Arbitrary<string> = fc.constantFrom('classic', 'recruiter', 'new');

export const anyStatus: fc.Arbitrary<AccountStatus> = fc
  .record({
    kind: fc.constantFrom(...accountStatusKinds),
    cause: fc.constantFrom(...connectionCauses, ...outageCauses, null),
    raw: fc.string(),
  })
  .map(parseStatus);

export const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    status: anyStatus,
    checking: fc.boolean(),
    locked: fc.boolean(),
    settledAt: fc.option(moment),
    products: fc.subarray([
      { product: 'classic', kind: 'running' },
      { product: 'recruiter', kind: 'errored', cause: null },
    ] as const),
  })
  .map(({ settledAt, ...fields }) =>
    makeAccount({ ...fields, freshness: makeFreshness({ settledAt, reportedAt: settledAt }) }),
  );

/** The words that do something come more often than those that only ask for a read. */
const statusWord: fc.Arbitrary<AccountStatus> = fc.oneof(
  fc.constantFrom<AccountStatus>(
    { kind: 'running' },
    { kind: 'disconnected', cause: 'credentials' },
    { kind: 'disconnected', cause: 'permissions' },
    { kind: 'errored', cause: 'proxy' },
    { kind: 'errored', cause: null },
  ),
  anyStatus,
);

const timedStatement: fc.Arbitrary<AccountStatement> = fc.oneof(
  fc.record({ says: fc.constant('status' as const), status: statusWord, product: fc.constant(null) }),
  fc.record({ says: fc.constant('status' as const), status: statusWord, product }),
  fc.record({ says: fc.constant('lock' as const), locked: fc.boolean() }),
  fc.constant({ says: 'removed' as const }),
  fc.record({ says: fc.constant('signed-in' as const), askedAt: moment }, { requiredKeys: ['says'] }),
  fc.record({
    says: fc.constant('first-sync' as const),
    state: fc.constantFrom(...firstSyncStates),
    product: fc.option(product),
  }),
  fc.constant({ says: 'something' as const, raw: 'account.new' }),
);

/** A message that says when it was so. */
export const timedMessage: fc.Arbitrary<AccountReport> = fc.record({
  accountId: fc.constant('acc_fixture_1'),
  source: fc.constantFrom('webhook', 'callback'),
  at: moment,
  receivedAt: moment,
  statement: timedStatement,
});

const snapshotStatement: fc.Arbitrary<AccountStatement> = anyAccount.map((snapshot) => ({
  says: 'snapshot',
  snapshot,
}));

/** An answer of Unipile to a question that was asked after every {@link timedMessage} had arrived. */
export const lastRead: fc.Arbitrary<AccountReport> = fc.record({
  accountId: fc.constant('acc_fixture_1'),
  source: fc.constantFrom('read', 'reconcile'),
  at: fc.constant(null),
  receivedAt: fc.constant(FIXTURE_TIME + 60_000),
  statement: snapshotStatement,
});

/** Anything at all: with and without a time, from anywhere, far in the past and in the future. */
export const anyReport: fc.Arbitrary<AccountReport> = fc.record({
  accountId: fc.constant('acc_fixture_1'),
  source: fc.constantFrom('webhook', 'callback', 'read', 'reconcile', 'assign'),
  at: fc.option(fc.oneof(moment, fc.integer({ min: 0, max: 2 * FIXTURE_TIME }))),
  receivedAt: fc.oneof(moment, fc.integer({ min: 0, max: 2 * FIXTURE_TIME })),
  statement: fc.oneof(
    timedStatement,
    snapshotStatement,
    fc.constantFrom({ says: 'unconfirmed' as const }, { says: 'ended' as const }),
  ),
});

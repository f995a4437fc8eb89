import {
  type Account,
  type AccountReport,
  type AccountSnapshot,
  isSamePerson,
  type UpstreamPerson,
} from '@patchbay/core';
import type { AccountIdentity, HeldIdentity } from './account-identity.ts';

/** A report as the account may hear it, and who the account belongs to after it. */
export interface ScreenedReport {
  readonly report: AccountReport;
  /** The same object when nothing was learned. */
  readonly identity: AccountIdentity;
}

/** Before anything was noted. */
export const unknownIdentity: AccountIdentity = { expected: null, held: null };

/**
 * Looks who is signed in before a read is believed. Every read is looked at, not only the one after a sign-in: the
 * message that tells of the sign-in can be lost. What a read of somebody else's session says is not the owner's
 * account: it works for nobody until they choose.
 */
export function screenReport(
  account: Account,
  identity: AccountIdentity,
  report: AccountReport,
): ScreenedReport {
  const { statement } = report;
  const { held } = identity;
  const isOver = held?.kind === 'refused' || (held?.kind === 'rebound' && held.answered);
  if (statement.says === 'signed-in' && isOver) {
    return { report, identity: { ...identity, held: null } }; // somebody tried again: who it was is asked anew
  }
  if (statement.says !== 'snapshot') return { report, identity };
  const { snapshot } = statement;
  const seen: UpstreamPerson = {
    userId: statement.userId ?? null,
    name: snapshot.name,
    handle: snapshot.handle,
  };
  const rebound = held?.kind === 'rebound' ? held : null;
  if (isExpected(identity, rebound, seen)) return { report, identity: toExpected(identity, rebound, seen) };
  const same = rebound && (seen.userId === null || isSamePerson(rebound.person, seen));
  return {
    report: { ...report, statement: { says: 'snapshot', snapshot: withoutStranger(account, snapshot) } },
    identity: same
      ? identity
      : {
          ...identity,
          held: { kind: 'rebound', person: seen, since: report.receivedAt, answered: false },
        },
  };
}

/** A read that does not tell who it is proves nobody's coming, and nobody's going. */
function isExpected(
  { expected }: AccountIdentity,
  rebound: HeldIdentity | null,
  seen: UpstreamPerson,
): boolean {
  if (expected === null) return true;
  return rebound && seen.userId === null ? false : isSamePerson(expected, seen);
}

/** The expected person as they are now: ids rotate, names change. */
function toExpected(
  identity: AccountIdentity,
  rebound: HeldIdentity | null,
  seen: UpstreamPerson,
): AccountIdentity {
  const before = identity.expected;
  const expected: UpstreamPerson = {
    userId: seen.userId ?? before?.userId ?? null,
    name: seen.name || (before?.name ?? ''),
    handle: seen.handle ?? before?.handle ?? null,
  };
  const known =
    before?.userId === expected.userId && before.name === expected.name && before.handle === expected.handle;
  if (known && !rebound) return identity;
  return { expected, held: rebound ? null : identity.held };
}

/** Of somebody else's session only what no person can be blamed for is shown. */
function withoutStranger(account: Account, snapshot: AccountSnapshot): AccountSnapshot {
  const { kind } = snapshot.status;
  const works = kind === 'running' || kind === 'partial' || kind === 'degraded';
  return {
    ...snapshot,
    name: account.name,
    handle: account.handle,
    products: account.products,
    status: works ? { kind: 'disconnected', cause: 'credentials' } : snapshot.status,
  };
}

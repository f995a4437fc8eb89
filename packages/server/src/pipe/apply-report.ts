import {
  type Account,
  type AccountReport,
  type AppliedReport,
  applyAccountEvent,
  applyToIncident,
  isEnded,
} from '@patchbay/core';
import type { AccountIdentity } from '../identity/account-identity.ts';
import { type ScreenedReport, screenReport, unknownIdentity } from '../identity/screen-report.ts';
import { withMismatch } from '../identity/with-mismatch.ts';
import type { AccountChange, AccountNotes } from '../store/patchbay-store.ts';

/** What a report did to an account and to what is noted beside it. */
export interface AppliedToAccount extends AccountChange {
  /** Whether Unipile must be asked again before this is the whole truth. */
  readonly reread: boolean;
}

/**
 * Takes a report in: who is signed in first, then the account, then its incident. Pure, so that a store may run it
 * again.
 */
export function applyReport(account: Account, notes: AccountNotes, report: AccountReport): AppliedToAccount {
  const known = notes.identity ?? unknownIdentity;
  const screened = screenReport(account, known, report);
  const applied = applyAccountEvent(account, screened.report);
  const identity = withoutOldRefusal(toIdentity(known, screened, applied), account, applied.account);
  const after = withMismatch(applied.account, identity);
  const { incident } = applyToIncident(notes.incident, { before: account, after, report: screened.report });
  return {
    account: after,
    changed: applied.changed || after !== applied.account,
    reread: applied.reread,
    ...(incident && incident !== notes.incident && { incident }),
    ...(identity !== known && { identity }),
  };
}

function toIdentity(
  known: AccountIdentity,
  { report: { statement }, identity }: ScreenedReport,
  { account, reread }: AppliedReport,
): AccountIdentity {
  // With the connection the question who should have it is over.
  if (statement.says === 'ended') return known.held ? { ...known, held: null } : known;
  // A read that was overtaken, or is of an ended account, says nothing, not even who it was.
  return statement.says === 'snapshot' && (reread || isEnded(account)) ? known : identity;
}

/** Who was turned away is worth a word while the account is as it was then, and in no other story. */
function withoutOldRefusal(identity: AccountIdentity, before: Account, after: Account): AccountIdentity {
  const isOld = identity.held?.kind === 'refused' && before.status.kind !== after.status.kind;
  return isOld ? { ...identity, held: null } : identity;
}

/** The notes of an account that is seen for the first time. */
export function firstNotes(account: Account, userId: string | null, report: AccountReport): AccountNotes {
  const { name, handle } = account;
  return {
    incident: applyToIncident(null, { before: null, after: account, report }).incident,
    identity: { expected: { userId, name, handle }, held: null },
  };
}

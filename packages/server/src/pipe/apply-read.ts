import type { AccountReport, AccountSnapshot } from '@patchbay/core';
import type { AccountRead } from '../gateway/unipile-gateway.ts';
import type { AccountRef, Owner } from '../owner.ts';
import type { AccountPipe } from './account-pipe.ts';

/**
 * What became of a read. `overtaken`: the account heard something newer while it was under way. `too-early`:
 * somebody just signed in and Unipile still shows the state before; nothing was changed.
 */
export type AppliedRead = 'settled' | 'overtaken' | 'too-early';

/** Applies what Unipile answered. With `patient`, an account that is being checked may stay so. */
export async function applyRead(
  pipe: AccountPipe,
  owner: Owner,
  ref: AccountRef,
  { read, readAt, patient }: { read: AccountRead; readAt: number; patient: boolean },
): Promise<AppliedRead> {
  const report = toReadReport(ref, readAt, toStatement(read));
  let tooEarly = false;
  const applied = await pipe.apply(owner, ref, (account) => {
    tooEarly = patient && account.checking && read.kind === 'found' && isOnItsWay(account, read.snapshot);
    return tooEarly ? null : report;
  });
  if (tooEarly) return 'too-early';
  return applied?.reread ? 'overtaken' : 'settled';
}

/** A report of our own asking. */
export function toReadReport(
  { accountId }: AccountRef,
  receivedAt: number,
  statement: AccountReport['statement'],
): AccountReport {
  return { accountId, source: 'read', at: null, receivedAt, statement };
}

function toStatement(read: AccountRead): AccountReport['statement'] {
  if (read.kind === 'gone') return { says: 'removed' };
  return { says: 'snapshot', snapshot: read.snapshot, userId: read.userId };
}

function isOnItsWay(before: AccountSnapshot, now: AccountSnapshot): boolean {
  const { kind } = now.status;
  return kind !== 'running' && (kind === before.status.kind || kind === 'connecting');
}

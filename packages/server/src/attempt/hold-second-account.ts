import { isEnded, type ReportSource } from '@patchbay/core';
import { unknownIdentity } from '../identity/screen-report.ts';
import { withMismatch } from '../identity/with-mismatch.ts';
import { findAskedAt } from '../links/asked-at.ts';
import type { AccountRef } from '../owner.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { AttemptOutcome, ConnectAttempt } from './connect-attempt.ts';
import { isProvenByRedirect } from './is-proven-by-redirect.ts';

const wrongPerson: AttemptOutcome = { result: 'wrong_person', accountId: null };

/**
 * A reconnect came back with another account than it was for. When that is proven to have come out of this attempt
 * and nobody owns it, it is held beside the account, for the owner to add; nothing is bound. Of an account that is
 * owned already, by whomever, nothing is said.
 *
 * @throws GatewayError when the account cannot be read.
 */
export async function holdSecondAccount(
  { store, gateway, clock }: PipeContext,
  pipe: AccountPipe,
  attempt: ConnectAttempt,
  ref: AccountRef,
  source: ReportSource,
): Promise<AttemptOutcome> {
  const { owner, purpose } = attempt;
  if (purpose.kind !== 'reconnect') return wrongPerson;
  const target: AccountRef = { generation: ref.generation, accountId: purpose.accountId };
  const account = await store.getAccount(owner, target);
  if (!account || isEnded(account) || (await store.findOwner(ref))) return wrongPerson;
  const read = await gateway.of(owner).readAccount(ref.accountId);
  if (read.kind === 'gone') return wrongPerson;
  const createdAt = await findAskedAt(store, attempt);
  const wanted = { purpose: { kind: 'connect', providers: [account.provider] }, createdAt } as const;
  if (source === 'callback' && !isProvenByRedirect(wanted, read.snapshot)) return wrongPerson;
  const { name, handle } = read.snapshot;
  const since = clock.now();
  await pipe.change(owner, target, (before, notes) => {
    const known = notes.identity ?? unknownIdentity;
    const { held } = known;
    // What is asked already stays asked; a person can answer one question at a time. That somebody was turned away is
    // less of one.
    const gives = held === null || held.kind === 'refused' || (held.kind === 'rebound' && held.answered);
    if (!gives) return { account: before, changed: false };
    const identity = {
      ...known,
      held: {
        kind: 'second-account',
        accountId: ref.accountId,
        person: { userId: read.userId, name, handle },
        since,
      },
    } as const;
    return { account: withMismatch(before, identity), changed: true, identity };
  });
  return { result: 'wrong_person', accountId: purpose.accountId };
}

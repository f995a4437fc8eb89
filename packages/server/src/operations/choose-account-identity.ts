import {
  type Account,
  type ChooseIdentityAnswer,
  type ChooseIdentityBody,
  PatchbayError,
} from '@patchbay/core';
import { askedQuestion, chooseIdentity } from '../identity/choose-identity.ts';
import type { Owner } from '../owner.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { callPatiently, type OwnAccountInput, requireOwnAccount } from './own-account.ts';

/**
 * Does what the owner chose after somebody else signed in, and looks at Unipile afterwards.
 *
 * @throws PatchbayError `not_found`, `invalid_request`, `forbidden`; `unipile_refused` or `unipile_unavailable` where
 * the account to add cannot be read.
 */
export async function chooseAccountIdentity(
  context: RouteContext,
  input: OwnAccountInput & ChooseIdentityBody,
): Promise<ChooseIdentityAnswer> {
  const { choice, since } = input;
  const { owner, ref } = await requireOwnAccount(context, input);
  const held = await findQuestion(context, owner, ref, since);
  const added =
    choice === 'add' && held.kind === 'second-account'
      ? await addSecond(context, owner, held.accountId)
      : null;
  const told: { refusal: PatchbayError | null } = { refusal: null };
  const changed = await context.pipe.change(owner, ref, (account, notes) => {
    const chosen = chooseIdentity(account, notes, choice, since);
    told.refusal = chosen.kind === 'chosen' ? null : toError(chosen.kind);
    return chosen.kind === 'chosen' ? chosen.change : { account, changed: false };
  });
  // The account was added all the same: that another tab answered meanwhile is no error then.
  if (told.refusal && !added) throw told.refusal;
  if (!changed) throw toError('outdated');
  if (choice === 'switch') context.rereadLater(owner, ref);
  return { account: changed.account, added };
}

async function findQuestion(
  { store }: RouteContext,
  owner: Owner,
  ref: Parameters<RouteContext['store']['getNotes']>[1],
  since: number,
): Promise<NonNullable<ReturnType<typeof askedQuestion>>> {
  const notes = await store.getNotes(owner, ref);
  const held = notes && askedQuestion(notes, since);
  if (!held) throw toError('outdated');
  return held;
}

/** That it came out of the owner's own sign-in was proven when it was held; whose it is now is looked at again. */
async function addSecond(context: RouteContext, owner: Owner, accountId: string): Promise<Account> {
  const { gateway, clock, pipe } = context;
  const ref = { generation: gateway.generation, accountId };
  const readAt = clock.now();
  const read = await callPatiently(context, () => gateway.of(owner).readAccount(accountId));
  if (read.kind === 'gone') throw new PatchbayError('not_found', 'Unipile no longer has that account.');
  const { snapshot, userId } = read;
  const bound = await pipe.bind(owner, ref, { snapshot, userId, readAt });
  if (bound.kind === 'taken')
    throw new PatchbayError('forbidden', 'that account is in use by somebody else.');
  context.rereadLater(owner, ref);
  return bound.account;
}

function toError(kind: 'outdated' | 'impossible'): PatchbayError {
  return kind === 'outdated'
    ? new PatchbayError('not_found', 'nobody asks this any more; read the account again.')
    : new PatchbayError('invalid_request', 'this question does not offer that choice.');
}

import { type Account, assertNever, type IdentityChoice } from '@patchbay/core';
import type { AccountChange, AccountNotes } from '../store/patchbay-store.ts';
import type { HeldIdentity } from './account-identity.ts';
import { withMismatch } from './with-mismatch.ts';

/** What an owner's choice does. */
export type ChosenIdentity =
  | { readonly kind: 'chosen'; readonly change: AccountChange }
  /** Nobody asks this, or no longer. */
  | { readonly kind: 'outdated' }
  /** The question does not offer this choice. */
  | { readonly kind: 'impossible' };

/** The question that `since` names; null when it is not, or no longer, asked. */
export function askedQuestion({ identity }: AccountNotes, since: number): HeldIdentity | null {
  const held = identity?.held ?? null;
  const asks = held !== null && held.since === since && !(held.kind === 'rebound' && held.answered);
  return asks ? held : null;
}

/**
 * Takes in what the owner chose. Pure. Nothing turns green by it: after a switch the account is checked, and only a
 * read of the new person's account shows it running. A second account that is added must be bound before.
 */
export function chooseIdentity(
  account: Account,
  notes: AccountNotes,
  choice: IdentityChoice,
  since: number,
): ChosenIdentity {
  const held = askedQuestion(notes, since);
  if (!held) return { kind: 'outdated' };
  const expected = notes.identity?.expected ?? null;
  switch (choice) {
    case 'keep': {
      const kept = held.kind === 'rebound' ? { ...held, answered: true } : null;
      return chosen(account, { expected, held: kept });
    }
    case 'switch':
      return held.kind === 'rebound'
        ? chosen({ ...account, checking: true }, { expected: held.person, held: null })
        : { kind: 'impossible' };
    case 'add':
      return held.kind === 'second-account'
        ? chosen(account, { expected, held: null })
        : { kind: 'impossible' };
    default:
      return assertNever(choice);
  }
}

function chosen(account: Account, identity: NonNullable<AccountNotes['identity']>): ChosenIdentity {
  return { kind: 'chosen', change: { account: withMismatch(account, identity), changed: true, identity } };
}

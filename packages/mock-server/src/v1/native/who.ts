import type { v2 } from '@patchbay/core/unipile';
import { candidatesFor } from '../../hosted-wizard/candidates.ts';
import { type Identity, identityOf, type Person, personAt, restrictedPerson } from '../../world/people.ts';
import type { World } from '../../world/world.ts';
import { v1Failure } from '../v1-failure.ts';
import type { Login } from './login.ts';

/** How many of the mock's people have a mailbox that a sign-in can name. */
const KNOWN = 200;

/**
 * Who signs in; null where the sign-in does not tell.
 *
 * @throws V1Failure (403) for the person that Unipile declines.
 */
export function identify({ user, provider }: Login): Identity | null {
  if (user === null) return null;
  const person = findByLogin(user) ?? stranger(user);
  if (person.restricted)
    throw v1Failure('errors/account_restricted', 'The account is restricted by the provider.');
  // A mailbox is called as it was written.
  return provider === 'imap' ? { userId: user, name: user } : identityOf(person, provider);
}

/** The next person who has no account of the provider yet. */
export function somebodyNew(world: World, provider: string): Identity {
  return (candidatesFor(world, provider)[0] ?? { identity: identityOf(personAt(0), provider) }).identity;
}

/**
 * Whether a sign-in is by somebody else than the account's owner. Only the mock's own people can be told apart; a
 * name that it has never heard of is taken for the owner's.
 */
export function isSomebodyElse({ user }: Login, identity: Identity | null, account: v2.WireAccount): boolean {
  return (
    identity !== null && user !== null && findByLogin(user) !== null && identity.userId !== account.user_id
  );
}

function findByLogin(user: string): Person | null {
  const wanted = user.toLowerCase();
  const digits = wanted.replace(/\D/g, '');
  const fits = ({ email, handle, phone }: Person): boolean =>
    email === wanted || handle === wanted || (/^\+?[\d\s]+$/.test(wanted) && phone === digits);
  if (fits(restrictedPerson)) return restrictedPerson;
  for (let i = 0; i < KNOWN; i++) {
    const person = personAt(i);
    if (fits(person)) return person;
  }
  return null;
}

function stranger(user: string): Person {
  const handle = user.split('@')[0]?.toLowerCase() ?? user;
  const words = handle.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return {
    id: `login:${user.toLowerCase()}`,
    name: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || user,
    email: user.includes('@') ? user : `${handle}@example.com`,
    phone: user.replace(/\D/g, '') || '12025550100',
    handle,
    restricted: false,
  };
}

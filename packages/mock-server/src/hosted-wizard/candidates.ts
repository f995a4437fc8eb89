import { type Identity, identityOf, type Person, personAt, restrictedPerson } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** Somebody who could sign in, and what would come of it where that is not a new account. */
export interface Candidate {
  readonly person: Person;
  readonly identity: Identity;
  readonly note: string | null;
}

const FRESH = 2;
const LINKED = 3;

/** Who the wizard offers: new people first, then some who are linked already, then the one Unipile declines. */
export function candidatesFor(world: World, provider: string): readonly Candidate[] {
  const linkedIds = new Set(
    world.accounts.list().flatMap((account) => (account.provider === provider ? account.user_id : [])),
  );
  const fresh: Candidate[] = [];
  const linked: Candidate[] = [];
  // Among any n + 1 people at least one is none of the n who are linked.
  for (let i = 0; fresh.length < FRESH; i++) {
    const person = personAt(i);
    const identity = identityOf(person, provider);
    if (!linkedIds.has(identity.userId)) fresh.push({ person, identity, note: null });
    else if (linked.length < LINKED) linked.push({ person, identity, note: 'already linked' });
  }
  const restricted = { person: restrictedPerson, identity: identityOf(restrictedPerson, provider) };
  return [...fresh, ...linked, { ...restricted, note: 'restricted by Unipile' }];
}

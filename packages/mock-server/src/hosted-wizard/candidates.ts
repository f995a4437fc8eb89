import type { v2 } from '@patchbay/core/unipile';
import {
  type Identity,
  identityOf,
  type Person,
  personAt,
  restrictedPerson,
  whoIs,
} from '../world/people.ts';
import type { World } from '../world/world.ts';

/** Somebody who could sign in, and what would come of it where that is not a new account. */
export interface Candidate {
  readonly person: Person;
  readonly identity: Identity;
  readonly note: string | null;
}

const FRESH = 2;
const LINKED = 3;

/** How a form names the holder of an account whom the mock knows by nothing else. */
export const HOLDER = 'holder';

/**
 * Who the wizard offers: new people first, then some who are linked already, then the one Unipile declines.
 *
 * @param reconnected the account that is to be brought back: its holder comes before everybody
 */
export function candidatesFor(
  world: World,
  provider: string,
  reconnected: v2.WireAccount | null = null,
): readonly Candidate[] {
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
    else if (identity.userId === reconnected?.user_id) continue;
    else if (linked.length < LINKED) linked.push({ person, identity, note: 'already linked' });
  }
  const restricted = { person: restrictedPerson, identity: identityOf(restrictedPerson, provider) };
  const holder = reconnected ? [holderOf(reconnected)] : [];
  return [...holder, ...fresh, ...linked, { ...restricted, note: 'restricted by Unipile' }];
}

function holderOf({ provider, user_id, name }: v2.WireAccount): Candidate {
  const known = whoIs(provider, user_id);
  const shown = name ?? user_id;
  const person = known ?? { ...restrictedPerson, id: HOLDER, name: shown, restricted: false };
  return { person, identity: { userId: user_id, name: shown }, note: 'holds this account' };
}

import { createRandom } from './random.ts';

/** An invented person who can sign in to every provider. Numbers and domains are reserved for fiction. */
export interface Person {
  /** How the wizard's form names them. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Digits, country code first. */
  readonly phone: string;
  readonly handle: string;
  /** Unipile declines to link anything of theirs. */
  readonly restricted: boolean;
}

/** What a provider calls a person: Unipile's `user_id` and `name`. */
export interface Identity {
  readonly userId: string;
  readonly name: string;
}

const names: readonly (readonly [first: string, last: string, phone: string])[] = [
  ['Amara', 'Okafor', '447700900123'],
  ['Lucas', 'Ferreira', '33639980146'],
  ['Priya', 'Raman', '12025550172'],
  ['Jonas', 'Lindqvist', '46701740605'],
  ['Mei', 'Tanaka', '12125550118'],
  ['Sofia', 'Marchetti', '447700900871'],
  ['Daniel', 'Osei', '447700900456'],
  ['Ines', 'Carvalho', '33639980277'],
  ['Tom', 'Whitfield', '447700900642'],
  ['Leila', 'Haddad', '33639980391'],
  ['Oskar', 'Nowak', '12025550139'],
  ['Hana', 'Kovar', '12125550164'],
];

/** The person that Unipile declines to link. */
export const restrictedPerson: Person = {
  id: 'restricted',
  name: 'Rowan Blake',
  email: 'rowan.blake@example.net',
  phone: '447700900999',
  handle: 'rowan.blake',
  restricted: true,
};

/** The `index`-th person, from 0. There is no end of them; those after the twelfth are numbered. */
export function personAt(index: number): Person {
  const [first, last, phone] = names[index] ?? [
    'Test',
    `Person${index + 1}`,
    `1202556${String(index).padStart(4, '0')}`,
  ];
  const handle = `${first}.${last}`.toLowerCase();
  return {
    id: `p${index}`,
    name: `${first} ${last}`,
    email: `${handle}@example.com`,
    phone,
    handle,
    restricted: false,
  };
}

/** Finds a person by the id a form sent; null for anybody else. */
export function findPerson(id: string): Person | null {
  if (id === restrictedPerson.id) return restrictedPerson;
  const index = /^p(\d{1,4})$/.exec(id)?.[1];
  return index === undefined ? null : personAt(Number(index));
}

/** How many people a search for somebody looks at. */
const KNOWN_PEOPLE = 1_000;

/** Who has an identity at a provider; null for an identity that nobody the mock knows has. */
export function whoIs(provider: string, userId: string): Person | null {
  for (let i = 0; i < KNOWN_PEOPLE; i++) {
    const person = personAt(i);
    if (identityOf(person, provider).userId === userId) return person;
  }
  return null;
}

/** Who a person is at a provider. The formats are those of Unipile's examples; they are not documented. */
export function identityOf(person: Person, provider: string): Identity {
  switch (provider) {
    case 'whatsapp':
      return { userId: `${person.phone}@s.whatsapp.net`, name: `+${person.phone}` };
    case 'google':
    case 'outlook':
    case 'imap':
      return { userId: person.email, name: person.email };
    case 'linkedin':
      return { userId: `ACoAA${characters(person, 34)}`, name: person.name };
    case 'instagram':
      return { userId: `17841${numerals(person, 12)}`, name: person.handle };
    case 'telegram':
      return { userId: `7${numerals(person, 9)}`, name: person.name };
    default:
      return { userId: `${provider}-${person.handle}`, name: person.name };
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function characters(person: Person, length: number): string {
  const random = createRandom(person.id);
  return Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join('');
}

function numerals(person: Person, length: number): string {
  const random = createRandom(person.id);
  return Array.from({ length }, () => random(10)).join('');
}

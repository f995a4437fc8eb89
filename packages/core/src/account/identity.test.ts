import { expect, test } from 'vitest';
import { type IdentityMismatch, isSameMismatch, isSamePerson, type UpstreamPerson } from './identity.ts';

const ada: UpstreamPerson = { userId: 'u1', name: 'Ada Lovelace', handle: 'ada@example.com' };

test.each<[string, Partial<UpstreamPerson>, boolean]>([
  ['the same id under another name', { name: 'Ada King', handle: 'king@example.com' }, true],
  ['an unknown id', { userId: null, name: 'Grace Hopper', handle: 'grace@example.com' }, true],
  ['a rotated id with the same handle', { userId: 'u2', name: 'Ada King' }, true],
  ['a rotated id with the same handle in other letters', { userId: 'u2', handle: ' ADA@example.com' }, true],
  ['a rotated id with the same name and no handle', { userId: 'u2', handle: null }, true],
  ['another id and another handle under the same name', { userId: 'u2', handle: 'ada@other.com' }, false],
  ['another id and another name without a handle', { userId: 'u2', name: 'Grace', handle: null }, false],
  ['another id and nothing else', { userId: 'u2', name: '', handle: null }, false],
])('%s', (_, fields, same) => {
  const other = { ...ada, ...fields };
  expect(isSamePerson(ada, other)).toBe(same);
  expect(isSamePerson(other, ada)).toBe(same);
});

test('two people of whom nothing but ids is known are two', () => {
  expect(isSamePerson({ userId: 'a', name: '', handle: null }, { userId: 'b', name: '', handle: null })).toBe(
    false,
  );
});

test('a question is the same while kind, person and time are', () => {
  const asked: IdentityMismatch = { kind: 'rebound', name: 'Grace', handle: null, since: 1 };
  expect(isSameMismatch(asked, { ...asked })).toBe(true);
  expect(isSameMismatch(undefined, undefined)).toBe(true);
  expect(isSameMismatch(asked, undefined)).toBe(false);
  for (const other of [
    { kind: 'second-account' },
    { name: 'Eve' },
    { handle: 'g@x.org' },
    { since: 2 },
  ] as const) {
    expect(isSameMismatch(asked, { ...asked, ...other })).toBe(false);
  }
});

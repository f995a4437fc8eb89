import { expect, it } from 'vitest';
import { findPerson, identityOf, personAt, restrictedPerson } from './people.ts';

it('never runs out of people, no two alike', () => {
  const people = Array.from({ length: 40 }, (_, i) => personAt(i));
  expect(new Set(people.map(({ email }) => email)).size).toBe(40);
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(40);
  expect(people[20]?.name).toBe('Test Person21');
});

it('finds a person by the id that a form sends, and nobody else', () => {
  expect(findPerson('p3')).toEqual(personAt(3));
  expect(findPerson('restricted')).toBe(restrictedPerson);
  for (const id of ['', 'p', 'p-1', 'p99999', 'x3', '__proto__']) expect(findPerson(id)).toBeNull();
});

it.each([
  ['linkedin', /^ACoAA\w{34}$/, 'Amara Okafor'],
  ['whatsapp', /^447700900123@s\.whatsapp\.net$/, '+447700900123'],
  ['google', /^amara\.okafor@example\.com$/, 'amara.okafor@example.com'],
  ['outlook', /^amara\.okafor@example\.com$/, 'amara.okafor@example.com'],
  ['imap', /^amara\.okafor@example\.com$/, 'amara.okafor@example.com'],
  ['telegram', /^7\d{9}$/, 'Amara Okafor'],
  ['instagram', /^17841\d{12}$/, 'amara.okafor'],
  ['mock', /^mock-amara\.okafor$/, 'Amara Okafor'],
])('names a person at %s as Unipile does', (provider, userId, name) => {
  const identity = identityOf(personAt(0), provider);
  expect(identity).toEqual({ userId: expect.stringMatching(userId), name });
  expect(identityOf(personAt(0), provider)).toEqual(identity);
});

it('gives two people of one provider two ids', () => {
  for (const provider of ['linkedin', 'telegram', 'instagram']) {
    const ids = Array.from({ length: 50 }, (_, i) => identityOf(personAt(i), provider).userId);
    expect(new Set(ids).size).toBe(50);
  }
});

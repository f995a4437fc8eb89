import { en, englishInPart, mergeMessages } from '@patchbay/core';
import { expect, test } from 'vitest';
import { withAccountWords } from './with-account-words.ts';

test('words of remedies that a provider does not bring are English, once for each object of messages', () => {
  const full = withAccountWords(englishInPart);
  expect(full).toEqual(en);
  expect(withAccountWords(englishInPart)).toBe(full);
});

test('what a host says of a remedy is kept, and completed word by word', () => {
  const heading = (): string => 'Please sign in';
  const own = mergeMessages(englishInPart, {
    remedies: { 'sign-in-again': { heading } },
    products: { mail: 'inbox' },
  });
  const { remedies, products } = withAccountWords(own);
  expect(remedies['sign-in-again']).toEqual({ ...en.remedies['sign-in-again'], heading });
  expect(remedies.paused).toEqual(en.remedies.paused);
  expect(products).toEqual({ ...en.products, mail: 'inbox' });
});

test('another language stays as it is', () => {
  const other = mergeMessages(en, { locale: 'xx', stillWorks: { everything: () => 'xx' } });
  expect(withAccountWords(other)).toEqual(other);
});

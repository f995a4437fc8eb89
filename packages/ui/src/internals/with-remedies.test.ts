import { en, englishInPart, mergeMessages } from '@patchbay/core';
import { expect, test } from 'vitest';
import { withRemedies } from './with-remedies.ts';

test('words of remedies that a provider does not bring are English, once for each object of messages', () => {
  const full = withRemedies(englishInPart);
  expect(full).toEqual(en);
  expect(withRemedies(englishInPart)).toBe(full);
});

test('what a host says of a remedy is kept, and completed word by word', () => {
  const heading = (): string => 'Please sign in';
  const own = mergeMessages(englishInPart, {
    remedies: { 'sign-in-again': { heading } },
    products: { mail: 'inbox' },
  });
  const { remedies, products } = withRemedies(own);
  expect(remedies['sign-in-again']).toEqual({ ...en.remedies['sign-in-again'], heading });
  expect(remedies.paused).toEqual(en.remedies.paused);
  expect(products).toEqual({ ...en.products, mail: 'inbox' });
});

test('another language stays as it is', () => {
  const other = mergeMessages(en, { locale: 'xx', stillWorks: { everything: () => 'xx' } });
  expect(withRemedies(other)).toEqual(other);
});

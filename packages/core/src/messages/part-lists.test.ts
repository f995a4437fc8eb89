import { expect, test } from 'vitest';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { partLists } from './part-lists.ts';

const products = [
  { product: 'classic', kind: 'running' },
  { product: 'company', kind: 'running' },
  { product: 'recruiter', kind: 'disconnected', cause: 'credentials' },
  { product: 'sales_navigator', kind: 'errored', cause: null },
] as const;

test('parts are named and listed the way of the language', () => {
  expect(partLists({ products }, en)).toEqual({
    workingParts: 'messages and profile and company pages',
    brokenParts: 'Recruiter and Sales Navigator',
  });
  expect(partLists({ products }, fr).brokenParts).toBe('Recruiter et Sales Navigator');
});

test('a part without a name is not shown by its raw word', () => {
  const unknown = [
    { product: 'voyager', kind: 'running' },
    { product: '__proto__', kind: 'running' },
    { product: 'constructor', kind: 'disconnected', cause: 'credentials' },
  ] as const;
  expect(partLists({ products: unknown }, en)).toEqual({ workingParts: null, brokenParts: null });
});

test('what is neither working nor broken is not listed', () => {
  const between = [
    { product: 'mail', kind: 'connecting' },
    { product: 'calendar', kind: 'unknown', raw: 'hibernating' },
  ] as const;
  expect(partLists({ products: between }, en)).toEqual({ workingParts: null, brokenParts: null });
});

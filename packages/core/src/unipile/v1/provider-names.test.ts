import fc from 'fast-check';
import { expect, test } from 'vitest';
import { providerNames, toAccountType, toHostedName, toNativeName, toProvider } from './provider-names.ts';

test('a provider keeps its word through each of its names', () => {
  for (const { provider, type, hosted, native } of providerNames) {
    expect(toProvider(type)).toBe(provider);
    expect(toProvider(type.toLowerCase())).toBe(provider);
    if (hosted) expect(toProvider(hosted)).toBe(provider);
    if (native) expect(toProvider(native)).toBe(provider);
    expect([toAccountType(provider), toHostedName(provider), toNativeName(provider)]).toEqual([
      type,
      hosted,
      native,
    ]);
  }
});

test('the hosted wizard says GOOGLE where accounts and native connects say GOOGLE_OAUTH', () => {
  expect(toHostedName('google')).toBe('GOOGLE');
  expect(toNativeName('google')).toBe('GOOGLE_OAUTH');
  expect(toProvider('GOOGLE')).toBe('google');
});

test('the wizard does not offer what v1 no longer links', () => {
  expect(toHostedName('slack')).toBeNull();
});

test('a provider of the future survives the way there and back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z_]{2,20}$/), (word) => {
      expect(toProvider(toAccountType(word))).toBe(word);
      expect(toProvider(toHostedName(word) ?? toAccountType(word))).toBe(word);
    }),
  );
  expect(toProvider(null)).toBe('unknown');
  expect(toProvider('')).toBe('unknown');
});

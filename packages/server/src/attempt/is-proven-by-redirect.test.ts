import { expect, test } from 'vitest';
import { isProvenByRedirect } from './is-proven-by-redirect.ts';

const ASKED = 1_000_000;
const attempt = (providers: '*' | readonly string[] = '*') => ({
  purpose: { kind: 'connect', providers } as const,
  createdAt: ASKED,
});

test('an account that was made after the link was asked for is proven', () => {
  expect(isProvenByRedirect(attempt(), { createdAt: ASKED + 1, provider: 'linkedin' })).toBe(true);
});

test('a minute between two clocks is no obstacle, more is', () => {
  expect(isProvenByRedirect(attempt(), { createdAt: ASKED - 60_000, provider: 'linkedin' })).toBe(true);
  expect(isProvenByRedirect(attempt(), { createdAt: ASKED - 60_001, provider: 'linkedin' })).toBe(false);
});

test('an account of unknown age is not proven', () => {
  expect(isProvenByRedirect(attempt(), { createdAt: null, provider: 'linkedin' })).toBe(false);
});

test('an account of a provider that was not asked for is not proven', () => {
  const account = { createdAt: ASKED, provider: 'whatsapp' };
  expect(isProvenByRedirect(attempt(['linkedin']), account)).toBe(false);
  expect(isProvenByRedirect(attempt(['linkedin', 'whatsapp']), account)).toBe(true);
});

test('a link for an account that is known proves no other', () => {
  const reconnect = { purpose: { kind: 'reconnect', accountId: 'acc_1' }, createdAt: ASKED } as const;
  expect(isProvenByRedirect(reconnect, { createdAt: ASKED, provider: 'linkedin' })).toBe(false);
});

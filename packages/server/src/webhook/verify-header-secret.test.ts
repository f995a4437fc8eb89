import { expect, test } from 'vitest';
import { toHeaderProof } from './verify-header-secret.ts';

test('takes the secret, and nothing else', () => {
  const isCarried = (header: string | null): boolean => toHeaderProof(header)('the-secret');
  expect(isCarried('the-secret')).toBe(true);
  for (const other of [null, '', 'the-secre', 'the-secrets', 'THE-SECRET', 'the-secret, the-secret']) {
    expect(isCarried(other)).toBe(false);
  }
});

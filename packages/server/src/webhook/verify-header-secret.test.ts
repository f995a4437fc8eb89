import { expect, test } from 'vitest';
import { isHeaderSecret } from './verify-header-secret.ts';

test('takes any of several secrets, and nothing else', () => {
  const secrets = ['old-secret', 'new-secret'];
  for (const secret of secrets) expect(isHeaderSecret(secret, secrets)).toBe(true);
  for (const other of [null, '', 'old-secre', 'old-secrets', 'OLD-SECRET', 'old-secret, new-secret']) {
    expect(isHeaderSecret(other, secrets)).toBe(false);
  }
});

import { expect, it } from 'vitest';
import { matchesPattern } from './matches-pattern.ts';

it.each([
  ['account.status.*', 'account.status.running', true],
  ['account.status.*', 'account.statusXrunning', false],
  ['account', 'account.add', false],
  ['*', '', true],
  ['/v2/*/chats', '/v2/acc_1/chats', true],
  ['(a|b)', 'a', false],
])('%s and %s: %s', (pattern, text, fits) => {
  expect(matchesPattern(pattern, text)).toBe(fits);
});

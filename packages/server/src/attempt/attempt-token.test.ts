import { expect, test } from 'vitest';
import { signAttempt, signNotify, verifyAttempt, verifyNotify } from './attempt-token.ts';

const id = '0123456789abcdef0123456789abcdef';

test('reads back the attempt it signed', () => {
  expect(verifyAttempt(signAttempt(id, 'secret'), 'secret')).toBe(id);
});

test('fits a path and a query as it is', () => {
  const token = signAttempt(id, 'secret');
  expect(encodeURIComponent(token)).toBe(token);
});

test('refuses another secret, another id and another signature', () => {
  const token = signAttempt(id, 'secret');
  expect(verifyAttempt(token, 'other')).toBeNull();
  expect(verifyAttempt(token.replace('0123', '1123'), 'secret')).toBeNull();
  const last = token.endsWith('0') ? '1' : '0';
  expect(verifyAttempt(token.slice(0, -1) + last, 'secret')).toBeNull();
});

test('refuses what is no token', () => {
  for (const text of [
    '',
    id,
    `${id}.`,
    `${id}.zz`,
    '../../etc/passwd',
    `${'x'.repeat(200)}.${'0'.repeat(64)}`,
  ]) {
    expect(verifyAttempt(text, 'secret')).toBeNull();
  }
});

test('the token that Unipile is told and the one that browsers see do not stand for each other', () => {
  expect(verifyNotify(signNotify(id, 'secret'), 'secret')).toBe(id);
  expect(verifyNotify(signAttempt(id, 'secret'), 'secret')).toBeNull();
  expect(verifyAttempt(signNotify(id, 'secret'), 'secret')).toBeNull();
});

import { expect, test } from 'vitest';
import { type Checkpoint, cleanCode, isWaitedFor, toCheckpointAnswer } from './checkpoint.ts';

const every: readonly (readonly [Checkpoint, string, boolean])[] = [
  [{ kind: 'otp', channel: null }, 'code', false],
  [{ kind: 'two-factor', channel: 'app' }, 'code', false],
  [{ kind: 'in-app' }, 'wait', true],
  [{ kind: 'otp-or-in-app', channel: 'sms' }, 'code-or-wait', true],
  [{ kind: 'phone' }, 'phone', false],
  [{ kind: 'captcha', publicKey: null, data: null }, 'captcha', false],
  [{ kind: 'contract', choices: [] }, 'choice', false],
  [{ kind: 'challenge', choices: [] }, 'method', false],
  [{ kind: 'qr', content: '2@x' }, 'wait', true],
  [{ kind: 'oauth', url: 'https://provider.example' }, 'visit', false],
  [{ kind: 'loading' }, 'wait', true],
  [{ kind: 'unknown', raw: 'PASSKEY' }, 'hosted-wizard', false],
];

test.each(every)('%j wants %s', (checkpoint, answer, waitedFor) => {
  expect(toCheckpointAnswer(checkpoint)).toBe(answer);
  expect(isWaitedFor(checkpoint)).toBe(waitedFor);
});

test('a code loses the blanks and hyphens of pasting, and nothing else', () => {
  expect(cleanCode(' 123 456\n')).toBe('123456');
  expect(cleanCode('12‑34-56')).toBe('123456');
  expect(cleanCode('abcD+9')).toBe('abcD+9');
});

import { expect, test } from 'vitest';
import { likelyReasons } from './likely-reasons.ts';

const signedOut = 'disconnected/credentials';
const owner = { audience: 'owner' } as const;
const operator = { audience: 'operator' } as const;

test('each family has the reasons that its documents list', () => {
  expect(likelyReasons(signedOut, 'password-mail', owner)).toContain('password-changed');
  expect(likelyReasons(signedOut, 'linked-device', owner)).toEqual(
    expect.arrayContaining(['device-unlinked', 'phone-offline', 'restricted-for-activity']),
  );
  expect(likelyReasons(signedOut, 'consent-mail', owner)).toEqual(
    expect.arrayContaining([
      'access-withdrawn',
      'work-administrator-withdrew',
      'new-password-ends-sessions',
      'address-gone',
      'permission-unticked',
    ]),
  );
  expect(likelyReasons(signedOut, 'instagram', owner)).toEqual(
    expect.arrayContaining(['security-check', 'session-year', 'session-ended', 'too-active']),
  );
  expect(likelyReasons(signedOut, 'linkedin', owner)).toEqual(
    expect.arrayContaining(['session-year', 'session-ended', 'second-factor', 'too-active']),
  );
});

test('reasons that belong to a way of signing in are given only where it is known', () => {
  const reasons = (method?: 'cookies' | 'password') =>
    likelyReasons(signedOut, 'linkedin', { ...owner, method });
  expect(reasons()).not.toContain('browser-signed-out');
  expect(reasons('cookies')).toEqual(
    expect.arrayContaining(['browser-signed-out', 'session-of-other-browser']),
  );
  expect(reasons('cookies')).not.toContain('session-choice');
  expect(reasons('password')).toContain('session-choice');
  expect(reasons('password')).not.toContain('browser-signed-out');
});

test('what only the team can have caused is told to the team only', () => {
  const asOwner = likelyReasons(signedOut, 'linkedin', { ...owner, method: 'cookies' });
  const asOperator = likelyReasons(signedOut, 'linkedin', { ...operator, method: 'cookies' });
  for (const reason of ['refused-requests', 'proxy-slow', 'browser-mismatch'] as const) {
    expect(asOwner).not.toContain(reason);
    expect(asOperator).toContain(reason);
  }
  expect(likelyReasons(signedOut, 'consent-mail', operator)).toContain('app-keys-changed');
});

test('a known cause needs no guesses', () => {
  for (const situation of [
    'errored/provider',
    'errored/proxy',
    'disconnected/checkpoint',
    'paused',
    'running',
  ] as const) {
    expect(likelyReasons(situation, 'linkedin', operator)).toEqual([]);
  }
});

test('an interruption without a cause may have three', () => {
  expect(likelyReasons('errored/unspecified', 'linkedin', operator)).toEqual([
    'provider-down',
    'unipile-down',
    'proxy-down',
  ]);
  expect(likelyReasons('connecting', 'linkedin', owner)).toEqual(['catching-up', 'provider-down']);
});

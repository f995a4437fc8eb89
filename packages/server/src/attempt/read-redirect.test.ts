import type { ConnectResult } from '@patchbay/core';
import { expect, test } from 'vitest';
import { readRedirect } from './read-redirect.ts';

const read = (params: Record<string, string>) => readRedirect(new URLSearchParams(params));

test('an account id claims a sign-in', () => {
  expect(read({ account_id: 'acc_1', provider: 'linkedin' })).toEqual({
    claim: 'signed-in',
    accountId: 'acc_1',
  });
});

test('an account id that nobody could have is a failure', () => {
  expect(read({ account_id: `acc_${'x'.repeat(300)}` })).toEqual({ claim: 'ended', result: 'failed' });
});

test('an existing account is named by the detail, where it is', () => {
  const detail = 'Account already exists: acc_01kxnyghw9encssf19qv7dpj02.';
  expect(read({ error_type: 'api/already_exists', error_detail: detail })).toEqual({
    claim: 'exists',
    accountId: 'acc_01kxnyghw9encssf19qv7dpj02',
  });
  expect(read({ error_type: 'api/already_exists' })).toEqual({ claim: 'exists', accountId: null });
});

const results: Record<string, ConnectResult> = {
  'api/account_restricted': 'restricted',
  'api/expired_link': 'expired',
  'provider/account_mismatch': 'wrong_person',
  'provider/invalid_credentials': 'denied',
  'provider/invalid_authorization': 'denied',
  'provider/invalid_checkpoint_code': 'denied',
  'provider/insufficient_permissions': 'denied',
  'provider/unknown_authentication_context': 'denied',
  'api/inactive_subscription': 'failed',
  'api/something_new': 'failed',
};

for (const [type, result] of Object.entries(results)) {
  test(`${type} ends as ${result}`, () => {
    expect(read({ error_type: type, error_title: 'No' })).toEqual({ claim: 'ended', result });
  });
}

test('a failure without a type, and nothing at all, are failures', () => {
  expect(read({ error_title: 'Something went wrong' })).toEqual({ claim: 'ended', result: 'failed' });
  expect(read({})).toEqual({ claim: 'ended', result: 'failed' });
});

test('an error wins over an account id', () => {
  expect(read({ error_type: 'api/expired_link', account_id: 'acc_1' })).toEqual({
    claim: 'ended',
    result: 'expired',
  });
});

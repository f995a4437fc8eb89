import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { toConnectRequest } from './connect-request.ts';

test('a broken account is signed in again under its id', () => {
  const account = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });
  expect(toConnectRequest(account, undefined)).toEqual({ purpose: 'reconnect', accountId: account.id });
});

test('a removed account is linked anew, at its own provider', () => {
  const account = makeAccount({ status: { kind: 'removed' }, provider: 'whatsapp' });
  expect(toConnectRequest(account, 'settings')).toEqual({
    purpose: 'connect',
    providers: ['whatsapp'],
    returnTo: 'settings',
  });
});

import type { Account } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import type { ConnectAttempt } from '../../attempt/connect-attempt.ts';
import type { AccountRef, Owner } from '../../owner.ts';
import type { NewDelivery } from '../../store/patchbay-store.ts';

export const ada: Owner = { tenantId: 'one', ownerId: 'ada' };
export const bob: Owner = { tenantId: 'one', ownerId: 'bob' };
/** The same owner id under another tenant: somebody else. */
export const otherAda: Owner = { tenantId: 'two', ownerId: 'ada' };

export const ref = (accountId: string): AccountRef => ({ generation: 'v2', accountId });

export const account = (id: string, fields: Partial<Account> = {}): Account =>
  makeAccount({ id, name: `Name of ${id}`, version: '', ...fields });

export const delivery = (fields: Partial<NewDelivery> = {}): NewDelivery => ({
  source: 'unipile-v2',
  eventId: 'evt_1',
  receivedAt: 1000,
  body: '{"id":"evt_1"}',
  state: 'pending',
  ...fields,
});

export const attempt = (id: string, fields: Partial<ConnectAttempt> = {}): ConnectAttempt => ({
  id,
  owner: ada,
  purpose: { kind: 'connect', providers: '*' },
  returnTo: null,
  createdAt: 1000,
  expiresAt: 2000,
  outcome: null,
  ...fields,
});

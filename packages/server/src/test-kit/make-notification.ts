import type { Account } from '@patchbay/core';
import { FIXTURE_TIME, makeAccount } from '@patchbay/core/testing';
import type { BrokenAccount, Notification, RecoveredAccount } from '../notifications/notification.ts';
import type { Owner } from '../owner.ts';

/** An account that was signed out. */
export const broken = (id: string, fields: Partial<Account> = {}): BrokenAccount => ({
  generation: 'v2',
  account: makeAccount({ id, status: { kind: 'disconnected', cause: 'credentials' }, ...fields }),
  incidentId: `inc_${id}`,
  since: FIXTURE_TIME,
});

export const owner: Owner = { tenantId: 'default', ownerId: 'ada' };
export const base: { readonly id: string; readonly createdAt: number } = {
  id: 'ntf1',
  createdAt: FIXTURE_TIME,
};

export function needsOwner(accounts: readonly BrokenAccount[], fields: object = {}): Notification {
  const kind = 'needs-owner';
  return {
    ...base,
    kind,
    audience: 'owner',
    owner,
    isReminder: false,
    accounts,
    count: accounts.length,
    ...fields,
  };
}

export const rootCause = (count: number): Notification => ({
  ...base,
  kind: 'root-cause',
  audience: 'operator',
  isReminder: false,
  cause: 'proxy',
  provider: null,
  accounts: Array.from({ length: count }, (_, index) => ({
    ...broken(`p${index}`, { status: { kind: 'errored', cause: 'proxy' }, name: `Person ${index}` }),
    owner,
  })),
  count,
});

/** One of each kind that says no more about accounts. */
export const others: readonly Notification[] = [
  { ...base, kind: 'root-cause-over', audience: 'operator', cause: 'provider-outage', provider: 'linkedin' },
  {
    ...base,
    kind: 'unclaimed-accounts',
    audience: 'operator',
    isReminder: false,
    accounts: [{ id: 'acc_9', provider: 'google', name: 'Grace' }],
    count: 1,
  },
  { ...base, kind: 'restricted-account', audience: 'operator', owner, provider: 'linkedin' },
  {
    ...base,
    kind: 'works-again',
    audience: 'owner',
    owner,
    accounts: [recovered('by-itself')],
  },
];

export function recovered(recoveredBy: RecoveredAccount['recoveredBy']): RecoveredAccount {
  return { generation: 'v2', account: makeAccount(), incidentId: 'inc_1', recoveredBy };
}

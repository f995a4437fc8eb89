import { formatEventId } from '@patchbay/core';
import { makeIncident } from '@patchbay/core/testing';
import type { StoredLink } from '../links/stored-link.ts';
import { emptyLedger } from '../notifications/notice-ledger.ts';
import type { QueuedContent } from '../notifications/queued-content.ts';
import { ownerEpoch } from '../store/owner-epoch.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { account, ada, attempt, delivery, ref } from '../testing/store-contract/fixtures.ts';

/** A row that an earlier release may have written, and what a store says that has it. */
export interface EarlierRow {
  /** By column; those of the first release that had the table. JSON and times as both databases keep them. */
  readonly row: Readonly<Record<string, string | number>>;
  readonly read: (store: PatchbayStore) => Promise<unknown>;
  readonly says: unknown;
}

const epoch = ownerEpoch('earlier', ada);
const adas = { tenant: 'one', owner: 'ada' };
const event = { ...account('a'), version: formatEventId({ epoch, number: 1 }) };
const { outcome, ...bareAttempt } = attempt('try');
const incident = makeIncident({ id: 'inc', accountId: 'a', openedAt: 1000 });
const content: QueuedContent = { kind: 'restricted-account', owner: ada, provider: null };

const fixed: Omit<StoredLink, 'usedAt' | 'revokedAt' | 'result'> = {
  id: 'link',
  owner: ada,
  target: { kind: 'repair', accountId: 'a' },
  tokenHash: 'hash',
  attemptId: 'try',
  note: null,
  createdAt: 1000,
  expiresAt: 5000,
};

/** One for every table that a store ever had, by its name. */
export const rowOfEveryTable: Readonly<Record<string, EarlierRow>> = {
  meta: {
    row: { key: 'epoch', value: 'earlier' },
    read: async (store) => (await store.position(ada)).epoch,
    says: epoch,
  },
  deliveries: {
    row: { source: 'unipile-v2', event_id: 'evt_1', received_at: 1000, state: 'pending', body: '{}' },
    read: (store) => store.recordDelivery(delivery({ eventId: 'evt_1' })),
    says: null,
  },
  owners: {
    row: { ...adas, number: 1 },
    read: async (store) => (await store.position(ada)).number,
    says: 1,
  },
  accounts: {
    row: {
      ...adas,
      ...{ generation: 'v2', id: 'a', severity: 900, name: 'Name of a' },
      account: JSON.stringify(event),
    },
    read: (store) => store.getAccount(ada, ref('a')),
    says: event,
  },
  account_events: {
    row: { ...adas, number: 1, account: JSON.stringify(event) },
    read: (store) => store.eventsAfter(ada, { epoch, number: 0 }, 10),
    says: [{ id: event.version, account: event }],
  },
  attempts: {
    row: { id: 'try', expires_at: 2000, attempt: JSON.stringify(bareAttempt) },
    read: (store) => store.getAttempt('try'),
    says: { ...bareAttempt, outcome },
  },
  leases: {
    row: { name: 'job', until: 2000 },
    read: (store) => store.renewLease('job', 2000, 3000),
    says: true,
  },
  incidents: {
    row: {
      ...adas,
      ...{ generation: 'v2', id: 'inc', account_id: 'a', opened_at: 1000 },
      incident: JSON.stringify(incident),
    },
    read: (store) => store.getNotes(ada, ref('a')),
    says: { incident, identity: null },
  },
  links: {
    row: {
      ...adas,
      ...{ id: 'link', kind: 'repair', account_id: 'a', token_hash: 'hash', created_at: 1000 },
      expires_at: 5000,
      link: JSON.stringify(fixed),
    },
    read: (store) => store.findLink('hash'),
    says: { ...fixed, usedAt: null, revokedAt: null, result: null },
  },
  notices: {
    row: { recipient: 'r', version: 3, watched: 1, written_at: 1000, ledger: JSON.stringify(emptyLedger) },
    read: (store) => store.walkWatchedNotices(null, 10),
    says: [{ recipient: 'r', version: 3, ledger: emptyLedger }],
  },
  notifications: {
    row: {
      ...{ id: 'ntf', recipient: 'r', created_at: 1000, due_at: 1000, state: 'pending' },
      content: JSON.stringify(content),
    },
    read: (store) => store.dueNotifications(1000, 10),
    says: [{ id: 'ntf', recipient: 'r', createdAt: 1000, tries: 0, content }],
  },
  unclaimed_accounts: {
    row: { generation: 'v2', id: 'free', tenant: 'one', found_at: 1000, heard_at: 2000 },
    read: (store) => store.listUnclaimed('one', 'v2', null, 10),
    says: [{ id: 'free', foundAt: 1000, heardAt: 2000, read: null }],
  },
};

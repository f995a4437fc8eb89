import { type Account, type AccountEvent, formatEventId, parseEventId } from '@patchbay/core';
import { type ConnectAttempt, connectedTo } from '../attempt/connect-attempt.ts';
import type { AccountIdentity } from '../identity/account-identity.ts';
import { requireCount } from '../option-error.ts';
import { type OptionNames, refuseUnknown } from '../option-names.ts';
import { type AccountRef, isSameOwner, type Owner, ownerKey, refKey } from '../owner.ts';
import { randomEpoch } from './epoch.ts';
import { LEASE_SKEW_MS } from './lease-skew.ts';
import { createMemoryIncidents } from './memory-incidents.ts';
import { memoryLinks } from './memory-links.ts';
import { memoryNotifications } from './memory-notifications.ts';
import { memoryUnclaimed } from './memory-unclaimed.ts';
import { ownerEpoch } from './owner-epoch.ts';
import type {
  AccountNotes,
  BoundAccount,
  NewDelivery,
  OwnedAccount,
  PatchbayStore,
} from './patchbay-store.ts';
import { compareSortKeys, toSortKey } from './sort-key.ts';

/** How a memory store may differ. */
export interface MemoryStoreOptions {
  /** Names this store's sequence of events. Default random. */
  readonly epoch?: string;
  /** How many events per owner stay for those who come back. Default 1000. */
  readonly keepEvents?: number;
}

const optionNames: OptionNames<MemoryStoreOptions> = { epoch: true, keepEvents: true };

interface AccountRow {
  readonly owner: Owner;
  readonly ref: AccountRef;
  account: Account;
  identity: AccountIdentity | null;
}

interface Outbox {
  number: number;
  readonly events: (AccountEvent & { readonly number: number })[];
}

/**
 * A store that forgets everything when the process ends: for tests, stories and first steps.
 *
 * @example createPatchbay({ store: createMemoryStore(), … })
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): PatchbayStore {
  refuseUnknown('createMemoryStore', '', options, optionNames);
  const { epoch = randomEpoch(), keepEvents = 1000 } = options;
  requireCount('createMemoryStore', 'keepEvents', keepEvents, { min: 0, how: 'pass a number, such as 1000' });
  const deliveries = new Map<number, NewDelivery>();
  const eventIds = new Set<string>();
  const accounts = new Map<string, AccountRow>();
  const incidents = createMemoryIncidents();
  const { prune: pruneLinks, ...links } = memoryLinks();
  const { prune: pruneNotifications, ...notifications } = memoryNotifications();
  const { prune: pruneUnclaimed, ...unclaimed } = memoryUnclaimed((ref) => accounts.has(refKey(ref)));
  const outboxes = new Map<string, Outbox>();
  const attempts = new Map<string, ConnectAttempt>();
  const tries = new Map<string, number>();
  const leases = new Map<string, number>();
  let lastDelivery = 0;

  function outboxOf(owner: Owner): Outbox {
    const key = ownerKey(owner);
    const known = outboxes.get(key) ?? { number: 0, events: [] };
    outboxes.set(key, known);
    return known;
  }

  function publish(owner: Owner, account: Account): Account {
    const outbox = outboxOf(owner);
    const number = ++outbox.number;
    const id = formatEventId({ epoch: ownerEpoch(epoch, owner), number });
    const published = { ...account, version: id };
    outbox.events.push({ id, number, account: published });
    if (outbox.events.length > keepEvents) outbox.events.shift();
    return published;
  }

  function find(owner: Owner, ref: AccountRef): AccountRow | null {
    const row = accounts.get(refKey(ref));
    return row && isSameOwner(row.owner, owner) ? row : null;
  }

  const notesOf = ({ ref, identity }: AccountRow): AccountNotes => ({
    incident: incidents.latest(ref),
    identity,
  });

  function bind(
    owner: Owner,
    ref: AccountRef,
    account: Account,
    { incident = null, identity = null }: Partial<AccountNotes> = {},
  ): BoundAccount {
    const row = accounts.get(refKey(ref));
    if (row) {
      return isSameOwner(row.owner, owner) ? { kind: 'kept', account: row.account } : { kind: 'taken' };
    }
    const bound = publish(owner, account);
    accounts.set(refKey(ref), { owner, ref, account: bound, identity });
    void unclaimed.forgetUnclaimed(ref);
    if (incident) incidents.write(owner, ref, incident);
    return { kind: 'bound', account: bound };
  }

  function walk(
    belongs: (row: AccountRow) => boolean,
    ...[generation, after, limit]: Parameters<PatchbayStore['walkAccounts']>
  ): readonly AccountRow[] {
    return [...accounts.values()]
      .filter(({ ref }) => ref.generation === generation && (after === null || ref.accountId > after))
      .filter(belongs)
      .sort((a, b) => (a.ref.accountId < b.ref.accountId ? -1 : 1))
      .slice(0, limit);
  }

  const toOwned = ({ owner, account }: AccountRow): OwnedAccount => ({ owner, account });

  const positionOf = (owner: Owner) => ({
    epoch: ownerEpoch(epoch, owner),
    number: outboxes.get(ownerKey(owner))?.number ?? 0,
  });

  return {
    async recordDelivery(delivery) {
      const key = JSON.stringify([delivery.source, delivery.eventId]);
      if (delivery.eventId !== null && eventIds.has(key)) return null;
      if (delivery.eventId !== null) eventIds.add(key);
      deliveries.set(++lastDelivery, delivery);
      return lastDelivery;
    },
    async pendingDeliveries(after, limit) {
      return [...deliveries]
        .filter(([number, { state }]) => number > after && state === 'pending')
        .slice(0, limit)
        .map(([number, { state: _, ...delivery }]) => ({ number, ...delivery }));
    },
    async settleDelivery(number) {
      const delivery = deliveries.get(number);
      if (delivery) deliveries.set(number, { ...delivery, state: 'done' });
    },

    async findOwner(ref) {
      return accounts.get(refKey(ref))?.owner ?? null;
    },
    async walkAccounts(generation, after, limit) {
      return walk(() => true, generation, after, limit).map(toOwned);
    },
    async listTenantAccounts(tenantId, generation, after, limit) {
      return walk(({ owner }) => owner.tenantId === tenantId, generation, after, limit).map(toOwned);
    },
    async getAccount(owner, ref) {
      return find(owner, ref)?.account ?? null;
    },
    async listAccounts(owner, { generation, limit, after }) {
      const own = [...accounts.values()]
        .filter((row) => isSameOwner(row.owner, owner) && row.ref.generation === generation)
        .map(({ account }) => ({ account, key: toSortKey(account) }))
        .filter(({ key }) => after === null || compareSortKeys(key, after) > 0)
        .sort((a, b) => compareSortKeys(a.key, b.key));
      return { accounts: own.slice(0, limit).map(({ account }) => account), position: positionOf(owner) };
    },
    async bindAccount(...args) {
      return bind(...args);
    },
    async changeAccount(owner, ref, change) {
      const row = find(owner, ref);
      if (!row) return null;
      const after = change(row.account, notesOf(row));
      row.account = after.changed ? publish(owner, after.account) : after.account;
      row.identity = after.identity ?? row.identity;
      if (after.incident) incidents.write(owner, ref, after.incident);
      return { ...after, account: row.account };
    },
    async getNotes(owner, ref) {
      const row = find(owner, ref);
      return row && notesOf(row);
    },

    listIncidents: incidents.listIncidents,
    listTenantIncidents: incidents.listTenantIncidents,
    pruneIncidents: incidents.pruneIncidents,
    async walkOpenIncidents(generation, after, limit) {
      const isOpen = ({ ref }: AccountRow): boolean => incidents.latest(ref)?.closedAt === null;
      return walk(isOpen, generation, after, limit).flatMap((row) => {
        const { incident } = notesOf(row);
        return incident ? { ...toOwned(row), incident } : [];
      });
    },

    async position(owner) {
      return positionOf(owner);
    },
    async eventsAfter(owner, position, limit) {
      const { number, events } = outboxes.get(ownerKey(owner)) ?? { number: 0, events: [] };
      if (position.epoch !== ownerEpoch(epoch, owner) || position.number > number) return null;
      if (position.number < number - events.length) return null;
      return events
        .filter((event) => event.number > position.number)
        .slice(0, limit)
        .map(({ id, account }) => ({ id, account }));
    },

    async createAttempt(attempt) {
      attempts.set(attempt.id, attempt);
    },
    async getAttempt(id) {
      return attempts.get(id) ?? null;
    },
    async settleAttempt(id, outcome) {
      const attempt = attempts.get(id);
      if (!attempt) return null;
      if (!attempt.outcome) attempts.set(id, { ...attempt, outcome });
      return attempt.outcome ?? outcome;
    },
    async bindByAttempt(id, ref, account, notes) {
      const attempt = attempts.get(id);
      if (!attempt) return null;
      if (attempt.outcome) return { kind: 'ended', outcome: attempt.outcome };
      const bound = bind(attempt.owner, ref, account, notes);
      if (bound.kind !== 'taken') attempts.set(id, { ...attempt, outcome: connectedTo(ref.accountId) });
      return bound;
    },
    async countTry(id) {
      if (!attempts.has(id)) return null;
      tries.set(id, (tries.get(id) ?? 0) + 1);
      return tries.get(id) ?? null;
    },

    ...links,
    ...notifications,
    ...unclaimed,

    async tryLease(name, now, until) {
      const end = leases.get(name) ?? 0;
      if (end > now && end <= until + LEASE_SKEW_MS) return false;
      leases.set(name, until);
      return true;
    },
    async renewLease(name, held, until) {
      if (leases.get(name) !== held) return false;
      leases.set(name, until);
      return true;
    },
    async prune(before) {
      for (const [number, { state, receivedAt, source, eventId }] of deliveries) {
        if (state !== 'done' || receivedAt >= before) continue;
        deliveries.delete(number);
        eventIds.delete(JSON.stringify([source, eventId]));
      }
      for (const [id, { expiresAt }] of attempts) {
        if (expiresAt >= before) continue;
        attempts.delete(id);
        tries.delete(id);
      }
      pruneLinks(before);
      pruneNotifications(before);
      pruneUnclaimed(before);
    },
    async pruneRemoved(before) {
      for (const [key, { owner, account }] of accounts) {
        if (account.status.kind !== 'removed' || account.statusSince >= before) continue;
        accounts.delete(key);
        const last = parseEventId(account.version)?.number ?? 0;
        const { events } = outboxOf(owner);
        events.splice(0, events.filter(({ number }) => number <= last).length);
      }
    },
    async close() {},
  };
}

import { connectedTo } from '../../attempt/connect-attempt.ts';
import { requireCount } from '../../option-error.ts';
import { type OptionNames, refuseUnknown } from '../../option-names.ts';
import { inSlices } from '../in-slices.ts';
import type { PatchbayStore } from '../patchbay-store.ts';
import { accountRows } from './account-rows.ts';
import { attemptRows } from './attempt-rows.ts';
import { createDatabase } from './database.ts';
import { deliveryRows } from './delivery-rows.ts';
import { eventRows } from './event-rows.ts';
import { incidentRows } from './incident-rows.ts';
import { leaseRows } from './lease-rows.ts';
import { linkRows } from './link-rows.ts';
import { migrate, quoteName } from './migrate.ts';
import { notificationRows } from './notification-rows.ts';
import { holdPool, type PostgresPlace } from './postgres-pool.ts';
import { unclaimedRows } from './unclaimed-rows.ts';

/** Where a PostgreSQL store is, and how it may differ. */
export type PostgresStoreOptions = PostgresPlace & {
  /** The schema that holds everything of ours; made when it is missing. Default `patchbay`. */
  readonly schema?: string;
  /** How many events per owner stay for those who come back. Default 1000. */
  readonly keepEvents?: number;
  /** Of a pool of our own. Default 10. */
  readonly maxConnections?: number;
};

const optionNames: OptionNames<PostgresStoreOptions> = {
  pool: true,
  connectionString: true,
  schema: true,
  keepEvents: true,
  maxConnections: true,
};

/** So many accounts are forgotten in one transaction. */
const PRUNE_AT_ONCE = 500;

/**
 * Opens a store in PostgreSQL 13 or newer, for any number of processes; its schema is made and brought up to date as
 * needed. What was acknowledged survives a crash of a process, and of the database unless its own
 * `synchronous_commit` or `fsync` was switched off. Several processes also want `createPostgresBus`.
 *
 * @throws TypeError without a pool or a connection string, or for an option that is none; Error when PostgreSQL does not
 * answer, or the schema is none of ours, or a newer version's.
 * @example createPatchbay({ store: await openPostgresStore({ connectionString: process.env.PATCHBAY_DB }), … })
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PatchbayStore> {
  refuseUnknown('openPostgresStore', '', options, optionNames);
  const { schema: name = 'patchbay', keepEvents = 1000, maxConnections = 10 } = options;
  requireCount('openPostgresStore', 'keepEvents', keepEvents, { min: 0, how: 'pass a number, such as 1000' });
  requireCount('openPostgresStore', 'maxConnections', maxConnections, {
    min: 1,
    how: 'pass a number, such as 10',
  });
  const held = holdPool('openPostgresStore', options, maxConnections);
  const db = createDatabase(held.pool);
  const schema = quoteName(name);
  const epoch = await migrate(db, name).catch(async (cause: Error & { readonly code?: string }) => {
    await held.release();
    if (cause.message.startsWith('Patchbay: ')) throw cause;
    throw new Error(
      `Patchbay: the store in PostgreSQL cannot be opened: ${cause.message || cause.code}. See that the server runs where connectionString (usually PATCHBAY_DB) or the pool leads, and that its user may make the schema ${name}.`,
      { cause },
    );
  });
  const deliveries = deliveryRows(schema);
  const events = eventRows(schema, epoch, keepEvents);
  const incidents = incidentRows(schema);
  const unclaimed = unclaimedRows(schema);
  const accounts = accountRows(schema, events, incidents, unclaimed);
  const attempts = attemptRows(schema);
  const leases = leaseRows(schema);
  const links = linkRows(schema);
  const notifications = notificationRows(schema);

  return {
    recordDelivery: (delivery) => deliveries.insert(db, delivery),
    pendingDeliveries: (after, limit) => deliveries.pending(db, after, limit),
    settleDelivery: (number) => deliveries.settle(db, number),

    findOwner: (ref) => accounts.findOwner(db, ref),
    walkAccounts: (generation, after, limit) => accounts.walk(db, generation, after, limit),
    listTenantAccounts: (...args) => accounts.listTenant(db, ...args),
    getAccount: (owner, ref) => accounts.get(db, owner, ref),
    async listAccounts(owner, page) {
      // The position first: what is written in between is on the page and told again, never lost.
      const position = await events.position(db, owner);
      return { accounts: await accounts.list(db, owner, page), position };
    },
    bindAccount: (...args) => db.transaction((tx) => accounts.bind(tx, ...args)),
    changeAccount: (owner, ref, change) => db.transaction((tx) => accounts.change(tx, owner, ref, change)),
    getNotes: (owner, ref) => accounts.getNotes(db, owner, ref),

    listIncidents: (...args) => incidents.list(db, ...args),
    walkOpenIncidents: (...args) => incidents.walkOpen(db, ...args),
    listTenantIncidents: (...args) => incidents.listTenant(db, ...args),
    pruneIncidents: (before) => incidents.prune(db, before),
    pruneRemoved: (before) =>
      inSlices((limit) => db.transaction((tx) => accounts.pruneRemoved(tx, before, limit)), PRUNE_AT_ONCE),

    position: (owner) => events.position(db, owner),
    eventsAfter: (owner, position, limit) => events.after(db, owner, position, limit),

    createAttempt: (attempt) => attempts.insert(db, attempt),
    getAttempt: (id) => attempts.get(db, id),
    settleAttempt: (id, outcome) => attempts.settle(db, id, outcome),
    bindByAttempt: (id, ref, account, notes) =>
      db.transaction(async (tx) => {
        const attempt = await attempts.lock(tx, id);
        if (!attempt) return null;
        if (attempt.outcome) return { kind: 'ended', outcome: attempt.outcome };
        const bound = await accounts.bind(tx, attempt.owner, ref, account, notes);
        if (bound.kind !== 'taken') await attempts.settle(tx, id, connectedTo(ref.accountId));
        return bound;
      }),
    countTry: (id) => attempts.countTry(db, id),

    createLink: (link) => links.insert(db, link),
    findLink: (tokenHash) => links.find(db, tokenHash),
    getLink: (scope, id) => links.get(db, scope, id),
    listLinks: (scope, limit) => links.list(db, scope, limit),
    noteLink: (id, note) => links.note(db, id, note),

    getNotices: (recipient) => notifications.getNotices(db, recipient),
    writeNotices: (notices) => db.transaction((tx) => notifications.writeNotices(tx, notices)),
    walkWatchedNotices: (after, limit) => notifications.walkWatched(db, after, limit),
    dueNotifications: (now, limit) => notifications.due(db, now, limit),
    claimNotification: (id, tries, dueAt) => notifications.claim(db, id, tries, dueAt),
    settleNotification: (id, state, at) => notifications.settle(db, id, state, at),
    getNotificationState: (id) => notifications.state(db, id),

    noteUnclaimed: (note) => unclaimed.note(db, note),
    listUnclaimed: (...args) => unclaimed.list(db, ...args),
    forgetUnclaimed: (ref) => unclaimed.forget(db, ref),
    forgetUnclaimedBefore: (...args) => unclaimed.forgetBefore(db, ...args),

    tryLease: (leaseName, now, until) => leases.take(db, leaseName, now, until),
    renewLease: (leaseName, held, until) => leases.renew(db, leaseName, held, until),
    async prune(before) {
      await deliveries.prune(db, before);
      await attempts.prune(db, before);
      await links.prune(db, before);
      await notifications.prune(db, before);
      await unclaimed.prune(db, before);
    },
    close: () => held.release(),
  };
}

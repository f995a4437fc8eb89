import { DatabaseSync } from 'node:sqlite';
import { connectedTo } from '../../attempt/connect-attempt.ts';
import { requireCount, requireDuration } from '../../option-error.ts';
import { type OptionNames, refuseUnknown } from '../../option-names.ts';
import { inSlices } from '../in-slices.ts';
import type { PatchbayStore } from '../patchbay-store.ts';
import { accountRows } from './account-rows.ts';
import { attemptRows } from './attempt-rows.ts';
import { deliveryRows } from './delivery-rows.ts';
import { readEpoch } from './epoch-row.ts';
import { eventRows } from './event-rows.ts';
import { createGroupCommit } from './group-commit.ts';
import { createGroupRead } from './group-read.ts';
import { incidentRows } from './incident-rows.ts';
import { leaseRows } from './lease-rows.ts';
import { linkRows } from './link-rows.ts';
import { migrate } from './migrations.ts';
import { notificationRows } from './notification-rows.ts';
import { requireOurs } from './require-ours.ts';
import { inTurn, SLICE } from './slices.ts';
import { unclaimedRows } from './unclaimed-rows.ts';

/** How a SQLite store may differ. */
export interface SqliteStoreOptions {
  /** How many events per owner stay for those who come back. Default 1000. */
  readonly keepEvents?: number;
  /** How long a write waits for another process that writes, in milliseconds. Default 5000. */
  readonly busyTimeoutMs?: number;
}

const optionNames: OptionNames<SqliteStoreOptions> = { keepEvents: true, busyTimeoutMs: true };

/**
 * Opens a store in one file, made and brought up to date as needed. Needs Node 22.13 or newer, for its own SQLite.
 * What was acknowledged survives a crash of the process and a power cut; several processes may share the file.
 *
 * @param file A path, or `:memory:`.
 * @throws TypeError for an option that is none; Error when the file cannot be opened, is none of ours, or a newer
 * version's.
 * @example createPatchbay({ store: openSqliteStore('./data/patchbay.db'), … })
 */
export function openSqliteStore(file: string, options: SqliteStoreOptions = {}): PatchbayStore {
  refuseUnknown('openSqliteStore', '', options, optionNames);
  const { keepEvents = 1000, busyTimeoutMs = 5000 } = options;
  requireCount('openSqliteStore', 'keepEvents', keepEvents, { min: 0, how: 'pass a number, such as 1000' });
  requireDuration('openSqliteStore', 'busyTimeoutMs', busyTimeoutMs, {
    min: 0,
    below: 'is less than 0',
    how: 'pass milliseconds, such as 5000',
  });
  const db = openFile(file, busyTimeoutMs);
  let isClosed = false;
  const { write, writeSoon, flush } = createGroupCommit(db);
  const { read, readAll } = createGroupRead(db);
  const deliveries = deliveryRows(db);
  const events = eventRows(db, readEpoch(db), keepEvents);
  const incidents = incidentRows(db);
  const unclaimed = unclaimedRows(db);
  const accounts = accountRows(db, events, incidents, unclaimed);
  const attempts = attemptRows(db);
  const leases = leaseRows(db);
  const links = linkRows(db);
  const notifications = notificationRows(db);
  const sliced = (remove: (limit: number) => number): Promise<void> =>
    inSlices((limit) => write(() => remove(limit)), SLICE);

  return {
    recordDelivery: (delivery) => write(() => deliveries.insert(delivery)),
    pendingDeliveries: async (after, limit) => deliveries.pending(after, limit),
    settleDelivery: (number) => writeSoon(() => deliveries.settle(number)),

    findOwner: (ref) => read(() => accounts.findOwner(ref)),
    listTenantAccounts: (...args) => inTurn(() => accounts.listTenant(...args)),
    walkAccounts: (...args) => inTurn(() => accounts.walk(...args)),
    getAccount: async (owner, ref) => accounts.get(owner, ref),
    async listAccounts(owner, page) {
      // The position first: what another process writes in between is on the page and told again, never lost.
      const position = events.position(owner);
      return { accounts: accounts.list(owner, page), position };
    },
    bindAccount: (...args) => write(() => accounts.bind(...args)),
    changeAccount: (owner, ref, change) => write(() => accounts.change(owner, ref, change)),
    getNotes: async (owner, ref) => accounts.getNotes(owner, ref),

    listIncidents: async (...args) => incidents.list(...args),
    walkOpenIncidents: (...args) => inTurn(() => incidents.walkOpen(...args)),
    listTenantIncidents: (...args) => inTurn(() => incidents.listTenant(...args)),
    pruneIncidents: (before) => sliced((limit) => incidents.prune(before, limit)),
    pruneRemoved: (before) => sliced((limit) => accounts.pruneRemoved(before, limit)),

    position: async (owner) => events.position(owner),
    eventsAfter: async (owner, position, limit) => events.after(owner, position, limit),

    createAttempt: (attempt) => write(() => attempts.insert(attempt)),
    getAttempt: async (id) => attempts.get(id),
    settleAttempt: (id, outcome) => write(() => attempts.settle(id, outcome)),
    bindByAttempt: (id, ref, account, notes) =>
      write(() => {
        const attempt = attempts.get(id);
        if (!attempt) return null;
        if (attempt.outcome) return { kind: 'ended', outcome: attempt.outcome };
        const bound = accounts.bind(attempt.owner, ref, account, notes);
        if (bound.kind !== 'taken') attempts.settle(id, connectedTo(ref.accountId));
        return bound;
      }),
    countTry: (id) => write(() => attempts.countTry(id)),

    createLink: (link) => write(() => links.insert(link)),
    findLink: async (tokenHash) => links.find(tokenHash),
    getLink: async (scope, id) => links.get(scope, id),
    listLinks: async (scope, limit) => links.list(scope, limit),
    noteLink: (id, note) => write(() => links.note(id, note)),

    getNotices: async (recipient) => notifications.getNotices(recipient),
    writeNotices: (notices) => write(() => notifications.writeNotices(notices)),
    walkWatchedNotices: (...args) => inTurn(() => notifications.walkWatched(...args)),
    dueNotifications: async (now, limit) => notifications.due(now, limit),
    claimNotification: (id, tries, dueAt) => write(() => notifications.claim(id, tries, dueAt)),
    settleNotification: (id, state, at) => write(() => notifications.settle(id, state, at)),
    getNotificationState: async (id) => notifications.state(id),

    noteUnclaimed: (note) => writeSoon(() => unclaimed.note(note)),
    listUnclaimed: async (...args) => unclaimed.list(...args),
    forgetUnclaimed: (ref) => write(() => unclaimed.forget(ref)),
    forgetUnclaimedBefore: (...args) => sliced((limit) => unclaimed.forgetBefore(...args, limit)),

    tryLease: (name, now, until) => write(() => leases.take(name, now, until)),
    renewLease: (name, held, until) => write(() => leases.renew(name, held, until)),
    async prune(before) {
      for (let after: number | null = 0; after !== null; ) {
        const from: number = after;
        after = await write(() => deliveries.prune(from, before));
      }
      for (const rows of [attempts, links, notifications, unclaimed]) {
        await sliced((limit) => rows.prune(before, limit));
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      readAll();
      flush();
      db.close();
    },
  };
}

function openFile(file: string, timeout: number): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    // SQLite would take it for a file that is to be forgotten.
    if (file === '') throw new TypeError('its name is empty');
    db = new DatabaseSync(file);
    db.exec(`PRAGMA busy_timeout = ${Math.round(timeout)}`); // Node 22.13 passes over the option of the constructor
    requireOurs(db, file); // before anything is written to it
    // A longer log than the default's 1000 pages: much of what waits there is overwritten before it is moved.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000');
    migrate(db, file);
    return db;
  } catch (cause) {
    db?.close();
    const { message } = cause as Error;
    if (message.startsWith('Patchbay: ')) throw cause;
    // SQLite's own words name neither the file nor a way out.
    throw new Error(
      `Patchbay: the database "${file}" cannot be opened: ${message}. Name a file of Patchbay's own, in a folder that exists and may be written to.`,
      { cause },
    );
  }
}

import type { Account, AccountEvent, EventPosition, Incident } from '@patchbay/core';
import type { AttemptOutcome, ConnectAttempt } from '../attempt/connect-attempt.ts';
import type { AccountIdentity } from '../identity/account-identity.ts';
import type { AccountRef, Generation, Owner } from '../owner.ts';
import type { LinkStore } from './link-store.ts';
import type { NotificationStore } from './notification-store.ts';
import type { UnclaimedStore } from './unclaimed-store.ts';

/**
 * Where Patchbay keeps accounts, the inbox of deliveries, the outbox of events and attempts.
 *
 * Every method is one transaction, and its promise resolves only after the write is durable. Prove an
 * implementation of your own with `storeContract` from `@patchbay/server/testing`.
 */
export interface PatchbayStore extends LinkStore, NotificationStore, UnclaimedStore {
  /** Keeps a delivery. Resolves to its number; null when the same source sent the same event id before. */
  recordDelivery(delivery: NewDelivery): Promise<number | null>;
  /** Deliveries that still have to be worked on, in order of arrival, with numbers above `after`. */
  pendingDeliveries(after: number, limit: number): Promise<readonly PendingDelivery[]>;
  /** The delivery is done. Unknown and repeated numbers do no harm. */
  settleDelivery(number: number): Promise<void>;

  /** Whose account it is. The one question across owners: Unipile's messages name no owner. */
  findOwner(ref: AccountRef): Promise<Owner | null>;
  /** Every owner's accounts of one generation, in order of their ids, after an id: for the server's own upkeep. */
  walkAccounts(generation: Generation, after: string | null, limit: number): Promise<readonly OwnedAccount[]>;
  /** The accounts of all owners of one tenant and generation, in order of their ids, after an id: for operators. */
  listTenantAccounts(
    tenantId: string,
    generation: Generation,
    after: string | null,
    limit: number,
  ): Promise<readonly OwnedAccount[]>;
  /** Null also when it is somebody else's. */
  getAccount(owner: Owner, ref: AccountRef): Promise<Account | null>;
  /** One page in list order, and the position of which it is true. */
  listAccounts(owner: Owner, page: AccountListPage): Promise<AccountList>;
  /** Gives an account that nobody has to an owner, with its notes, and writes an event. */
  bindAccount(
    owner: Owner,
    ref: AccountRef,
    account: Account,
    notes?: Partial<AccountNotes>,
  ): Promise<BoundAccount>;
  /**
   * Reads, changes and writes the account and its notes in one transaction, and with `changed` an event numbered
   * in it. Resolves to null when the owner has no such account.
   *
   * @param change Pure: it may run more than once.
   */
  changeAccount(
    owner: Owner,
    ref: AccountRef,
    change: (account: Account, notes: AccountNotes) => AccountChange,
  ): Promise<AccountChange | null>;
  /** What is noted beside an account; null also when it is somebody else's. */
  getNotes(owner: Owner, ref: AccountRef): Promise<AccountNotes | null>;

  /** Incidents of an account that last, or ended at or after `since`; the newest first. None of somebody else's. */
  listIncidents(
    owner: Owner,
    ref: AccountRef,
    page: { readonly since: number; readonly limit: number },
  ): Promise<readonly Incident[]>;
  /** The accounts of all owners that have an open incident, in order of their ids, after an id: for upkeep. */
  walkOpenIncidents(
    generation: Generation,
    after: string | null,
    limit: number,
  ): Promise<readonly OwnedIncident[]>;
  /** Incidents of one tenant that last, or ended at or after `since`, in order of their ids, after an id. */
  listTenantIncidents(
    tenantId: string,
    generation: Generation,
    page: { readonly since: number; readonly after: string | null; readonly limit: number },
  ): Promise<readonly Incident[]>;

  /**
   * Where the owner's events stand now. The epoch is this owner's alone, so that nobody continues from the place of
   * another person who used the same page before.
   */
  position(owner: Owner): Promise<EventPosition>;
  /** The next events, oldest first; null when they can no longer be told (another epoch, trimmed, a number to come). */
  eventsAfter(owner: Owner, position: EventPosition, limit: number): Promise<readonly AccountEvent[] | null>;

  createAttempt(attempt: ConnectAttempt): Promise<void>;
  getAttempt(id: string): Promise<ConnectAttempt | null>;
  /** Ends an attempt. The first outcome stays: every caller gets that one. Null for an unknown attempt. */
  settleAttempt(id: string, outcome: AttemptOutcome): Promise<AttemptOutcome | null>;
  /**
   * Binds an account to the attempt's owner and ends the attempt with it, in one transaction: of all accounts that
   * are offered to one attempt at the same time, it takes one. Null for an unknown attempt.
   */
  bindByAttempt(
    id: string,
    ref: AccountRef,
    account: Account,
    notes?: Partial<AccountNotes>,
  ): Promise<BoundByAttempt | null>;
  /** Counts that an account was offered to an attempt; resolves to how often that was so far, null if unknown. */
  countTry(id: string): Promise<number | null>;

  /**
   * Lets one of several processes do something: true for the first that asks while no earlier lease of that name
   * goes on after `now`. One that ends later than `until` by more than five minutes is of a clock that was ahead and
   * counts as over. Times in milliseconds since the epoch.
   */
  tryLease(name: string, now: number, until: number): Promise<boolean>;
  /** Goes on with a lease, told by the end it has: false when it has passed to somebody else. */
  renewLease(name: string, held: number, until: number): Promise<boolean>;
  /**
   * Forgets what nobody can need: deliveries done, attempts and links expired, notifications settled, notices last
   * written that nobody watches and unclaimed accounts last heard of, before a time.
   */
  prune(before: number): Promise<void>;
  /** Forgets incidents that ended before a time; those that last stay. */
  pruneIncidents(before: number): Promise<void>;
  /**
   * Forgets accounts that have been removed since before a time: their names, who is expected there, and the owner's
   * events up to their last one. Their incidents, which name nobody, stay as long as all others.
   */
  pruneRemoved(before: number): Promise<void>;
  /** Finishes what is under way and lets go of files and connections. */
  close(): Promise<void>;
}

/** Which mouth of the pipe a delivery came through. */
export type DeliverySource = 'unipile-v2' | 'unipile-v1' | 'notify' | 'callback';

/** A delivery as it arrived. */
export interface NewDelivery {
  readonly source: DeliverySource;
  /** The sender's own id, by which repetitions are recognised; null where it gave none. */
  readonly eventId: string | null;
  /** Our clock, in milliseconds since the epoch. */
  readonly receivedAt: number;
  /** As it came, for replays and for people who search for a fault. */
  readonly body: string;
  /** `done` at once for what needs no work. */
  readonly state: 'pending' | 'done';
}

/** A delivery that waits for work. */
export interface PendingDelivery extends Omit<NewDelivery, 'state'> {
  /** Grows with arrival. */
  readonly number: number;
}

/** Where an account stands in a list: severity (a number that is never given another meaning), name, id; by code point. */
export interface AccountSortKey {
  readonly severity: number;
  readonly name: string;
  readonly id: string;
}

/** Which part of a list. */
export interface AccountListPage {
  /** That of the API in use: accounts of the other one cannot be read, repaired or removed. */
  readonly generation: Generation;
  readonly limit: number;
  /** Only accounts that sort after it; null for the first page. */
  readonly after: AccountSortKey | null;
}

/** A part of a list. */
export interface AccountList {
  readonly accounts: readonly Account[];
  readonly position: EventPosition;
}

/** An account and whose it is. */
export interface OwnedAccount {
  readonly owner: Owner;
  readonly account: Account;
}

/** An account with the incident it is in, and whose it is. */
export interface OwnedIncident extends OwnedAccount {
  readonly incident: Incident;
}

/** What the server keeps beside an account; never sent to a browser as it is. */
export interface AccountNotes {
  /** The account's latest incident, open or closed: the one opened last. Null before the first. */
  readonly incident: Incident | null;
  /** Null until it was noted once. */
  readonly identity: AccountIdentity | null;
}

/** What came of binding an account. */
export type BoundAccount =
  | { readonly kind: 'bound'; readonly account: Account }
  /** The owner had it before; nothing was changed. */
  | { readonly kind: 'kept'; readonly account: Account }
  /** It is somebody else's. */
  | { readonly kind: 'taken' };

/** What came of binding an account by an attempt. */
export type BoundByAttempt =
  | BoundAccount
  /** The attempt had ended before; nothing was changed. */
  | { readonly kind: 'ended'; readonly outcome: AttemptOutcome };

/** An account and whether its owner has to hear of it; what core's `applyAccountEvent` answers. */
export interface AccountChange {
  readonly account: Account;
  readonly changed: boolean;
  /** Written under its id: a new incident, or the latest as it is now. Left out, nothing is written. */
  readonly incident?: Incident;
  /** Left out, it stays. */
  readonly identity?: AccountIdentity;
}

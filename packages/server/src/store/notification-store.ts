import type { NoticeLedger } from '../notifications/notice-ledger.ts';
import type { QueuedContent } from '../notifications/queued-content.ts';

/**
 * The part of a store that remembers what was told to whom, and what is still to be sent. Promises as those of
 * `PatchbayStore`.
 */
export interface NotificationStore {
  /** What a recipient was told; null for nothing so far. */
  getNotices(recipient: string): Promise<KeptNotices | null>;
  /**
   * Writes what a recipient was told and queues the notifications of it, in one transaction, unless somebody else
   * wrote since it was read: then nothing is written, and the answer is false.
   *
   * @param write `version` as it was read, 0 for none.
   */
  writeNotices(write: NoticesWrite): Promise<boolean>;
  /** The notices that are `watched`, in order of their recipients, after one. */
  walkWatchedNotices(after: string | null, limit: number): Promise<readonly WatchedNotices[]>;

  /** Notifications that wait to be sent and are due at `now`; what is due first comes first. */
  dueNotifications(now: number, limit: number): Promise<readonly QueuedNotification[]>;
  /**
   * Takes a notification for one try and puts the next one off until `dueAt`: false when somebody else has taken it
   * since `tries` was read, or it is settled.
   */
  claimNotification(id: string, tries: number, dueAt: number): Promise<boolean>;
  /** Nothing more is done about it. The first state stays; unknown ids do no harm. */
  settleNotification(id: string, state: 'sent' | 'dropped', at: number): Promise<void>;
  /** What became of a notification; null for one that is not known. */
  getNotificationState(id: string): Promise<NotificationState | null>;
}

/** What was told, and how often it was written. */
export interface KeptNotices {
  readonly version: number;
  readonly ledger: NoticeLedger;
}

/** What was told, and to whom. */
export interface WatchedNotices extends KeptNotices {
  readonly recipient: string;
}

/** What is written in one transaction. */
export interface NoticesWrite extends WatchedNotices {
  /** Whether a later round has to look at it even when nothing goes on. */
  readonly watched: boolean;
  readonly at: number;
  readonly queue: readonly NewNotification[];
}

/** A notification that is to be sent at once. */
export interface NewNotification {
  /** Unique; it stays the same in every try. */
  readonly id: string;
  readonly recipient: string;
  readonly content: QueuedContent;
}

/** A notification that waits. */
export interface QueuedNotification extends NewNotification {
  readonly createdAt: number;
  /** How often somebody took it to send it. */
  readonly tries: number;
}

/** What became of a notification. */
export type NotificationState =
  | { readonly state: 'pending' }
  | { readonly state: 'sent' | 'dropped'; readonly at: number };

import type { DatabaseSync } from 'node:sqlite';
import type { NoticeLedger } from '../../notifications/notice-ledger.ts';
import type { QueuedContent } from '../../notifications/queued-content.ts';
import type {
  KeptNotices,
  NoticesWrite,
  NotificationState,
  QueuedNotification,
  WatchedNotices,
} from '../notification-store.ts';

/** The step of the migrations that makes their tables; never edited, only followed by others. */
export const NOTIFICATION_TABLES = `
  CREATE TABLE notices (
    recipient TEXT PRIMARY KEY,
    version INTEGER NOT NULL, -- how often it was written
    watched INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    ledger TEXT NOT NULL -- JSON
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX notices_watched ON notices (recipient) WHERE watched = 1;

  CREATE TABLE notifications (
    id TEXT PRIMARY KEY,
    recipient TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL, -- JSON
    state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'dropped')),
    settled_at INTEGER -- null while it is pending
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX notifications_due ON notifications (due_at) WHERE state = 'pending';
`;

/** Notices and notifications as rows. Writes belong inside a transaction. */
export interface NotificationRows {
  getNotices(recipient: string): KeptNotices | null;
  writeNotices(write: NoticesWrite): boolean;
  walkWatched(after: string | null, limit: number): readonly WatchedNotices[];
  due(now: number, limit: number): readonly QueuedNotification[];
  claim(id: string, tries: number, dueAt: number): boolean;
  settle(id: string, state: 'sent' | 'dropped', at: number): void;
  state(id: string): NotificationState | null;
  /** Up to so many of each; how many it was. */
  prune(before: number, limit: number): number;
}

export function notificationRows(db: DatabaseSync): NotificationRows {
  const getNotices = db.prepare('SELECT version, ledger FROM notices WHERE recipient = ?');
  const insertNotices = db.prepare(
    `INSERT INTO notices (recipient, version, watched, written_at, ledger) VALUES (?, 1, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const updateNotices = db.prepare(
    `UPDATE notices SET version = version + 1, watched = ?, written_at = ?, ledger = ?
     WHERE recipient = ? AND version = ?`,
  );
  const walkWatched = db.prepare(
    'SELECT recipient, version, ledger FROM notices WHERE watched = 1 AND recipient > ? ORDER BY recipient LIMIT ?',
  );
  const insert = db.prepare(
    `INSERT INTO notifications (id, recipient, created_at, due_at, content, state) VALUES (?, ?, ?, ?, ?, 'pending')`,
  );
  const due = db.prepare(
    `SELECT id, recipient, created_at, tries, content FROM notifications
     WHERE state = 'pending' AND due_at <= ? ORDER BY due_at, id LIMIT ?`,
  );
  const claim = db.prepare(
    `UPDATE notifications SET tries = tries + 1, due_at = ? WHERE id = ? AND tries = ? AND state = 'pending'`,
  );
  const settle = db.prepare(
    `UPDATE notifications SET state = ?, settled_at = ? WHERE id = ? AND state = 'pending'`,
  );
  const state = db.prepare('SELECT state, settled_at FROM notifications WHERE id = ?');
  const pruneSettled = db.prepare(
    `DELETE FROM notifications WHERE id IN
     (SELECT id FROM notifications WHERE state <> 'pending' AND settled_at < ? LIMIT ?)`,
  );
  const pruneNotices = db.prepare(
    `DELETE FROM notices WHERE recipient IN
     (SELECT recipient FROM notices WHERE watched = 0 AND written_at < ? LIMIT ?)`,
  );

  return {
    getNotices(recipient) {
      const row = getNotices.get(recipient);
      return row ? toKept(row) : null;
    },
    writeNotices({ recipient, version, ledger, watched, at, queue }) {
      const json = JSON.stringify(ledger);
      const { changes } =
        version === 0
          ? insertNotices.run(recipient, Number(watched), at, json)
          : updateNotices.run(Number(watched), at, json, recipient, version);
      if (changes === 0) return false;
      for (const { id, content, ...one } of queue) {
        insert.run(id, one.recipient, at, at, JSON.stringify(content));
      }
      return true;
    },
    walkWatched: (after, limit) =>
      walkWatched
        .all(after ?? '', limit)
        .map((row) => ({ recipient: row.recipient as string, ...toKept(row) })),
    due: (now, limit) =>
      due.all(now, limit).map((row) => ({
        id: row.id as string,
        recipient: row.recipient as string,
        createdAt: row.created_at as number,
        tries: row.tries as number,
        content: JSON.parse(row.content as string) as QueuedContent,
      })),
    claim: (id, tries, dueAt) => claim.run(dueAt, id, tries).changes === 1,
    settle(id, to, at) {
      settle.run(to, at, id);
    },
    state(id) {
      const row = state.get(id);
      if (!row) return null;
      return row.state === 'pending'
        ? { state: 'pending' }
        : { state: row.state as 'sent' | 'dropped', at: row.settled_at as number };
    },
    prune: (before, limit) =>
      Number(pruneSettled.run(before, limit).changes) + Number(pruneNotices.run(before, limit).changes),
  };
}

function toKept(row: Record<string, unknown>): KeptNotices {
  return { version: row.version as number, ledger: JSON.parse(row.ledger as string) as NoticeLedger };
}

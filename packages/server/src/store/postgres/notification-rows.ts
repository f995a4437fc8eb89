import type { NoticeLedger } from '../../notifications/notice-ledger.ts';
import type {
  KeptNotices,
  NoticesWrite,
  NotificationState,
  QueuedNotification,
  WatchedNotices,
} from '../notification-store.ts';
import type { Queries } from './database.ts';

/** Notices and notifications as rows. */
export interface NotificationRows {
  getNotices(db: Queries, recipient: string): Promise<KeptNotices | null>;
  /** Inside a transaction. */
  writeNotices(tx: Queries, write: NoticesWrite): Promise<boolean>;
  walkWatched(db: Queries, after: string | null, limit: number): Promise<readonly WatchedNotices[]>;
  due(db: Queries, now: number, limit: number): Promise<readonly QueuedNotification[]>;
  claim(db: Queries, id: string, tries: number, dueAt: number): Promise<boolean>;
  settle(db: Queries, id: string, state: 'sent' | 'dropped', at: number): Promise<void>;
  state(db: Queries, id: string): Promise<NotificationState | null>;
  prune(db: Queries, before: number): Promise<void>;
}

interface NotificationRow extends Pick<QueuedNotification, 'id' | 'recipient' | 'tries' | 'content'> {
  readonly created_at: string;
}

interface StateRow {
  readonly state: NotificationState['state'];
  readonly settled_at: string | null;
}

export function notificationRows(schema: string): NotificationRows {
  const notices = `${schema}.notices`;
  const notifications = `${schema}.notifications`;
  const insertNotices = `
    INSERT INTO ${notices} (recipient, version, watched, written_at, ledger) VALUES ($1, $2 + 1, $3, $4, $5)
    ON CONFLICT (recipient) DO NOTHING RETURNING version`;
  const updateNotices = `
    UPDATE ${notices} SET version = version + 1, watched = $3, written_at = $4, ledger = $5
    WHERE recipient = $1 AND version = $2 RETURNING version`;
  const insert = `
    INSERT INTO ${notifications} (id, recipient, created_at, due_at, content, state)
    VALUES ($1, $2, $3, $3, $4, 'pending')`;
  const walkWatched = `
    SELECT recipient, version, ledger FROM ${notices} WHERE watched AND recipient > $1 ORDER BY recipient LIMIT $2`;
  const due = `
    SELECT id, recipient, created_at, tries, content FROM ${notifications}
    WHERE state = 'pending' AND due_at <= $1 ORDER BY due_at, id LIMIT $2`;
  const claim = `
    UPDATE ${notifications} SET tries = tries + 1, due_at = $3
    WHERE id = $1 AND tries = $2 AND state = 'pending' RETURNING id`;
  const settle = `
    UPDATE ${notifications} SET state = $2, settled_at = $3 WHERE id = $1 AND state = 'pending'`;

  return {
    async getNotices(db, recipient) {
      const [row] = await db.query<{ version: number; ledger: NoticeLedger }>(
        `SELECT version, ledger FROM ${notices} WHERE recipient = $1`,
        [recipient],
      );
      return row ?? null;
    },
    async writeNotices(tx, { recipient, version, ledger, watched, at, queue }) {
      const values = [recipient, version, watched, at, JSON.stringify(ledger)];
      const [written] = await tx.query(version === 0 ? insertNotices : updateNotices, values);
      if (!written) return false;
      for (const one of queue) {
        await tx.query(insert, [one.id, one.recipient, at, JSON.stringify(one.content)]);
      }
      return true;
    },
    walkWatched: (db, after, limit) => db.query<WatchedNotices>(walkWatched, [after ?? '', limit]),
    async due(db, now, limit) {
      const rows = await db.query<NotificationRow>(due, [now, limit]);
      return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: Number(created_at) }));
    },
    claim: async (db, id, tries, dueAt) => (await db.query(claim, [id, tries, dueAt])).length === 1,
    async settle(db, id, state, at) {
      await db.query(settle, [id, state, at]);
    },
    async state(db, id) {
      const [row] = await db.query<StateRow>(`SELECT state, settled_at FROM ${notifications} WHERE id = $1`, [
        id,
      ]);
      if (!row) return null;
      return row.state === 'pending'
        ? { state: row.state }
        : { state: row.state, at: Number(row.settled_at) };
    },
    async prune(db, before) {
      await db.query(`DELETE FROM ${notifications} WHERE state <> 'pending' AND settled_at < $1`, [before]);
      await db.query(`DELETE FROM ${notices} WHERE NOT watched AND written_at < $1`, [before]);
    },
  };
}

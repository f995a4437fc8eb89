import type { AttemptOutcome, ConnectAttempt } from '../../attempt/connect-attempt.ts';
import type { Queries } from './database.ts';

/** Attempts as rows. */
export interface AttemptRows {
  insert(db: Queries, attempt: ConnectAttempt): Promise<void>;
  get(db: Queries, id: string): Promise<ConnectAttempt | null>;
  /** Inside a transaction: whoever asks for the same attempt meanwhile waits. */
  lock(tx: Queries, id: string): Promise<ConnectAttempt | null>;
  settle(db: Queries, id: string, outcome: AttemptOutcome): Promise<AttemptOutcome | null>;
  /** Null for an unknown attempt. */
  countTry(db: Queries, id: string): Promise<number | null>;
  prune(db: Queries, before: number): Promise<void>;
}

interface AttemptRow {
  readonly attempt: Omit<ConnectAttempt, 'outcome'>;
  readonly outcome: AttemptOutcome | null;
}

export function attemptRows(schema: string): AttemptRows {
  const attempts = `${schema}.attempts`;
  const select = `SELECT attempt, outcome FROM ${attempts} WHERE id = $1`;

  async function read(db: Queries, text: string, id: string): Promise<ConnectAttempt | null> {
    const [row] = await db.query<AttemptRow>(text, [id]);
    return row ? { ...row.attempt, outcome: row.outcome } : null;
  }

  return {
    async insert(db, { outcome, ...attempt }) {
      await db.query(`INSERT INTO ${attempts} (id, expires_at, attempt, outcome) VALUES ($1, $2, $3, $4)`, [
        attempt.id,
        attempt.expiresAt,
        JSON.stringify(attempt),
        outcome && JSON.stringify(outcome),
      ]);
    },
    get: (db, id) => read(db, select, id),
    lock: (tx, id) => read(tx, `${select} FOR UPDATE`, id),
    async settle(db, id, outcome) {
      const [row] = await db.query<AttemptRow>(
        `UPDATE ${attempts} SET outcome = coalesce(outcome, $2) WHERE id = $1 RETURNING outcome`,
        [id, JSON.stringify(outcome)],
      );
      return row?.outcome ?? null;
    },
    async countTry(db, id) {
      const [row] = await db.query<{ tries: number }>(
        `UPDATE ${attempts} SET tries = tries + 1 WHERE id = $1 RETURNING tries`,
        [id],
      );
      return row?.tries ?? null;
    },
    async prune(db, before) {
      await db.query(`DELETE FROM ${attempts} WHERE expires_at < $1`, [before]);
    },
  };
}

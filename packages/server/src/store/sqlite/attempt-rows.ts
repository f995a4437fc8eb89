import type { DatabaseSync } from 'node:sqlite';
import type { AttemptOutcome, ConnectAttempt } from '../../attempt/connect-attempt.ts';

/** Attempts as rows. Writes belong inside a transaction. */
export interface AttemptRows {
  insert(attempt: ConnectAttempt): void;
  get(id: string): ConnectAttempt | null;
  settle(id: string, outcome: AttemptOutcome): AttemptOutcome | null;
  /** Null for an unknown attempt. */
  countTry(id: string): number | null;
  /** Up to so many; how many it was. */
  prune(before: number, limit: number): number;
}

export function attemptRows(db: DatabaseSync): AttemptRows {
  const insert = db.prepare('INSERT INTO attempts (id, expires_at, attempt, outcome) VALUES (?, ?, ?, ?)');
  const get = db.prepare('SELECT attempt, outcome FROM attempts WHERE id = ?');
  const settle = db.prepare(
    'UPDATE attempts SET outcome = coalesce(outcome, ?) WHERE id = ? RETURNING outcome',
  );
  const countTry = db.prepare('UPDATE attempts SET tries = tries + 1 WHERE id = ? RETURNING tries');
  const prune = db.prepare(
    'DELETE FROM attempts WHERE id IN (SELECT id FROM attempts WHERE expires_at < ? LIMIT ?)',
  );

  return {
    insert({ outcome, ...attempt }) {
      insert.run(attempt.id, attempt.expiresAt, JSON.stringify(attempt), outcome && JSON.stringify(outcome));
    },
    get(id) {
      const row = get.get(id);
      if (!row) return null;
      const attempt = JSON.parse(row.attempt as string) as Omit<ConnectAttempt, 'outcome'>;
      return { ...attempt, outcome: toOutcome(row.outcome) };
    },
    settle(id, outcome) {
      return toOutcome(settle.get(JSON.stringify(outcome), id)?.outcome);
    },
    countTry: (id) => (countTry.get(id)?.tries as number | undefined) ?? null,
    prune: (before, limit) => Number(prune.run(before, limit).changes),
  };
}

function toOutcome(json: unknown): AttemptOutcome | null {
  return typeof json === 'string' ? (JSON.parse(json) as AttemptOutcome) : null;
}

import type { DatabaseSync } from 'node:sqlite';

/** Reads that share one look at the file. */
export interface GroupRead {
  /** Reads before the event loop goes on. */
  read<T>(look: () => T): Promise<T>;
  /** Does the reads that were asked for, now. */
  readAll(): void;
}

/**
 * One transaction for all reads of a turn of the event loop. After a commit that many deliveries waited for each of
 * them asks who owns its account, and to take and leave the file's own lock costs more than the answer.
 */
export function createGroupRead(db: DatabaseSync): GroupRead {
  let queue: (() => void)[] = [];

  function readAll(): void {
    const group = queue;
    queue = [];
    const isShared = group.length > 1 && succeeds('BEGIN');
    for (const look of group) look();
    if (isShared && !succeeds('COMMIT')) succeeds('ROLLBACK');
  }

  /** Where it does not, as after a close or with a broken disk, each read hears why it fails itself. */
  function succeeds(sql: string): boolean {
    try {
      db.exec(sql);
      return true;
    } catch {
      return false;
    }
  }

  return {
    readAll,
    read: (look) =>
      new Promise((resolve, reject) => {
        if (queue.length === 0) process.nextTick(readAll);
        queue.push(() => {
          try {
            resolve(look());
          } catch (error) {
            reject(error);
          }
        });
      }),
  };
}

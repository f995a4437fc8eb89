import type { DatabaseSync } from 'node:sqlite';

/** Reads that share one look at the file. */
export type GroupRead = <T>(read: () => T) => Promise<T>;

/**
 * One transaction for all reads that are asked for before the event loop goes on. After a commit that many deliveries
 * waited for each of them asks who owns its account, and to open and close the file's own lock takes longer than that.
 */
export function createGroupRead(db: DatabaseSync): GroupRead {
  let queue: (() => void)[] = [];

  function readAll(): void {
    const group = queue;
    queue = [];
    const isShared = group.length > 1 && begins();
    for (const read of group) read();
    if (isShared && db.isTransaction) db.exec('COMMIT'); // a disk that failed has ended it
  }

  /** Where it does not, as after a close, each reads by itself and hears why that fails. */
  function begins(): boolean {
    try {
      db.exec('BEGIN');
      return true;
    } catch {
      return false;
    }
  }

  return (read) =>
    new Promise((resolve, reject) => {
      if (queue.length === 0) process.nextTick(readAll);
      queue.push(() => {
        try {
          resolve(read());
        } catch (error) {
          reject(error);
        }
      });
    });
}

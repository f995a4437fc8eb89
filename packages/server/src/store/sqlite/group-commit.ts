import type { DatabaseSync } from 'node:sqlite';

/** Writes that share transactions. */
export interface GroupCommit {
  /** Runs `work` inside the next transaction; resolves after that is on the disk. `work` may run twice. */
  write<T>(work: () => T): Promise<T>;
  /** As `write`, but nobody waits for it: it goes with what is written next, or alone after a few milliseconds. */
  writeSoon<T>(work: () => T): Promise<T>;
  /** Commits what is queued, now. */
  flush(): void;
}

/** How long a write waits for company, in milliseconds: about as long as a slow disk takes for the sync it saves. */
const COMPANY_MS = 5;

interface Job {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One transaction for all writes of a turn of the event loop. A commit that survives a power cut costs one sync of
 * the disk; shared by everything that arrived meanwhile, hundreds of deliveries a second need only dozens of them.
 */
export function createGroupCommit(db: DatabaseSync): GroupCommit {
  let queue: Job[] = [];
  let now: NodeJS.Immediate | null = null;
  let soon: NodeJS.Timeout | null = null;

  function flush(): void {
    if (now) clearImmediate(now);
    if (soon) clearTimeout(soon);
    now = null;
    soon = null;
    const group = queue;
    queue = [];
    if (group.length > 0) commit(db, group);
  }

  /** In the order of the calls, whichever of the two they were. */
  const enqueue = <T>(work: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as Job['resolve'], reject });
    });

  return {
    flush,
    write(work) {
      now ??= setImmediate(flush);
      return enqueue(work);
    },
    writeSoon(work) {
      soon ??= setTimeout(flush, COMPANY_MS);
      return enqueue(work);
    },
  };
}

function commit(db: DatabaseSync, group: readonly Job[]): void {
  try {
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    // Closed, or another process holds the lock: waiting once more for each writer would only block longer.
    for (const { reject } of group) reject(error);
    return;
  }
  let results: unknown[];
  try {
    results = group.map(({ work }) => work());
    db.exec('COMMIT');
  } catch (error) {
    rollBack(db);
    const [only] = group;
    // One bad write must not take its neighbours along: each gets a transaction of its own.
    if (only && group.length === 1) only.reject(error);
    else for (const job of group) commit(db, [job]);
    return;
  }
  group.forEach(({ resolve }, index) => {
    resolve(results[index]);
  });
}

function rollBack(db: DatabaseSync): void {
  try {
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {} // closed meanwhile: nothing is left to undo, and the writers still have to hear of their error
}

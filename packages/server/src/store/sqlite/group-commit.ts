import type { DatabaseSync } from 'node:sqlite';

/** Writes that share transactions. */
export interface GroupCommit {
  /** Runs `work` inside the next transaction; resolves after that is on the disk. `work` may run twice. */
  write<T>(work: () => T): Promise<T>;
  /** As `write`, for what may take a few milliseconds: while there is much to write, it goes with what comes next. */
  writeSoon<T>(work: () => T): Promise<T>;
  /** Commits what is queued, now. */
  flush(): void;
}

/**
 * How long after a commit more company may be expected, and how long a write waits for it, in milliseconds: about as
 * long as a slow disk takes for the sync that is saved.
 */
const COMPANY_MS = 5;

interface Job {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One transaction for all writes of a turn of the event loop, and for those before it that could wait. A commit that
 * survives a power cut costs one sync of the disk; shared by everything that arrived meanwhile, hundreds of deliveries
 * a second need only dozens of them.
 */
export function createGroupCommit(db: DatabaseSync): GroupCommit {
  let queue: Job[] = [];
  let immediate: NodeJS.Immediate | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isUrgent = false;
  /** When the last commit ended that somebody waited for. */
  let urgentAt = Number.NEGATIVE_INFINITY;

  function flush(): void {
    if (immediate) clearImmediate(immediate);
    if (timer) clearTimeout(timer);
    immediate = null;
    timer = null;
    const group = queue;
    queue = [];
    if (group.length > 0) commit(db, group);
    if (isUrgent) urgentAt = performance.now();
    isUrgent = false;
  }

  /** In the order of the calls, whichever of the two they were. */
  const enqueue = <T>(work: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as Job['resolve'], reject });
    });

  return {
    flush,
    write(work) {
      isUrgent = true;
      immediate ??= setImmediate(flush);
      return enqueue(work);
    },
    writeSoon(work) {
      if (performance.now() - urgentAt < COMPANY_MS) timer ??= setTimeout(flush, COMPANY_MS);
      else immediate ??= setImmediate(flush);
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
    db.exec('ROLLBACK');
  } catch {} // over by itself, or closed meanwhile: nothing is left to undo, and the writers hear of their own error
}

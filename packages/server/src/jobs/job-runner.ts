import type { Log } from '../log.ts';

/** Work that comes again and again. */
export interface Job {
  /** Lower-case letters and `-`; the same in every process. */
  readonly name: string;
  /** How long after one round the next begins, in milliseconds. */
  readonly everyMs: number;
  /** One round. It may be cut short at any point and begun again. What it throws lets it be tried again later. */
  run(): Promise<unknown>;
}

/**
 * Runs jobs. Where several processes share a store, one of them does a round while the others wait, and when its
 * process is killed another one takes over.
 */
export interface JobRunner {
  /** Begins; also while what it stands on does not answer yet. Called once. */
  start(jobs: readonly Job[], log: Log): void;
  /** Begins no round any more; resolves after those under way have ended, which the server cuts short. */
  stop(): Promise<void>;
}

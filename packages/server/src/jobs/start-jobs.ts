import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Reconciler } from './reconciler.ts';

/** What is done by itself, how often, in milliseconds. */
export interface JobSettings {
  /** 0 for never. */
  readonly reconcileEveryMs: number;
  /** How long what is done is kept. */
  readonly keepMs: number;
}

/** How often what is old is forgotten, in milliseconds. */
export const PRUNE_EVERY_MS: number = 60 * 60_000;

/**
 * Starts the work that comes again and again. Several processes over one store do it once: who gets the lease of a
 * period does it. Ends with the server.
 */
export function startJobs(context: PipeContext, reconcile: Reconciler, settings: JobSettings): void {
  const { store, clock, background, log } = context;

  async function attempt(name: string, everyMs: number, task: () => Promise<unknown>): Promise<void> {
    try {
      const now = clock.now();
      if (await store.tryLease(name, now, now + everyMs)) await task();
    } catch (error) {
      background.signal.throwIfAborted();
      // The next round tries again; what is wrong until then is as old as it would be without this job.
      log({ level: 'warn', message: `the job "${name}" failed; it is tried again later.`, error });
    }
  }

  function repeat(name: string, everyMs: number, task: () => Promise<unknown>): void {
    background.run(`the job "${name}"`, async () => {
      for (;;) {
        await background.pause(everyMs);
        await attempt(name, everyMs, task);
      }
    });
  }

  const prune = (): Promise<void> => store.prune(clock.now() - settings.keepMs);
  background.run('cleaning the store up', prune);
  repeat('prune', PRUNE_EVERY_MS, prune);
  if (settings.reconcileEveryMs > 0) {
    repeat('reconcile', settings.reconcileEveryMs, () => background.wait(reconcile()));
  }
}

import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Job, JobRunner } from './job-runner.ts';

/**
 * Runs jobs by timers in this process. Several processes over one store do a round once: who gets the lease of a
 * period does it, and goes on with the lease while the round lasts. Ends with the server.
 */
export function createLeaseRunner({
  store,
  clock,
  background,
}: Pick<PipeContext, 'store' | 'clock' | 'background'>): JobRunner {
  let stopped = false;

  /** Thrice in a period: one failure is borne with, and the lease of a process that is gone runs out within a period. */
  async function keep(name: string, held: number, everyMs: number, over: AbortSignal): Promise<void> {
    for (let end = held; ; ) {
      await clock.sleep(everyMs / 3, over);
      const next = clock.now() + everyMs;
      const kept = await store.renewLease(name, end, next).catch(() => null);
      if (kept === false) return; // it ran out while the store was away, and somebody else has it
      if (kept) end = next;
    }
  }

  async function hold(name: string, held: number, everyMs: number, round: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    keep(name, held, everyMs, AbortSignal.any([over.signal, background.signal])).catch(() => {});
    try {
      await background.wait(round);
    } finally {
      over.abort();
    }
  }

  return {
    start(jobs, log) {
      for (const job of jobs) background.run(`the job "${job.name}"`, () => repeat(job));

      async function repeat({ name, everyMs, run }: Job): Promise<void> {
        for (;;) {
          await background.pause(everyMs);
          if (stopped) return;
          try {
            const now = clock.now();
            const until = now + everyMs;
            if (await store.tryLease(name, now, until)) await hold(name, until, everyMs, run());
          } catch (error) {
            background.signal.throwIfAborted();
            // The next round tries again; what is wrong until then is as old as it would be without this job.
            log({ level: 'warn', message: `the job "${name}" failed; it is tried again later.`, error });
          }
        }
      }
    },
    async stop() {
      stopped = true; // rounds under way are work of the server, which waits for them when it closes
    },
  };
}

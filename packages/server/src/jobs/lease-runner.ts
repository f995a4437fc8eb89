import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Job, JobRunner } from './job-runner.ts';

/**
 * Runs jobs by timers in this process. Several processes over one store do a round once: who gets the lease of a
 * period does it. Ends with the server.
 */
export function createLeaseRunner({
  store,
  clock,
  background,
}: Pick<PipeContext, 'store' | 'clock' | 'background'>): JobRunner {
  return {
    start(jobs, log) {
      for (const job of jobs) background.run(`the job "${job.name}"`, () => repeat(job));

      async function repeat({ name, everyMs, run }: Job): Promise<void> {
        for (;;) {
          await background.pause(everyMs);
          try {
            const now = clock.now();
            if (await store.tryLease(name, now, now + everyMs)) await background.wait(run());
          } catch (error) {
            background.signal.throwIfAborted();
            // The next round tries again; what is wrong until then is as old as it would be without this job.
            log({ level: 'warn', message: `the job "${name}" failed; it is tried again later.`, error });
          }
        }
      }
    },
    stop: async () => {},
  };
}

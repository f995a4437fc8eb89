import type { Inbox } from '../inbox/inbox.ts';
import type { Notifier } from '../notifications/create-notifier.ts';
import type { NotificationSettings } from '../notifications/notification-settings.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Job, JobRunner } from './job-runner.ts';
import { createLeaseRunner } from './lease-runner.ts';
import type { Reconciler } from './reconciler.ts';

/** What is done by itself, how often, in milliseconds. */
export interface JobSettings {
  /** 0 for never. */
  readonly reconcileEveryMs: number;
  /** How long what is done is kept. */
  readonly keepMs: number;
  /** How long incidents that ended are kept. */
  readonly keepIncidentsMs: number;
  /** How long accounts that were removed are kept. */
  readonly keepRemovedMs: number;
  /** Null for this process's own timers. */
  readonly runner: JobRunner | null;
}

/** How often what is old is forgotten, in milliseconds. */
export const PRUNE_EVERY_MS: number = 60 * 60_000;

/** How often deliveries are taken up whose process is gone, in milliseconds. */
export const TAKE_UP_EVERY_MS: number = 15 * 60_000;

/** What the jobs work with. */
export interface JobParts {
  readonly reconcile: Reconciler;
  readonly inbox: Pick<Inbox, 'takeUp'>;
  /** Null where nobody is told. */
  readonly notify: (Pick<Notifier, 'round'> & Pick<NotificationSettings, 'everyMs'>) | null;
}

/** Starts the work that comes again and again. Returns the runner, to be stopped with the server. */
export function startJobs(context: PipeContext, parts: JobParts, settings: JobSettings): JobRunner {
  const { store, clock, background, log } = context;
  const prune = async (): Promise<void> => {
    await store.prune(clock.now() - settings.keepMs);
    await store.pruneIncidents(clock.now() - settings.keepIncidentsMs);
    await store.pruneRemoved(clock.now() - settings.keepRemovedMs);
  };
  background.run('cleaning the store up', prune);

  const jobs: Job[] = [
    { name: 'prune', everyMs: PRUNE_EVERY_MS, run: prune },
    {
      name: 'take-up',
      everyMs: TAKE_UP_EVERY_MS,
      run: () => parts.inbox.takeUp(clock.now() - TAKE_UP_EVERY_MS),
    },
  ];
  if (settings.reconcileEveryMs > 0) {
    jobs.push({ name: 'reconcile', everyMs: settings.reconcileEveryMs, run: parts.reconcile });
  }
  if (parts.notify) {
    const { everyMs, round } = parts.notify;
    jobs.push({ name: 'notifications', everyMs, run: round });
  }
  const runner = settings.runner ?? createLeaseRunner(context);
  runner.start(
    // Counted, so that tests and shutdowns can wait for it, whoever runs it.
    jobs.map((job) => ({ ...job, run: () => background.work(job.run) })),
    log,
  );
  return runner;
}

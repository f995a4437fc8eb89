import type { Background } from '../background.ts';
import { retry, SLOW_DELAYS_MS } from '../gateway/retry.ts';
import { type AccountRead, GatewayError } from '../gateway/unipile-gateway.ts';
import { type AccountRef, type Owner, ownerKey } from '../owner.ts';
import type { AccountPipe } from './account-pipe.ts';
import { applyRead, toReadReport } from './apply-read.ts';
import type { PipeContext } from './pipe-context.ts';
import { createLanes } from './slots.ts';

/** How a wish to read an account again ended. `gave-up`: Unipile could not be asked; the account is as it was. */
export type RereadOutcome = 'confirmed' | 'gave-up';

/** Reads accounts at Unipile and applies what it says. */
export interface Rereader {
  /**
   * Resolves after a read that began after this call was applied. Wishes for one account share reads. To be called
   * inside background work. Rejects when the server closes, or the store fails.
   */
  reread(owner: Owner, ref: AccountRef): Promise<RereadOutcome>;
}

/**
 * Waits, in milliseconds, between reads of an account that somebody just signed in to and that is not running yet:
 * a minute in all, after which what the last read says is shown.
 */
export const SIGN_IN_DELAYS_MS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** However many accounts break at once, Unipile is asked about so many at a time, by one key. */
const READS_AT_ONCE = 8;

/** Wishes for one account, joined. */
interface Job {
  /** Somebody wished for a read after the current one began. */
  again: boolean;
  wake: AbortController;
}

/** Creates the rereader; one per server, because it is what joins the wishes. */
export function createRereader(context: PipeContext, pipe: AccountPipe): Rereader {
  const { store, gateway, clock, background, random, log, metric } = context;
  const lanes = createLanes(READS_AT_ONCE);
  const jobs = new Map<string, { readonly job: Job; readonly outcome: Promise<RereadOutcome> }>();

  /** Null when Unipile cannot be asked. */
  async function readPatiently(
    owner: Owner,
    ref: AccountRef,
  ): Promise<{ read: AccountRead; readAt: number } | null> {
    async function readOnce(): Promise<{ read: AccountRead; readAt: number }> {
      // Sent after everything the account has heard, so newer than that even when a clock was set back.
      const before = await store.getAccount(owner, ref);
      const readAt = Math.max(clock.now(), before?.freshness.heardAt ?? 0);
      return { readAt, read: await gateway.of(owner).readAccount(ref.accountId) };
    }
    try {
      const sleep = (ms: number): Promise<void> => background.pause(ms);
      return await retry(() => lanes(gateway.lane(owner), readOnce), {
        delaysMs: SLOW_DELAYS_MS,
        sleep,
        random,
      });
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      log({ level: 'warn', message: 'an account could not be read.', accountId: ref.accountId, error });
      return null;
    }
  }

  async function work(job: Job, owner: Owner, ref: AccountRef, onEnd: () => void): Promise<RereadOutcome> {
    for (let tries = 0; ; ) {
      job.again = false;
      const answer = await readPatiently(owner, ref);
      if (!answer) {
        await pipe.apply(owner, ref, toReadReport(ref, clock.now(), { says: 'unconfirmed' }));
        onEnd();
        metric({ name: 'reread', outcome: 'gave-up' });
        return 'gave-up';
      }
      const patient = tries < SIGN_IN_DELAYS_MS.length;
      const applied = await applyRead(pipe, owner, ref, { ...answer, patient });
      if (applied === 'too-early') {
        await pauseUntilWished(background, job, SIGN_IN_DELAYS_MS[tries++] ?? 0);
      } else if (applied === 'settled' && !job.again) {
        onEnd(); // in the same turn as the look at `again`, so that no wish is lost
        metric({ name: 'reread', outcome: 'confirmed' });
        return 'confirmed';
      }
    }
  }

  return {
    reread(owner, ref) {
      const key = `${ownerKey(owner)}${ref.generation}${ref.accountId}`;
      const running = jobs.get(key);
      if (running) {
        running.job.again = true;
        running.job.wake.abort();
        return background.wait(running.outcome);
      }
      const job: Job = { again: false, wake: new AbortController() };
      const onEnd = (): void => {
        if (jobs.get(key)?.job === job) jobs.delete(key);
      };
      const outcome = background.work(() => work(job, owner, ref, onEnd)).finally(onEnd);
      jobs.set(key, { job, outcome });
      return background.wait(outcome);
    },
  };
}

async function pauseUntilWished(background: Background, job: Job, ms: number): Promise<void> {
  if (job.again) return;
  job.wake = new AbortController();
  await background.pause(ms, job.wake.signal);
}

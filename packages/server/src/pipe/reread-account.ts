import { type AccountReport, type AccountSnapshot, applyAccountEvent } from '@patchbay/core';
import type { Background } from '../background.ts';
import { retry, SLOW_DELAYS_MS } from '../gateway/retry.ts';
import type { AccountRead } from '../gateway/unipile-gateway.ts';
import { type AccountRef, type Owner, ownerKey } from '../owner.ts';
import type { AccountPipe } from './account-pipe.ts';
import type { PipeContext } from './pipe-context.ts';
import { createSlots } from './slots.ts';

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

/** However many accounts break at once, Unipile is asked about so many at a time. */
const READS_AT_ONCE = 8;

interface Job {
  /** Somebody wished for a read after the current one began. */
  again: boolean;
  wake: AbortController;
}

/** Creates the rereader; one per server, because it is what joins the wishes. */
export function createRereader(context: PipeContext, pipe: AccountPipe): Rereader {
  const { store, gateway, clock, background, random, log } = context;
  const slots = createSlots(READS_AT_ONCE);
  const jobs = new Map<string, { readonly job: Job; readonly outcome: Promise<RereadOutcome> }>();

  async function work(key: string, job: Job, owner: Owner, ref: AccountRef): Promise<RereadOutcome> {
    const finish = (outcome: RereadOutcome): RereadOutcome => {
      jobs.delete(key); // in the same turn as the last look at `again`, so that no wish is lost
      return outcome;
    };
    for (let tries = 0; ; ) {
      job.again = false;
      let readAt = clock.now();
      let read: AccountRead;
      try {
        read = await retry(
          async () => {
            // Sent after everything the account has heard, so newer than that even when a clock was set back.
            const before = await store.getAccount(owner, ref);
            readAt = Math.max(clock.now(), before?.freshness.heardAt ?? 0);
            return slots(() => gateway.readAccount(ref.accountId));
          },
          { delaysMs: SLOW_DELAYS_MS, sleep: (ms) => background.pause(ms), random },
        );
      } catch (error) {
        background.signal.throwIfAborted();
        log({ level: 'warn', message: 'an account could not be read.', accountId: ref.accountId, error });
        await pipe.apply(owner, ref, toReport(ref, readAt, { says: 'unconfirmed' }));
        return finish('gave-up');
      }
      const patient = tries < SIGN_IN_DELAYS_MS.length;
      const applied = await applyRead(owner, ref, read, readAt, patient);
      if (applied === 'too-early') {
        await pauseUntilWished(background, job, SIGN_IN_DELAYS_MS[tries++] as number);
        continue;
      }
      if (applied === 'settled' && !job.again) return finish('confirmed');
    }
  }

  async function applyRead(
    owner: Owner,
    ref: AccountRef,
    read: AccountRead,
    readAt: number,
    patient: boolean,
  ): Promise<'settled' | 'overtaken' | 'too-early'> {
    const report = toReport(
      ref,
      readAt,
      read.kind === 'gone' ? { says: 'removed' } : { says: 'snapshot', snapshot: read.snapshot },
    );
    let outcome: 'settled' | 'overtaken' | 'too-early' = 'settled';
    await pipe.change(owner, ref, (account) => {
      outcome = 'settled';
      if (patient && account.checking && read.kind === 'found' && isOnItsWay(account, read.snapshot)) {
        outcome = 'too-early';
        return { account, changed: false };
      }
      const applied = applyAccountEvent(account, report);
      if (applied.reread) outcome = 'overtaken';
      return applied;
    });
    return outcome;
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
      const outcome = background
        .work(() => work(key, job, owner, ref))
        .finally(() => {
          if (jobs.get(key)?.job === job) jobs.delete(key);
        });
      jobs.set(key, { job, outcome });
      return background.wait(outcome);
    },
  };
}

/** Right after a sign-in Unipile may still show the state before it. */
function isOnItsWay(before: AccountSnapshot, now: AccountSnapshot): boolean {
  const { kind } = now.status;
  return kind !== 'running' && (kind === before.status.kind || kind === 'connecting');
}

async function pauseUntilWished(background: Background, job: Job, ms: number): Promise<void> {
  if (job.again) return;
  job.wake = new AbortController();
  await background.pause(ms, job.wake.signal);
}

function toReport(
  { accountId }: AccountRef,
  receivedAt: number,
  statement: AccountReport['statement'],
): AccountReport {
  return { accountId, source: 'read', at: null, receivedAt, statement };
}

import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { type DeliveredReport, processDelivery } from '../pipe/process-delivery.ts';
import type { Rereader } from '../pipe/reread-account.ts';
import { createSlots } from '../pipe/slots.ts';
import type { PendingDelivery } from '../store/patchbay-store.ts';
import { createUnclaimedMessages } from '../unclaimed/unclaimed-messages.ts';
import { giveUpDelivery, isPastHelp } from './give-up-delivery.ts';
import { toDeliveredReport } from './to-delivered-report.ts';

/** Work on recorded deliveries, in the background. */
export interface Inbox {
  /** Starts to work on a delivery that was just recorded. */
  process(delivery: DeliveredReport): void;
  /** Takes up what an earlier run of the server left undone. */
  start(): void;
  /** Takes up what arrived before a time and is still undone: that of another process, which may be gone. */
  takeUp(before: number): Promise<void>;
}

const PAGE = 100;

/** So many deliveries of a replay are worked on at a time. */
const REPLAYS_AT_ONCE = 10;

/** Wait before the first further try, in milliseconds; it doubles with every one. */
const FIRST_WAIT_MS = 60_000;

/** Longest wait between two tries, in milliseconds. */
const MAX_WAIT_MS = 15 * 60_000;

/** Creates the inbox; it keeps what it works on apart from what a replay finds. */
export function createInbox(context: PipeContext, pipe: AccountPipe, rereader: Rereader): Inbox {
  const { store, gateway, clock, background, random, log } = context;
  const unclaimed = createUnclaimedMessages(context);
  const slots = createSlots(REPLAYS_AT_ONCE);
  const inHand = new Set<number>();
  /** Something is left for another round. */
  let undone = false;
  let goingRound = false;

  const stretch = (waitMs: number): number => Math.round(waitMs * (1 + (random()[0] ?? 0) / 512));
  const nextWait = (waitMs: number): number => Math.min(Math.max(FIRST_WAIT_MS, waitMs * 2), MAX_WAIT_MS);

  /** One try. Resolves when it is over, also where the delivery goes on by itself. */
  async function work(number: number, task: () => Promise<boolean>): Promise<void> {
    inHand.add(number);
    try {
      if (!(await background.work(task))) tryAgainLater();
      inHand.delete(number);
    } catch (error) {
      if (background.signal.aborted) return;
      logFailure(number, error);
      background.run(`work on delivery ${number}`, () => insist(number).finally(() => inHand.delete(number)));
    }
  }

  function logFailure(number: number, error: unknown): void {
    log({ level: 'error', message: `work on delivery ${number} failed; it is tried again later.`, error });
  }

  async function take(pending: PendingDelivery): Promise<boolean> {
    const delivered = toDeliveredReport(pending, gateway.generation);
    if (!delivered) {
      await store.settleDelivery(pending.number);
      return true;
    }
    // Of the API that was in use before: it cannot be asked, and stays until it is in use again.
    if (delivered.ref.generation !== gateway.generation) return true;
    return processDelivery(context, pipe, rereader, unclaimed, delivered);
  }

  async function tryAgain(number: number, failures: number): Promise<void> {
    const [pending] = await store.pendingDeliveries(number - 1, 1);
    if (pending?.number !== number) return; // another process did it
    try {
      const done = await background.wait(slots(() => background.work(() => take(pending))));
      if (!done) tryAgainLater();
    } catch (error) {
      background.signal.throwIfAborted();
      if (!isPastHelp(pending, failures + 1, clock.now())) throw error;
      await giveUpDelivery(context, rereader, pending, error);
    }
  }

  /**
   * Goes on with a delivery whose work threw: by itself, so that it keeps no other waiting, and not for ever. Only its
   * number is kept meanwhile.
   */
  async function insist(number: number): Promise<void> {
    let waitMs = FIRST_WAIT_MS;
    for (let failures = 1; ; failures++) {
      await background.pause(stretch(waitMs));
      waitMs = nextWait(waitMs);
      try {
        return await tryAgain(number, failures);
      } catch (error) {
        background.signal.throwIfAborted();
        logFailure(number, error);
      }
    }
  }

  function process(delivery: DeliveredReport): void {
    void work(delivery.number, () => processDelivery(context, pipe, rereader, unclaimed, delivery));
  }

  /** Page by page, so that a long outage is neither held in memory nor let loose on Unipile at once. */
  async function replay(before: number): Promise<void> {
    for (let after = 0; ; ) {
      const page = await store.pendingDeliveries(after, PAGE);
      const begun: Promise<void>[] = [];
      for (const pending of page) {
        after = pending.number;
        if (inHand.has(pending.number) || pending.receivedAt > before) continue;
        inHand.add(pending.number);
        begun.push(slots(() => work(pending.number, () => take(pending))));
      }
      await background.wait(Promise.all(begun));
      if (page.length < PAGE) return;
    }
  }

  async function goRound(firstWaitMs: number): Promise<void> {
    let waitMs = firstWaitMs;
    do {
      if (waitMs > 0) await background.pause(stretch(waitMs));
      waitMs = nextWait(waitMs);
      undone = false;
      try {
        await replay(Number.POSITIVE_INFINITY);
      } catch (error) {
        background.signal.throwIfAborted();
        undone = true;
        log({ level: 'error', message: 'the inbox could not be read; it is tried again later.', error });
      }
    } while (undone);
    goingRound = false; // in the same turn as the look at `undone`, so that nothing is forgotten
  }

  function startRounds(firstWaitMs: number): void {
    if (goingRound) return;
    goingRound = true;
    background.run('the replay of the inbox', () => goRound(firstWaitMs));
  }

  function tryAgainLater(): void {
    undone = true;
    startRounds(FIRST_WAIT_MS);
  }

  return {
    process,
    start: () => startRounds(0),
    async takeUp(before) {
      if (!goingRound) await replay(before); // rounds come by everything, in their own time
    },
  };
}

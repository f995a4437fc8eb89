import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { type DeliveredReport, processDelivery } from '../pipe/process-delivery.ts';
import type { Rereader } from '../pipe/reread-account.ts';
import { createSlots } from '../pipe/slots.ts';
import { createUnclaimedMessages } from '../unclaimed/unclaimed-messages.ts';
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

/** Wait before the first round for what could not be done, in milliseconds; it doubles with every round. */
const FIRST_ROUND_MS = 60_000;

/** Longest wait between two rounds, in milliseconds. */
const MAX_ROUND_MS = 15 * 60_000;

/** Creates the inbox; it keeps what it works on apart from what a replay finds. */
export function createInbox(context: PipeContext, pipe: AccountPipe, rereader: Rereader): Inbox {
  const { store, gateway, background, random, log } = context;
  const unclaimed = createUnclaimedMessages(context);
  const slots = createSlots(REPLAYS_AT_ONCE);
  const inHand = new Set<number>();
  /** Something is left for another round. */
  let undone = false;
  let goingRound = false;

  async function work(delivery: DeliveredReport): Promise<void> {
    const { number } = delivery;
    try {
      const done = await background.work(() => processDelivery(context, pipe, rereader, unclaimed, delivery));
      if (!done) tryAgainLater();
    } catch (error) {
      if (background.signal.aborted) return;
      log({ level: 'error', message: `work on delivery ${number} failed; it is tried again later.`, error });
      tryAgainLater();
    } finally {
      inHand.delete(number);
    }
  }

  function process(delivery: DeliveredReport): void {
    inHand.add(delivery.number);
    void work(delivery);
  }

  /** Page by page, so that a long outage is neither held in memory nor let loose on Unipile at once. */
  async function replay(before: number): Promise<void> {
    for (let after = 0; ; ) {
      const page = await store.pendingDeliveries(after, PAGE);
      const begun: Promise<void>[] = [];
      for (const pending of page) {
        after = pending.number;
        if (inHand.has(pending.number) || pending.receivedAt > before) continue;
        const delivered = toDeliveredReport(pending, gateway.generation);
        // Of the API that was in use before: it cannot be asked, and stays until it is in use again.
        if (delivered && delivered.ref.generation !== gateway.generation) continue;
        if (delivered) {
          inHand.add(pending.number);
          begun.push(slots(() => work(delivered)));
        } else await store.settleDelivery(pending.number);
      }
      await background.wait(Promise.all(begun));
      if (page.length < PAGE) return;
    }
  }

  async function goRound(firstWaitMs: number): Promise<void> {
    let waitMs = firstWaitMs;
    do {
      if (waitMs > 0) await background.pause(Math.round(waitMs * (1 + (random()[0] ?? 0) / 512)));
      waitMs = Math.min(Math.max(FIRST_ROUND_MS, waitMs * 2), MAX_ROUND_MS);
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
    startRounds(FIRST_ROUND_MS);
  }

  return {
    process,
    start: () => startRounds(0),
    async takeUp(before) {
      if (!goingRound) await replay(before); // rounds come by everything, in their own time
    },
  };
}

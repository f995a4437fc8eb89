import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { type DeliveredReport, processDelivery } from '../pipe/process-delivery.ts';
import type { Rereader } from '../pipe/reread-account.ts';
import { toDeliveredReport } from './to-delivered-report.ts';

/** Work on recorded deliveries, in the background. */
export interface Inbox {
  /** Starts to work on a delivery that was just recorded. */
  process(delivery: DeliveredReport): void;
  /** Takes up what an earlier run of the server left undone. */
  start(): void;
}

const PAGE = 100;

/** Creates the inbox; it keeps what it works on apart from what a replay finds. */
export function createInbox(context: PipeContext, pipe: AccountPipe, rereader: Rereader): Inbox {
  const { store, gateway, background } = context;
  const inHand = new Set<number>();

  async function work(delivery: DeliveredReport): Promise<void> {
    inHand.add(delivery.number);
    await processDelivery(context, pipe, rereader, delivery).finally(() => inHand.delete(delivery.number));
  }

  function process(delivery: DeliveredReport): void {
    background.run(`work on delivery ${delivery.number}`, () => work(delivery));
  }

  async function replay(): Promise<void> {
    for (let after = 0; ; ) {
      const page = await store.pendingDeliveries(after, PAGE);
      for (const pending of page) {
        after = pending.number;
        if (inHand.has(pending.number)) continue;
        const delivered = toDeliveredReport(pending, gateway.generation);
        // Of the API that was in use before: it cannot be asked, and stays until it is in use again.
        if (delivered && delivered.ref.generation !== gateway.generation) continue;
        if (delivered) process(delivered);
        else await store.settleDelivery(pending.number);
      }
      if (page.length < PAGE) return;
    }
  }

  return {
    process,
    start() {
      background.run('the replay of the inbox', replay);
    },
  };
}

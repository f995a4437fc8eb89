import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Rereader } from '../pipe/reread-account.ts';
import type { PendingDelivery } from '../store/patchbay-store.ts';
import { toDeliveredReport } from './to-delivered-report.ts';

/** A day: time enough to mend what is wrong with us, and with the store. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000;

/** What only waited that long, for Unipile or for a start of ours, is not given up for one bad moment. */
const MIN_FAILURES = 5;

/** Whether a delivery has failed often enough, in this process, and is old enough that no other try will help. */
export function isPastHelp({ receivedAt }: PendingDelivery, failures: number, now: number): boolean {
  return failures >= MIN_FAILURES && now - receivedAt >= GIVE_UP_AFTER_MS;
}

/**
 * Ends the tries for a delivery whose work fails for a fault of ours. What it said is read at Unipile instead, now or
 * by the next reconciliation; as it came, it stays in the store as long as every delivery.
 */
export async function giveUpDelivery(
  { store, gateway, background, log, metric }: PipeContext,
  rereader: Rereader,
  pending: PendingDelivery,
  error: unknown,
): Promise<void> {
  const { number, source } = pending;
  await store.settleDelivery(number);
  const ref = readRef(pending, gateway.generation);
  const message = `delivery ${number} is given up: work on it has failed for a day. The account is read instead; one that it would have given an owner has to be assigned. The delivery stays in the store for jobs.keepMs.`;
  log({ level: 'error', message, ...(ref && { accountId: ref.accountId }), error });
  metric({ name: 'delivery', source, outcome: 'given-up' });
  if (!ref) return;
  background.run('reading an account again', async () => {
    const owner = await store.findOwner(ref);
    if (owner) await rereader.reread(owner, ref);
  });
}

/** Reading it may be what fails. */
function readRef(...delivery: Parameters<typeof toDeliveredReport>) {
  try {
    return toDeliveredReport(...delivery)?.ref ?? null;
  } catch {
    return null;
  }
}

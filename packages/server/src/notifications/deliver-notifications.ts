import type { Metric } from '../metrics.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { QueuedNotification } from '../store/notification-store.ts';
import { composeNotification } from './compose-notification.ts';
import { NotificationRefused } from './notification-options.ts';
import type { NotificationSettings } from './notification-settings.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Waits before the next try, in milliseconds: two days in all. After that it is dropped, as the reminders of what
 * lasts come with notifications of their own.
 */
export const RETRY_DELAYS_MS: readonly number[] = [
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  8 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
];

/** How long `send` may take, in milliseconds: less than the first wait, so that no slow try meets the next one. */
export const SEND_TIMEOUT_MS: number = 60_000;

/** How many are sent at a time. */
export const SENDS_AT_ONCE = 4;

/**
 * Sends what is due. A notification is taken before it is sent, in the store: what a crash interrupts is due again
 * after its wait, and two processes never send one at the same time. When all of a handful fail, the others wait for
 * the next round: the mail server is down.
 */
export async function deliverNotifications(
  context: PipeContext,
  settings: NotificationSettings,
): Promise<void> {
  const { store, clock, background } = context;
  for (;;) {
    background.signal.throwIfAborted(); // what is left is due at the next start
    const due = await store.dueNotifications(clock.now(), SENDS_AT_ONCE);
    const done = await Promise.all(due.map((one) => deliver(context, settings, one)));
    if (!done.includes(true)) return;
  }
}

/** False when it has to be tried again. */
async function deliver(
  context: PipeContext,
  settings: NotificationSettings,
  queued: QueuedNotification,
): Promise<boolean> {
  const { store, clock, log, metric } = context;
  const { id, tries, content } = queued;
  const { kind } = content;
  const settle = async (state: 'sent' | 'dropped', outcome: NotificationOutcome): Promise<true> => {
    await store.settleNotification(id, state, clock.now());
    metric({ name: 'notification', kind, outcome });
    return true;
  };

  const delayMs = RETRY_DELAYS_MS[tries];
  if (delayMs === undefined) {
    const message = `a notification (${kind}) could not be sent in two days and is dropped; a reminder may follow.`;
    log({ level: 'error', message });
    return settle('dropped', 'given-up');
  }
  if (!(await store.claimNotification(id, tries, clock.now() + delayMs))) return true;
  try {
    const notification = await composeNotification(context, queued);
    if (!notification) return await settle('dropped', 'outdated');
    await withTimeout(context, () => settings.send(notification));
  } catch (error) {
    if (error instanceof NotificationRefused) {
      log({ level: 'warn', message: `a notification (${kind}) was refused and is dropped.`, error });
      return settle('dropped', 'refused');
    }
    log({ level: 'warn', message: `a notification (${kind}) could not be sent; it is tried again.`, error });
    metric({ name: 'notification', kind, outcome: 'failed' });
    return false;
  }
  return settle('sent', 'sent');
}

type NotificationOutcome = Extract<Metric, { name: 'notification' }>['outcome'];

async function withTimeout(
  { clock, background }: PipeContext,
  send: () => void | Promise<void>,
): Promise<void> {
  const sent = new AbortController();
  const tooLong = clock.sleep(SEND_TIMEOUT_MS, AbortSignal.any([sent.signal, background.signal])).then(() => {
    throw new Error(
      `Patchbay: notifications.send took longer than ${SEND_TIMEOUT_MS / 1000} seconds. Give its transport timeouts of its own.`,
    );
  });
  tooLong.catch(() => {});
  try {
    await Promise.race([(async () => send())(), tooLong]);
  } finally {
    sent.abort();
  }
}

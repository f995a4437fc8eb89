import type { Account, AlarmPolicy } from '@patchbay/core';
import type { NoticePolicy } from './notice-policy.ts';
import type { Notification } from './notification.ts';

/** How people are told when an account breaks while they are not looking. */
export interface NotificationOptions {
  /**
   * Takes a notification: sends a mail, posts to a chat, pushes to a phone. What it throws makes it be sent again
   * later, and `NotificationRefused` not at all. A crash at the wrong moment sends one twice, with the same id; none
   * is lost.
   *
   * @example send: createEmailNotifier({ transport, from, to, appName, repairUrl })
   */
  readonly send: (notification: Notification) => void | Promise<void>;
  /** How often to look, in milliseconds, at least a second. Default one minute. */
  readonly everyMs?: number;
  /** When owners are told. Default: at once and together, then after one, three and seven days. */
  readonly owners?: Partial<NoticePolicy>;
  /** When operators are told of one root cause. */
  readonly operators?: Partial<NoticePolicy>;
  /** How long a state that often ends by itself may last before anybody is told. */
  readonly alarm?: Partial<AlarmPolicy>;
  /** Which proxy an account goes through, where the app knows it: a cause for each. */
  readonly proxyOf?: (account: Account) => string | null;
}

/** Thrown by `send` for a notification that no later try would bring home: an address that does not exist. */
export class NotificationRefused extends Error {
  override readonly name = 'NotificationRefused';
}

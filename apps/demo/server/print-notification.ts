import type { Notification } from '@patchbay/server';

/** One line for the console: what a mail or a chat message would be about. */
export function printNotification(notification: Notification): void {
  const { kind, audience } = notification;
  const names =
    'accounts' in notification
      ? notification.accounts.map((one) => ('account' in one ? one.account.name : one.name))
      : [];
  const about = names.length > 0 ? `: ${names.join(', ')}` : '';
  console.log(`Notification for ${audience === 'owner' ? 'the owner' : 'operators'}: ${kind}${about}`);
}

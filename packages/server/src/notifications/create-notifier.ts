import type { AccountSnapshot } from '@patchbay/core';
import type { ConnectAttempt } from '../attempt/connect-attempt.ts';
import { ownerKey } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { randomId } from '../routes/random-id.ts';
import { deliverNotifications } from './deliver-notifications.ts';
import { emptyLedger } from './notice-ledger.ts';
import { unclaimedNoticePolicy } from './notice-policy.ts';
import { noticeRound, tell } from './notice-round.ts';
import type { NotificationSettings } from './notification-settings.ts';
import { MAX_LISTED } from './queued-content.ts';
import { RESTRICTED, type Recipient, recipientKey, UNCLAIMED } from './recipient.ts';

/** Tells owners and operators what they have to know while they are not looking. */
export interface Notifier {
  /** Looks at what goes on, then sends what is due. To be called inside background work, again and again. */
  round(): Promise<void>;
  /** Takes in which accounts nobody owns, as a whole reading of Unipile found. */
  noteUnclaimed(accounts: readonly AccountSnapshot[]): Promise<void>;
  /** Takes in that Unipile or the provider declined somebody's account. */
  noteRestricted(attempt: ConnectAttempt): Promise<void>;
}

/** Tells nobody anything. */
export const silentNotifier: Notifier = {
  async round() {},
  async noteUnclaimed() {},
  async noteRestricted() {},
};

/** An owner who tries again and again is one message a day. */
const RESTRICTED_COOL_DOWN_MS = 24 * 60 * 60_000;

/** Creates the notifier of a server. */
export function createNotifier(context: PipeContext, settings: NotificationSettings): Notifier {
  const { store, clock, random, gateway } = context;
  return {
    async round() {
      await noticeRound(context, settings);
      await deliverNotifications(context, settings);
    },
    async noteUnclaimed(found) {
      const concerns = found.map(({ id }) => ({
        key: id,
        subject: `${gateway.generation} ${id}`,
        isWorthTelling: true,
      }));
      const recipient: Recipient = { audience: 'operator', about: UNCLAIMED };
      const kept = await store.getNotices(recipientKey(recipient));
      await tell(context, kept, recipient, concerns, unclaimedNoticePolicy, (notices) => {
        if (!notices.tell) return [];
        const { isReminder } = notices.tell;
        const keys = new Set(notices.tell.keys);
        const accounts = found
          .filter(({ id }) => keys.has(id))
          .map(({ id, provider, name }) => ({ id, provider, name }));
        const count = accounts.length;
        return [{ kind: 'unclaimed-accounts', isReminder, accounts: accounts.slice(0, MAX_LISTED), count }];
      });
    },
    async noteRestricted({ owner, purpose }) {
      const recipient = recipientKey({ audience: 'operator', about: RESTRICTED + ownerKey(owner) });
      const { version, ledger } = (await store.getNotices(recipient)) ?? { version: 0, ledger: emptyLedger };
      const now = clock.now();
      if (ledger.lastToldAt !== null && now < ledger.lastToldAt + RESTRICTED_COOL_DOWN_MS) return;
      const only = purpose.kind === 'connect' && purpose.providers !== '*' ? purpose.providers : [];
      const provider = (only.length === 1 && only[0]) || null;
      const id = randomId(random);
      await store.writeNotices({
        recipient,
        version,
        ledger: { entries: [], lastToldAt: now, lastMessageId: id },
        watched: false,
        at: now,
        queue: [{ id, recipient, content: { kind: 'restricted-account', owner, provider } }],
      });
    },
  };
}

import { assertNever } from '@patchbay/core';
import type { AccountRef } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { QueuedNotification } from '../store/notification-store.ts';
import type { BrokenAccount, Notification, RecoveredAccount } from './notification.ts';
import type { QueuedAccount } from './queued-content.ts';
import { toRecipient } from './recipient.ts';
import { isOwnersToMend } from './to-concerns.ts';

/**
 * A queued notification in full, with its accounts as they are now; null when nothing of it is true any more. It may
 * have waited for hours, and nobody is to be told of what was mended meanwhile.
 */
export async function composeNotification(
  { store, gateway }: Pick<PipeContext, 'store' | 'gateway'>,
  { id, recipient: key, createdAt, content }: QueuedNotification,
): Promise<Notification | null> {
  const recipient = toRecipient(key);

  async function look(queued: QueuedAccount): Promise<BrokenAccount | RecoveredAccount | null> {
    const { owner, ref, incidentId } = queued;
    const [account, notes] = [await store.getAccount(owner, ref), await store.getNotes(owner, ref)];
    const incident = notes?.incident;
    if (!account || incident?.id !== incidentId) return null;
    const { generation } = ref;
    return incident.recoveredBy === null
      ? { generation, account, incidentId, since: incident.downSince }
      : { generation, account, incidentId, recoveredBy: incident.recoveredBy };
  }

  async function stillBroken(queued: readonly QueuedAccount[]): Promise<(BrokenAccount & QueuedAccount)[]> {
    const found: (BrokenAccount & QueuedAccount)[] = [];
    for (const one of queued) {
      const now = await look(one);
      if (now && 'since' in now) found.push({ ...one, ...now });
    }
    return found;
  }

  switch (content.kind) {
    case 'needs-owner': {
      if (recipient.audience !== 'owner') return null;
      const accounts = (await stillBroken(content.accounts))
        .filter(({ account }) => isOwnersToMend(account))
        .map(({ owner: _, ref: __, ...one }) => one);
      const { kind, isReminder } = content;
      const count = content.count - content.accounts.length + accounts.length;
      return accounts.length === 0
        ? null
        : { id, createdAt, kind, audience: 'owner', owner: recipient.owner, isReminder, accounts, count };
    }
    case 'works-again': {
      if (recipient.audience !== 'owner') return null;
      const accounts: RecoveredAccount[] = [];
      for (const one of content.accounts) {
        const now = await look(one);
        if (now && 'recoveredBy' in now) accounts.push(now);
      }
      return accounts.length === 0
        ? null
        : { id, createdAt, kind: content.kind, audience: 'owner', owner: recipient.owner, accounts };
    }
    case 'root-cause': {
      const accounts = (await stillBroken(content.accounts)).map(({ ref: _, ...one }) => one);
      const count = content.count - content.accounts.length + accounts.length;
      return accounts.length === 0
        ? null
        : { id, createdAt, audience: 'operator', ...content, accounts, count };
    }
    case 'root-cause-over': {
      const entries = (await store.getNotices(key))?.ledger.entries ?? [];
      const isBack = entries.some(({ overAt }) => overAt === null);
      return isBack ? null : { id, createdAt, audience: 'operator', ...content };
    }
    case 'unclaimed-accounts': {
      const refOf = (accountId: string): AccountRef => ({ generation: gateway.generation, accountId });
      const owners = await Promise.all(content.accounts.map((one) => store.findOwner(refOf(one.id))));
      const accounts = content.accounts.filter((_, index) => !owners[index]);
      const count = content.count - content.accounts.length + accounts.length;
      return accounts.length === 0
        ? null
        : { id, createdAt, audience: 'operator', ...content, accounts, count };
    }
    case 'restricted-account':
      return { id, createdAt, audience: 'operator', ...content };
    default:
      return assertNever(content);
  }
}

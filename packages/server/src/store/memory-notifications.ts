import type {
  KeptNotices,
  NewNotification,
  NotificationState,
  NotificationStore,
  QueuedNotification,
} from './notification-store.ts';

interface Row extends QueuedNotification {
  readonly dueAt: number;
  readonly outcome: NotificationState;
}

/** Notifications that are forgotten when the process ends. */
export interface MemoryNotifications extends NotificationStore {
  prune(before: number): void;
}

/** The notifications of a memory store. */
export function memoryNotifications(): MemoryNotifications {
  const notices = new Map<string, KeptNotices & { readonly watched: boolean; readonly at: number }>();
  const rows = new Map<string, Row>();

  const newRow = (one: NewNotification, at: number): Row => ({
    ...one,
    createdAt: at,
    dueAt: at,
    tries: 0,
    outcome: { state: 'pending' },
  });

  return {
    async getNotices(recipient) {
      const kept = notices.get(recipient);
      return kept ? { version: kept.version, ledger: kept.ledger } : null;
    },
    async writeNotices({ recipient, version, ledger, watched, at, queue }) {
      if ((notices.get(recipient)?.version ?? 0) !== version) return false;
      notices.set(recipient, { version: version + 1, ledger, watched, at });
      for (const one of queue) rows.set(one.id, newRow(one, at));
      return true;
    },
    async walkWatchedNotices(after, limit) {
      return [...notices]
        .filter(([recipient, { watched }]) => watched && (after === null || recipient > after))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([recipient, { version, ledger }]) => ({ recipient, version, ledger }));
    },
    async dueNotifications(now, limit) {
      return [...rows.values()]
        .filter(({ outcome, dueAt }) => outcome.state === 'pending' && dueAt <= now)
        .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map(({ dueAt: _, outcome: __, ...row }) => row);
    },
    async claimNotification(id, tries, dueAt) {
      const row = rows.get(id);
      if (row?.outcome.state !== 'pending' || row.tries !== tries) return false;
      rows.set(id, { ...row, tries: tries + 1, dueAt });
      return true;
    },
    async settleNotification(id, state, at) {
      const row = rows.get(id);
      if (row?.outcome.state === 'pending') rows.set(id, { ...row, outcome: { state, at } });
    },
    async getNotificationState(id) {
      return rows.get(id)?.outcome ?? null;
    },
    prune(before) {
      for (const [id, { outcome }] of rows) {
        if (outcome.state !== 'pending' && outcome.at < before) rows.delete(id);
      }
      for (const [recipient, { watched, at }] of notices) {
        if (!watched && at < before) notices.delete(recipient);
      }
    },
  };
}

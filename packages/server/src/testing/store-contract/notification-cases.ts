import { emptyLedger, type NoticeLedger } from '../../notifications/notice-ledger.ts';
import type { NewNotification, NoticesWrite } from '../../store/notification-store.ts';
import type { PatchbayStore } from '../../store/patchbay-store.ts';
import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { ada, ref } from './fixtures.ts';
import { storeCase } from './store-case.ts';

const ledger: NoticeLedger = { ...emptyLedger, lastToldAt: 1000, lastMessageId: 'Zoë 🎈' };

const notification = (id: string): NewNotification => ({
  id,
  recipient: 'r',
  content: {
    kind: 'needs-owner',
    isReminder: false,
    accounts: [{ owner: ada, ref: ref('a'), incidentId: 'inc_a' }],
    count: 1,
  },
});

const notices = (fields: Partial<NoticesWrite> = {}): NoticesWrite => ({
  recipient: 'r',
  version: 0,
  ledger,
  watched: true,
  at: 1000,
  queue: [],
  ...fields,
});

const dueIds = async (store: PatchbayStore, now: number, limit = 10): Promise<string[]> =>
  (await store.dueNotifications(now, limit)).map(({ id }) => id);

export const notificationCases: readonly StoreCase[] = [
  storeCase('keeps what a recipient was told, and counts how often it was written', async (store) => {
    expectEqual('before', await store.getNotices('r'), null);
    expectEqual('first', await store.writeNotices(notices()), true);
    expectEqual('kept', await store.getNotices('r'), { version: 1, ledger });
    expectEqual('again', await store.writeNotices(notices({ version: 1, ledger: emptyLedger })), true);
    expectEqual('changed', await store.getNotices('r'), { version: 2, ledger: emptyLedger });
    expectEqual('somebody else', await store.getNotices('s'), null);
  }),
  storeCase('of several that read the same notices, one writes, and only that one queues', async (store) => {
    const write = (id: string, version: number): Promise<boolean> =>
      store.writeNotices(notices({ version, queue: [notification(id)] }));
    const first = await Promise.all(['a', 'b', 'c'].map((id) => write(id, 0)));
    expectEqual('first', first.filter(Boolean).length, 1);
    const second = await Promise.all(['d', 'e', 'f'].map((id) => write(id, 1)));
    expectEqual('second', second.filter(Boolean).length, 1);
    expectEqual('queued', (await dueIds(store, 1000)).length, 2);
    expectEqual('of a version to come', await write('g', 9), false);
  }),
  storeCase('walks the recipients that are watched, in order, page by page', async (store) => {
    for (const recipient of ['c', 'a', 'd', 'b']) {
      await store.writeNotices(notices({ recipient, watched: recipient !== 'd' }));
    }
    const walk = async (after: string | null): Promise<string[]> =>
      (await store.walkWatchedNotices(after, 2)).map(({ recipient }) => recipient);
    expectEqual('first', await walk(null), ['a', 'b']);
    expectEqual('rest', await store.walkWatchedNotices('b', 2), [{ recipient: 'c', version: 1, ledger }]);
    await store.writeNotices(notices({ recipient: 'a', version: 1, watched: false }));
    expectEqual('no longer', await walk(null), ['b', 'c']);
  }),
  storeCase('hands a notification out as it was queued, when it is due', async (store) => {
    await store.writeNotices(notices({ queue: [notification('a')] }));
    expectEqual('too early', await store.dueNotifications(999, 10), []);
    expectEqual('due', await store.dueNotifications(1000, 10), [
      { ...notification('a'), createdAt: 1000, tries: 0 },
    ]);
  }),
  storeCase('of several that take a notification, one gets it, until it is due again', async (store) => {
    await store.writeNotices(notices({ queue: [notification('a')] }));
    const taken = await Promise.all([1, 2, 3].map(() => store.claimNotification('a', 0, 5000)));
    expectEqual('taken', taken.filter(Boolean).length, 1);
    expectEqual('not due', await dueIds(store, 4999), []);
    const [again] = await store.dueNotifications(5000, 10);
    expectEqual('tries', again?.tries, 1);
    expectEqual('with the old count', await store.claimNotification('a', 0, 9000), false);
    expectEqual('next', await store.claimNotification('a', 1, 9000), true);
    expectEqual('unknown', await store.claimNotification('b', 0, 9000), false);
  }),
  storeCase('what is due first comes first, so many at a time', async (store) => {
    await store.writeNotices(notices({ at: 2000, queue: [notification('c'), notification('b')] }));
    await store.writeNotices(notices({ recipient: 's', at: 1000, queue: [notification('d')] }));
    expectEqual('order', await dueIds(store, 3000), ['d', 'b', 'c']);
    expectEqual('first', await dueIds(store, 3000, 2), ['d', 'b']);
  }),
  storeCase(
    'a settled notification is neither handed out nor taken, and stays as it ended',
    async (store) => {
      await store.writeNotices(notices({ queue: [notification('a')] }));
      expectEqual('pending', await store.getNotificationState('a'), { state: 'pending' });
      await store.settleNotification('a', 'sent', 1500);
      await store.settleNotification('a', 'dropped', 1600);
      await store.settleNotification('unknown', 'sent', 1600);
      expectEqual('state', await store.getNotificationState('a'), { state: 'sent', at: 1500 });
      expectEqual('due', await dueIds(store, 9000), []);
      expectEqual('taken', await store.claimNotification('a', 0, 9000), false);
      expectEqual('unknown', await store.getNotificationState('unknown'), null);
    },
  ),
  storeCase('prunes what is settled or unwatched, and old', async (store) => {
    const queue = ['sent', 'waits', 'young'].map(notification);
    await store.writeNotices(notices({ queue }));
    await store.settleNotification('sent', 'sent', 1500);
    await store.settleNotification('young', 'dropped', 2000);
    await store.writeNotices(notices({ recipient: 'quiet', watched: false, at: 1500 }));
    await store.writeNotices(notices({ recipient: 'quiet and young', watched: false, at: 2000 }));
    await store.prune(2000);
    expectEqual('sent', await store.getNotificationState('sent'), null);
    expectEqual('waits', await store.getNotificationState('waits'), { state: 'pending' });
    expectEqual('young', await store.getNotificationState('young'), { state: 'dropped', at: 2000 });
    const known = await Promise.all(['r', 'quiet', 'quiet and young'].map((one) => store.getNotices(one)));
    expectEqual(
      'notices',
      known.map((one) => one !== null),
      [true, false, true],
    );
  }),
];

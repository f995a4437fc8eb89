import { FIXTURE_TIME, makeAccount, makeIncident } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { createBackground } from '../background.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { createTestClock } from '../test-kit/test-clock.ts';
import { deliverNotifications } from './deliver-notifications.ts';
import { noticeRound } from './notice-round.ts';
import type { Notification } from './notification.ts';
import { type NotificationSettings, toNotificationSettings } from './notification-settings.ts';

const MINUTE = 60_000;
const OWNERS = 30;

/** Owners with a broken account each, in a store that several processes share. */
async function storeOfBrokenAccounts(owners = OWNERS): Promise<PatchbayStore> {
  const store = createMemoryStore();
  for (let index = 0; index < owners; index++) {
    const id = `acc_${index}`;
    const account = makeAccount({ id, status: { kind: 'disconnected', cause: 'credentials' } });
    const incident = makeIncident({ id: `inc_${id}`, accountId: id });
    const owner = { tenantId: 'default', ownerId: `owner-${index}` };
    await store.bindAccount(owner, { generation: 'v2', accountId: id }, account, { incident });
  }
  return store;
}

function processOver(
  store: PatchbayStore,
  now: number,
): {
  readonly sent: Notification[];
  round(): Promise<void>;
  deliver(): Promise<void>;
} {
  const clock = createTestClock(now);
  const sent: Notification[] = [];
  const settings: NotificationSettings = toNotificationSettings({ send: (one) => void sent.push(one) });
  const log = (): void => {};
  const context = {
    store,
    clock,
    log,
    metric: () => {},
    background: createBackground(clock, log),
    gateway: { generation: 'v2' },
    random: () => crypto.getRandomValues(new Uint8Array(16)),
  } as unknown as PipeContext;
  return {
    sent,
    round: () => noticeRound(context, settings),
    deliver: () => deliverNotifications(context, settings),
  };
}

test('processes that look at the same time, by clocks that differ, say everything once', async () => {
  const store = await storeOfBrokenAccounts();
  const sent: Notification[] = [];
  for (let minute = 0; minute < 10; minute++) {
    const processes = [-20_000, 0, 20_000].map((skewMs) =>
      processOver(store, FIXTURE_TIME + minute * MINUTE + skewMs),
    );
    await Promise.all(processes.map(({ round }) => round()));
    await Promise.all(processes.map(({ deliver }) => deliver()));
    for (const one of processes) sent.push(...one.sent);
  }
  expect(sent.map((one) => ('owner' in one ? one.owner.ownerId : '')).toSorted()).toEqual(
    Array.from({ length: OWNERS }, (_, index) => `owner-${index}`).toSorted(),
  );
});

test('a round over very many owners lets others have their turn in the middle of it', async () => {
  const { round } = processOver(await storeOfBrokenAccounts(300), FIXTURE_TIME);
  let [isOver, turns] = [false, 0];
  const over = round().then(() => {
    isOver = true;
  });
  for (; !isOver; turns++) await new Promise((resolve) => setTimeout(resolve));
  await over;
  expect(turns).toBeGreaterThan(4);
});

test('a round that was written but not sent is sent by another process, and not written again', async () => {
  const store = await storeOfBrokenAccounts();
  const first = processOver(store, FIXTURE_TIME);
  await first.round();
  await processOver(store, FIXTURE_TIME + 3 * MINUTE).round(); // and then its process is gone
  const next = processOver(store, FIXTURE_TIME + 4 * MINUTE);
  await next.round();
  await next.deliver();
  await next.round();
  await next.deliver();
  expect(next.sent).toHaveLength(OWNERS);
  expect(new Set(next.sent.map(({ id }) => id)).size).toBe(OWNERS);
});

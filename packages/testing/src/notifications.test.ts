import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockUnipile, createTestClock, type MockUnipile, type TestClock } from '@patchbay/mock-server';
import { createPatchbay, type Notification, type Patchbay, type PatchbayStore } from '@patchbay/server';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { afterEach, expect, test } from 'vitest';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const APP = 'https://app.patchbay.test';
const UNIPILE = 'https://unipile.patchbay.test';
const SECRET = 'wes_of_the_notifications';

let closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
});

/** A mocked Unipile that outlives the servers, and servers over one SQLite file, one after the other. */
interface House {
  readonly mock: MockUnipile;
  readonly clock: TestClock;
  /** Everything that any of the servers sent. */
  readonly told: Notification[];
  /** Lets time pass, with everything that happens in it. */
  pass(ms: number): Promise<void>;
  assignAll(ownerId: string): Promise<void>;
  /** The process ends, and another one begins over the same file. */
  restart(): Promise<void>;
}

/** @param everyMs How often notifications are looked at: rarely, where a test lasts for days. */
async function build(accounts: number, everyMs = 5 * MINUTE): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-notifications-'));
  const clock = createTestClock();
  const told: Notification[] = [];
  let patchbay: Patchbay;
  let store: PatchbayStore;

  const mock = createMockUnipile({
    origin: UNIPILE,
    clock,
    webhooks: [{ url: `${APP}/api/patchbay/webhooks/unipile`, secret: SECRET }],
    deliver: (input, init) => patchbay.handler(new Request(input, init)),
    accounts: Array.from({ length: accounts }, (_, index) => ({
      id: `acc_${index}`,
      provider: 'linkedin' as const,
      name: `Person ${index}`,
    })),
  });

  function start(): void {
    store = openSqliteStore(join(folder, 'patchbay.db'));
    patchbay = createPatchbay({
      store,
      clock,
      unipile: { baseUrl: UNIPILE, apiKey: mock.apiKey },
      webhookSecrets: [SECRET],
      secret: 'a secret for tests, long enough to be taken',
      publicUrl: APP,
      authenticate: () => null,
      fetch: (input, init) => mock.fetch(input as Request, init),
      jobs: { reconcileEveryMs: 0 },
      notifications: { send: (notification) => void told.push(notification), everyMs },
    });
  }

  async function end(): Promise<void> {
    await patchbay.close();
    await store.close();
  }

  start();
  closers.push(
    () => rmSync(folder, { recursive: true }),
    end,
    () => mock.dispose(),
  );
  return {
    mock,
    clock,
    told,
    async pass(ms) {
      for (let left = ms; left > 0; left -= everyMs) {
        await clock.advance(Math.min(left, everyMs));
        await patchbay.drain();
      }
    },
    async assignAll(ownerId) {
      for (const { id } of await patchbay.findUnclaimed()) await patchbay.assign({ accountId: id, ownerId });
    },
    async restart() {
      await end();
      start();
    },
  };
}

test('an account that was signed out is one message, and thirty more webhooks are none', async () => {
  const { mock, told, pass, assignAll } = await build(1);
  await assignAll('ada');
  await mock.disconnect('acc_0');
  await pass(20 * MINUTE);
  expect(told).toMatchObject([
    {
      kind: 'needs-owner',
      owner: { ownerId: 'ada' },
      accounts: [{ account: { id: 'acc_0', name: 'Person 0', status: { kind: 'disconnected' } } }],
    },
  ]);
  for (let i = 0; i < 30; i++) await mock.emit({ type: 'account.status.disconnected', account_id: 'acc_0' });
  await pass(4 * HOUR);
  expect(told).toHaveLength(1);
});

test('an outage is told to nobody within its grace, and to the operators after it where they can mend it', async () => {
  const { mock, told, pass, assignAll } = await build(2);
  await assignAll('ada');
  await mock.interrupt('acc_0', 'proxy');
  await mock.interrupt('acc_1', 'proxy');
  await pass(4 * MINUTE);
  expect(told).toEqual([]);
  await pass(15 * MINUTE);
  expect(told).toMatchObject([{ kind: 'root-cause', audience: 'operator', cause: 'proxy', count: 2 }]);
});

test('forty accounts that one cause signed out are one message to their owner that lists them', async () => {
  const { mock, told, pass, assignAll } = await build(40);
  await assignAll('ada');
  for (let index = 0; index < 40; index++) await mock.disconnect(`acc_${index}`);
  await pass(2 * HOUR);
  expect(told).toMatchObject([{ kind: 'needs-owner', count: 40 }]);
  const listed = told[0]?.kind === 'needs-owner' ? told[0].accounts.map(({ account }) => account.id) : [];
  expect(new Set(listed).size).toBe(40);
});

test('what was repaired is cleared, and nothing more is sent of it', async () => {
  const { mock, told, pass, assignAll } = await build(1, 2 * HOUR);
  await assignAll('ada');
  await mock.disconnect('acc_0');
  await pass(4 * HOUR);
  await mock.recover('acc_0');
  await pass(4 * HOUR);
  expect(told.map(({ kind }) => kind)).toEqual(['needs-owner', 'works-again']);
  expect(told[1]).toMatchObject({ accounts: [{ account: { id: 'acc_0' }, recoveredBy: 'unknown' }] });
  await pass(30 * HOUR);
  expect(told).toHaveLength(2);
});

test('a process that begins again over the same file does not say it again', async () => {
  const { mock, told, pass, assignAll, restart } = await build(1, 2 * HOUR);
  await assignAll('ada');
  await mock.disconnect('acc_0');
  await restart(); // before it was told
  await pass(4 * HOUR);
  expect(told).toHaveLength(1);
  await restart();
  await mock.emit({ type: 'account.status.disconnected', account_id: 'acc_0' });
  await pass(4 * HOUR);
  await restart();
  await pass(4 * HOUR);
  expect(told).toHaveLength(1);
  await pass(24 * HOUR);
  expect(told).toMatchObject([{ isReminder: false }, { isReminder: true }]);
});

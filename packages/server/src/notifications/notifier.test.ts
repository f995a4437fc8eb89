import { afterEach, expect, test } from 'vitest';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';
import { SENDS_AT_ONCE } from './deliver-notifications.ts';
import type { Notification } from './notification.ts';
import { type NotificationOptions, NotificationRefused } from './notification-options.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Rarer than by default: simulated days are quicker. */
const EVERY_MS = 10 * MINUTE;

let servers: TestServer[] = [];
afterEach(async () => {
  for (const { patchbay } of servers) await patchbay.close();
  servers = [];
});

interface Told extends TestServer {
  readonly told: Notification[];
  /** Lets time pass in minutes, with everything that is done in it. */
  pass(ms: number): Promise<void>;
  breaks(id: string, status?: string): Promise<void>;
  mends(id: string): Promise<void>;
  own(owner: string, ...ids: string[]): Promise<void>;
}

function start(
  overrides: Parameters<typeof startServer>[0] = {},
  options: Partial<NotificationOptions> = {},
): Told {
  const told: Notification[] = [];
  const server = startServer({
    jobs: { reconcileEveryMs: 0 },
    ...overrides,
    notifications: { send: (one) => void told.push(one), everyMs: EVERY_MS, ...options },
  });
  servers.push(server);
  const change = async (id: string, status: string): Promise<void> => {
    server.unipile.add({ id, name: `Name of ${id}`, ...server.unipile.accounts.get(id), status });
    const created_at = new Date(server.clock.now()).toISOString();
    await server.deliver(makeEvent(`account.status.${status}`, { account_id: id, created_at }));
    await server.patchbay.drain();
  };
  return {
    ...server,
    told,
    async pass(ms) {
      const step = options.everyMs ?? EVERY_MS;
      for (let left = ms; left > 0; left -= step) {
        await server.clock.advance(Math.min(left, step));
        await server.patchbay.drain();
      }
    },
    breaks: (id, status = 'disconnected') => change(id, status),
    mends: (id) => change(id, 'running'),
    async own(ownerId, ...ids) {
      for (const id of ids) {
        server.unipile.add({ id, name: `Name of ${id}` });
        await server.patchbay.assign({ accountId: id, ownerId });
      }
    },
  };
}

const names = (notification: Notification | undefined): readonly string[] =>
  notification && 'accounts' in notification && notification.kind !== 'unclaimed-accounts'
    ? notification.accounts.map(({ account }) => account.id).sort()
    : [];

test('an owner is told once of what breaks together, however often it is said', async () => {
  const server = start();
  await server.own('ada', 'a', 'b');
  await server.own('bob', 'c');
  await server.breaks('a');
  await server.breaks('b');
  for (let i = 0; i < 30; i++) await server.breaks('a');
  await server.pass(20 * MINUTE);
  expect(server.told).toHaveLength(1);
  expect(server.told[0]).toMatchObject({
    kind: 'needs-owner',
    audience: 'owner',
    owner: { tenantId: 'default', ownerId: 'ada' },
    isReminder: false,
    count: 2,
  });
  expect(names(server.told[0])).toEqual(['a', 'b']);
  await server.pass(20 * HOUR);
  expect(server.told).toHaveLength(1);
});

test('what passes within its grace disturbs nobody', async () => {
  const server = start({}, { everyMs: MINUTE });
  await server.own('ada', 'a');
  await server.breaks('a', 'errored');
  await server.pass(2 * MINUTE);
  await server.mends('a');
  await server.pass(2 * HOUR);
  expect(server.told).toEqual([]);
});

test('reminders come as long as it lasts, and none after it was mended', async () => {
  const server = start({}, { everyMs: 2 * HOUR });
  await server.own('ada', 'a');
  await server.breaks('a');
  await server.pass(DAY + 6 * HOUR);
  expect(server.told).toMatchObject([{ isReminder: false }, { isReminder: true }]);
  await server.mends('a');
  await server.pass(2 * DAY);
  expect(server.told.map(({ kind }) => kind)).toEqual(['needs-owner', 'needs-owner', 'works-again']);
  expect(server.told[2]).toMatchObject({ accounts: [{ account: { id: 'a' }, recoveredBy: 'unknown' }] });
  expect(new Set(server.told.map(({ id }) => id)).size).toBe(3);
});

test('what only operators can mend is told to them, once for all accounts, and not to owners', async () => {
  const server = start();
  await server.own('ada', 'a', 'b');
  await server.own('bob', 'c');
  for (const id of ['a', 'b', 'c']) await server.breaks(id, 'paused');
  await server.pass(20 * MINUTE);
  expect(server.told).toMatchObject([
    { kind: 'root-cause', audience: 'operator', cause: 'subscription', provider: null, count: 3 },
  ]);
  expect(names(server.told[0])).toEqual(['a', 'b', 'c']);
  for (const id of ['a', 'b', 'c']) await server.mends(id);
  await server.pass(HOUR);
  expect(server.told[1]).toMatchObject({ kind: 'root-cause-over', cause: 'subscription', provider: null });
  expect(server.told).toHaveLength(2);
});

test('an outage that nobody here can mend is told to nobody', async () => {
  const server = start({}, { everyMs: HOUR });
  await server.own('ada', 'a', 'b');
  for (const id of ['a', 'b']) await server.breaks(id, 'errored');
  await server.pass(DAY);
  expect(server.told).toEqual([]);
});

test('a failing send is repeated with the same id until it works, and nothing more is written meanwhile', async () => {
  const ids: string[] = [];
  let works = false;
  const server = start(
    {},
    {
      send(notification) {
        ids.push(notification.id);
        if (!works) throw new Error('no mail server');
      },
    },
  );
  await server.own('ada', 'a', 'b');
  await server.breaks('a');
  await server.pass(30 * MINUTE);
  expect(ids.length).toBeGreaterThanOrEqual(2);
  await server.breaks('b');
  await server.pass(30 * MINUTE);
  expect(new Set(ids).size).toBe(1);
  works = true;
  await server.pass(6 * HOUR);
  expect(new Set(ids).size).toBe(2);
  const sent = ids.length;
  await server.pass(6 * HOUR);
  expect(ids.length).toBe(sent);
  expect(server.logs.filter(({ level }) => level === 'warn').length).toBeGreaterThan(0);
});

test('what was mended before its message could leave is never told, nor that it works again', async () => {
  let works = false;
  const kinds: string[] = [];
  const server = start(
    {},
    {
      send(notification) {
        if (!works) throw new Error('no mail server');
        kinds.push(notification.kind);
      },
    },
  );
  await server.own('ada', 'a');
  await server.breaks('a');
  await server.pass(HOUR);
  await server.mends('a');
  works = true;
  await server.pass(DAY);
  expect(kinds).toEqual([]);
});

test('what is refused is not tried again', async () => {
  let tries = 0;
  const server = start(
    {},
    {
      send() {
        tries += 1;
        throw new NotificationRefused('no such address');
      },
    },
  );
  await server.own('ada', 'a');
  await server.breaks('a');
  await server.pass(6 * HOUR);
  expect(tries).toBe(1);
});

test('a send that never ends is given up, and tried again', async () => {
  let tries = 0;
  const server = start(
    {},
    {
      everyMs: MINUTE,
      send() {
        tries += 1;
        return new Promise<void>(() => {});
      },
    },
  );
  await server.own('ada', 'a');
  await server.breaks('a');
  for (let minute = 0; minute < 8; minute++) await server.clock.advance(MINUTE);
  expect(tries).toBeGreaterThanOrEqual(2);
  expect(server.logs.some(({ error }) => String(error).includes('longer than 60 seconds'))).toBe(true);
});

test('when everything fails the first few tell it, and the others wait for the next round', async () => {
  const tried = new Set<string>();
  const server = start(
    {},
    {
      everyMs: MINUTE,
      send(notification) {
        tried.add(notification.id);
        throw new Error('no mail server');
      },
    },
  );
  for (let i = 0; i < 10; i++) {
    await server.own(`owner-${i}`, `acc-${i}`);
    await server.breaks(`acc-${i}`);
  }
  await server.clock.advance(3 * MINUTE);
  await server.patchbay.drain();
  expect(tried.size).toBe(SENDS_AT_ONCE);
});

test('after two days of failures a message is dropped and said to be', async () => {
  const server = start(
    {},
    {
      everyMs: 2 * HOUR,
      owners: { remindersMs: [] },
      send() {
        throw new Error('no mail server');
      },
    },
  );
  await server.own('ada', 'a');
  await server.breaks('a');
  await server.pass(4 * DAY);
  expect(server.logs.filter(({ level }) => level === 'error')).toMatchObject([
    { message: expect.stringContaining('could not be sent in two days') },
  ]);
});

test('accounts that nobody owns are told to operators when they stay so, those that were claimed are not', async () => {
  const server = start({ jobs: { reconcileEveryMs: HOUR } });
  server.unipile.add({ id: 'stays', name: 'Stays' });
  server.unipile.add({ id: 'claimed', name: 'Claimed' });
  await server.pass(HOUR);
  await server.patchbay.assign({ accountId: 'claimed', ownerId: 'ada' });
  await server.pass(HOUR + MINUTE);
  expect(server.told).toMatchObject([
    {
      kind: 'unclaimed-accounts',
      audience: 'operator',
      accounts: [{ id: 'stays', provider: 'linkedin', name: 'Stays' }],
      count: 1,
    },
  ]);
  await server.pass(12 * HOUR);
  expect(server.told).toHaveLength(1);
});

test('an account that was declined is told to operators, once a day for each who tries', async () => {
  const server = start({}, { everyMs: HOUR });
  const decline = async (): Promise<void> => {
    await server.link('ada', { purpose: 'connect', providers: ['linkedin'] });
    await server.comeBack(server.token(), { error_type: 'api/account_restricted' });
  };
  await decline();
  await decline();
  await server.pass(HOUR);
  expect(server.told).toMatchObject([
    { kind: 'restricted-account', owner: { tenantId: 'default', ownerId: 'ada' }, provider: 'linkedin' },
  ]);
  await server.pass(DAY);
  await decline();
  await server.pass(HOUR);
  expect(server.told).toHaveLength(2);
});

test('of two servers over one store each message is sent by one', async () => {
  const options = { everyMs: 2 * HOUR };
  const first = start({}, options);
  const second = start({ store: first.store, clock: first.clock, fetch: first.unipile.fetch }, options);
  await first.own('ada', 'a');
  await first.breaks('a');
  for (let hours = 0; hours < 30; hours += 2) {
    await first.clock.advance(2 * HOUR);
    await first.patchbay.drain();
    await second.patchbay.drain();
  }
  expect([...first.told, ...second.told].map((one) => 'isReminder' in one && one.isReminder)).toEqual([
    false,
    true,
  ]);
});

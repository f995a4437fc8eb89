import { expect, test } from 'vitest';
import type { Metric } from '../metrics.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A server with an account of Ada's whose row the store refuses to change while `refuses` says so. */
async function withRefusedRow(overrides: Parameters<typeof startServer>[0] = {}) {
  const metrics: Metric[] = [];
  const refuses = { row: true };
  const server = startServer({
    jobs: { reconcileEveryMs: 0 },
    onMetric: (metric) => metrics.push(metric),
    ...overrides,
  });
  for (const id of ['acc_1', 'acc_2']) {
    server.unipile.add({ id });
    if (!overrides.store) await server.patchbay.assign({ accountId: id, ownerId: 'ada' });
  }
  await server.patchbay.drain();
  const { changeAccount } = server.store;
  server.store.changeAccount = async (owner, ref, change) => {
    if (refuses.row && ref.accountId === 'acc_1') throw new Error('the row is broken');
    return changeAccount(owner, ref, change);
  };
  server.unipile.calls.length = 0;
  server.logs.length = 0;
  const givenUp = () => metrics.filter((one) => one.name === 'delivery' && one.outcome === 'given-up');
  return { server, refuses, givenUp };
}

const pending = async (server: TestServer): Promise<number> =>
  (await server.store.pendingDeliveries(0, 500)).length;

const messages = ({ logs }: TestServer): string[] =>
  logs.filter(({ level }) => level === 'error').map(({ message }) => message);

test('work that fails each time is tried ever more slowly, and given up after a day', async () => {
  const { server, refuses, givenUp } = await withRefusedRow();
  server.unipile.add({ id: 'acc_1', status: 'errored' });
  await server.deliver(makeEvent('account.status.errored'));
  await server.patchbay.drain();
  const failures: number[] = [];
  for (let minute = 1; minute <= 61; minute++) {
    const before = server.logs.length;
    await server.clock.advance(MINUTE);
    if (server.logs.length > before) failures.push(minute);
  }
  expect(failures).toEqual([1, 3, 7, 15, 30, 45, 60]);
  await server.clock.advance(DAY - 2 * 60 * MINUTE);
  expect([await pending(server), givenUp()]).toEqual([1, []]);
  expect(server.unipile.calls).toEqual([]);

  await server.clock.advance(2 * 60 * MINUTE);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(0);
  expect(givenUp()).toEqual([{ name: 'delivery', source: 'unipile-v2', outcome: 'given-up' }]);
  const told = server.logs.filter(({ message }) => message.includes('is given up'));
  expect(told).toMatchObject([
    { level: 'error', accountId: 'acc_1', error: { message: 'the row is broken' } },
  ]);
  expect(told[0]?.message).toMatch(/^delivery 1 /);
  // What it said is asked for, and what cannot be written today is written by a reconciliation.
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/acc_1']);
  server.logs.length = 0;
  await server.clock.advance(DAY);
  expect(server.logs).toEqual([]);
  refuses.row = false;
  await server.patchbay.reconcile();
  expect((await server.account('ada')).status.kind).toBe('errored');
});

test('a restart neither forgets how old a delivery is, nor gives it up for one bad moment', async () => {
  const before = await withRefusedRow();
  await before.server.deliver(makeEvent('account.status.errored'));
  await before.server.patchbay.close();
  const { store, clock } = before.server;
  await clock.advance(2 * DAY);
  const { server, givenUp } = await withRefusedRow({ store, clock });
  await clock.advance(15 * MINUTE - 1);
  expect([await pending(server), givenUp()]).toEqual([1, []]);
  await clock.advance(1);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(0);
  expect(givenUp()).toHaveLength(1);
});

test('one that fails keeps no other waiting', async () => {
  const { server } = await withRefusedRow();
  await server.deliver(makeEvent('account.status.errored'));
  await server.clock.advance(35 * MINUTE);
  const { findOwner } = server.store;
  server.store.findOwner = async () => {
    server.store.findOwner = findOwner;
    throw new Error('the disk is away');
  };
  await server.deliver(makeEvent('account.initial_sync.running', { account_id: 'acc_2' }));
  await server.patchbay.drain();
  expect(await pending(server)).toBe(2);
  await server.clock.advance(MINUTE);
  await server.patchbay.drain();
  expect((await server.store.pendingDeliveries(0, 500)).map(({ number }) => number)).toEqual([1]);
});

test('a delivery that cannot even be read back keeps none after it from being taken up', async () => {
  const { server: before, refuses } = await withRefusedRow();
  refuses.row = false;
  await before.patchbay.close();
  for (const eventId of ['evt_broken', 'evt_sound']) {
    const body = JSON.stringify(makeEvent('account.status.errored', { id: eventId, account_id: 'acc_2' }));
    const receivedAt = before.clock.now();
    await before.store.recordDelivery({ source: 'unipile-v2', eventId, receivedAt, body, state: 'pending' });
  }
  const { pendingDeliveries } = before.store;
  before.store.pendingDeliveries = async (...args) =>
    (await pendingDeliveries(...args)).map((one) =>
      one.number === 1
        ? Object.defineProperty({ ...one }, 'body', {
            get() {
              throw new Error('not to be read');
            },
          })
        : one,
    );
  const { server, givenUp } = await withRefusedRow({ store: before.store, clock: before.clock });
  await server.patchbay.drain();
  expect((await pendingDeliveries(0, 500)).map(({ number }) => number)).toEqual([1]);
  await server.clock.advance(DAY + 15 * MINUTE);
  await server.patchbay.drain();
  expect(await pendingDeliveries(0, 500)).toEqual([]);
  expect(givenUp()).toHaveLength(1);
});

test('what cannot be given up is not said to be: it goes on being tried', async () => {
  const { server, givenUp } = await withRefusedRow();
  const { settleDelivery } = server.store;
  server.store.settleDelivery = async () => {
    throw new Error('disk full');
  };
  await server.deliver(makeEvent('account.status.errored'));
  await server.clock.advance(2 * DAY);
  expect([await pending(server), givenUp()]).toEqual([1, []]);
  expect(new Set(messages(server))).toEqual(new Set(['work on delivery 1 failed; it is tried again later.']));
  server.store.settleDelivery = settleDelivery;
  await server.clock.advance(15 * MINUTE);
  await server.patchbay.drain();
  expect([await pending(server), givenUp().length]).toEqual([0, 1]);
});

test('what could not be asked for days is not given up', async () => {
  const { server, refuses, givenUp } = await withRefusedRow();
  refuses.row = false;
  server.unipile.add({ id: 'acc_1', status: 'disconnected' });
  const refuse = () => unipileError(401, 'api/missing_authorization');
  server.unipile.next.push(...Array.from({ length: 1000 }, () => refuse));
  await server.deliver(makeEvent('account.status.new_word'));
  await server.clock.advance(3 * DAY);
  await server.patchbay.drain();
  expect([await pending(server), givenUp()]).toEqual([1, []]);
  server.unipile.next.length = 0;
  await server.clock.advance(15 * MINUTE);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(0);
  expect((await server.account('ada')).status.kind).toBe('disconnected');
});

import { expect, test } from 'vitest';
import { TAKE_UP_EVERY_MS } from '../jobs/start-jobs.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const down = () => unipileError(503, 'api/internal_error');

/** A server whose process ends while Unipile is away, and the one that starts after it on the same store. */
async function restart(before: TestServer): Promise<TestServer> {
  await before.patchbay.close();
  const after = startServer({ store: before.store, clock: before.clock });
  for (const account of before.unipile.accounts.values()) after.unipile.add(account);
  return after;
}

async function withAccount(): Promise<TestServer> {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  return server;
}

const pending = async (server: TestServer) => (await server.store.pendingDeliveries(0, 500)).length;

test('what was not confirmed before a restart is confirmed after it', async () => {
  const before = await withAccount();
  before.unipile.next.push(down);
  await before.deliver(makeEvent('account.status.disconnected'));
  await before.patchbay.drain();
  before.unipile.add({ status: 'disconnected' });
  const after = await restart(before);
  await after.patchbay.drain();
  expect(after.unipile.calls).toEqual(['GET /v2/accounts/acc_1']);
  expect((await after.account('ada')).status.kind).toBe('disconnected');
  expect(await pending(after)).toBe(0);
});

test('an account that was being checked at the end is not left so', async () => {
  const before = await withAccount();
  before.unipile.add({ status: 'disconnected' });
  await before.deliver(makeEvent('account.status.disconnected'));
  await before.patchbay.drain();
  await before.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  await before.comeBack(before.token(), { account_id: 'acc_1' });
  await before.patchbay.drain();
  expect((await before.account('ada')).checking).toBe(true);
  before.unipile.add({ status: 'running' });
  const after = await restart(before);
  await after.patchbay.drain();
  expect(await after.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
  expect(await pending(after)).toBe(0);
});

test('an account that could not be bound before a restart is bound after it', async () => {
  const before = startServer();
  await before.link('ada', { purpose: 'connect', providers: '*' });
  before.unipile.add();
  before.unipile.next.push(down, down, down, down);
  const response = before.comeBack(before.token(), { account_id: 'acc_1' });
  await before.clock.advance(1000);
  const [after] = await Promise.all([restart(before), before.clock.advance(2000)]);
  await response;
  await after.patchbay.drain();
  expect((await after.account('ada')).id).toBe('acc_1');
});

test('a word from before the restart that was overtaken is not shown again', async () => {
  const before = await withAccount();
  before.unipile.next.push(() => unipileError(403, 'api/insufficient_permissions'));
  await before.deliver(makeEvent('account.status.disconnected'));
  await before.patchbay.drain();
  expect(await pending(before)).toBe(1);
  await before.clock.advance(1000);
  await before.deliver(makeEvent('account.initial_sync.completed'));
  await before.patchbay.drain();
  const { version } = await before.account('ada');
  const after = await restart(before);
  await after.patchbay.drain();
  // Running all along: no event says otherwise.
  expect(await after.account('ada')).toMatchObject({ status: { kind: 'running' }, version });
  expect(await pending(after)).toBe(0);
});

test('a word that was recorded and never applied is applied after the restart', async () => {
  const before = await withAccount();
  before.unipile.add({ status: 'errored' });
  await before.clock.advance(1000);
  await before.store.recordDelivery({
    source: 'unipile-v2',
    eventId: 'evt_crash',
    receivedAt: before.clock.now(),
    body: JSON.stringify(
      makeEvent('account.status.errored', { id: 'evt_crash', payload: { reason: 'proxy' } }),
    ),
    state: 'pending',
  });
  const after = await restart(before);
  await after.patchbay.drain();
  expect((await after.account('ada')).status).toEqual({ kind: 'errored', cause: 'proxy' });
});

test('a start leaves alone what arrived since and is being worked on', async () => {
  const before = await withAccount();
  const { pendingDeliveries } = before.store;
  let release = (): void => {};
  before.store.pendingDeliveries = async (...args) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return pendingDeliveries(...args);
  };
  const after = await restart(before);
  let answer = (): void => {};
  after.unipile.next.push(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(Response.json(after.unipile.accounts.get('acc_1')));
      }),
  );
  await after.deliver(makeEvent('account.status.new_word'));
  await new Promise((resolve) => setTimeout(resolve));
  release();
  await new Promise((resolve) => setTimeout(resolve));
  answer();
  await after.patchbay.drain();
  expect(after.unipile.calls).toEqual(['GET /v2/accounts/acc_1']);
});

test('more than a page of deliveries is taken up', async () => {
  const before = await withAccount();
  for (let i = 0; i < 250; i++) {
    await before.store.recordDelivery({
      source: 'unipile-v2',
      eventId: `evt_old_${i}`,
      receivedAt: before.clock.now(),
      body: JSON.stringify(makeEvent('account.initial_sync.running')),
      state: 'pending',
    });
  }
  const after = await restart(before);
  await after.patchbay.drain();
  expect(await pending(after)).toBe(0);
});

for (const [source, body] of [
  ['unipile-v2', 'not json'],
  ['unipile-v2', '{"id":"evt_1","type":"message.new"}'],
  ['callback', '{}'],
] as const) {
  test(`a delivery of ${source} that holds no work (${body}) is put aside`, async () => {
    const before = await withAccount();
    await before.store.recordDelivery({ source, eventId: 'evt_odd', receivedAt: 0, body, state: 'pending' });
    const after = await restart(before);
    await after.patchbay.drain();
    expect(await pending(after)).toBe(0);
    expect(after.logs).toEqual([]);
  });
}

const MINUTE = 60_000;

test('what could not be asked is tried again without a restart, later each time', async () => {
  const server = await withAccount();
  server.unipile.add({ status: 'disconnected' });
  const refuse = () => unipileError(401, 'api/missing_authorization');
  server.unipile.next.push(refuse, refuse, refuse);
  await server.deliver(makeEvent('account.status.new_word'));
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  await server.clock.advance(MINUTE - 1);
  expect(server.unipile.calls).toEqual([]);
  await server.clock.advance(1);
  await server.patchbay.drain();
  expect(server.unipile.calls).toHaveLength(1);
  await server.clock.advance(2 * MINUTE);
  await server.patchbay.drain();
  expect(server.unipile.calls).toHaveLength(2);
  expect(await pending(server)).toBe(1);
  await server.clock.advance(4 * MINUTE);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(0);
  expect((await server.account('ada')).status.kind).toBe('disconnected');
  // Nothing is left to try: only the job goes on looking, for what other processes left.
  const { pendingDeliveries } = server.store;
  let looks = 0;
  server.store.pendingDeliveries = (...args) => {
    looks += 1;
    return pendingDeliveries(...args);
  };
  await server.clock.advance(2 * TAKE_UP_EVERY_MS);
  expect(looks).toBe(2);
});

test('work that fails for a fault of ours is logged and tried again', async () => {
  const server = await withAccount();
  const { findOwner } = server.store;
  server.store.findOwner = async () => {
    server.store.findOwner = findOwner;
    throw new Error('the disk is away');
  };
  await server.deliver(makeEvent('account.status.disconnected'));
  await server.patchbay.drain();
  expect(server.logs).toMatchObject([{ level: 'error', error: { message: 'the disk is away' } }]);
  expect(await pending(server)).toBe(1);
  await server.clock.advance(MINUTE);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(0);
});

test('an inbox that cannot be read at the start is read later', async () => {
  const before = await withAccount();
  before.unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  await before.deliver(makeEvent('account.status.disconnected'));
  await before.patchbay.drain();
  const { pendingDeliveries } = before.store;
  before.store.pendingDeliveries = async () => {
    before.store.pendingDeliveries = pendingDeliveries;
    throw new Error('the disk is away');
  };
  const after = await restart(before);
  await after.patchbay.drain();
  expect(after.logs).toMatchObject([{ level: 'error', error: { message: 'the disk is away' } }]);
  await after.clock.advance(MINUTE);
  await after.patchbay.drain();
  expect(await pending(after)).toBe(0);
});

test('a long inbox is taken up page by page, few at a time', async () => {
  const before = await withAccount();
  for (let i = 0; i < 250; i++) {
    const body = JSON.stringify(makeEvent('account.status.new_word'));
    const eventId = `evt_old_${i}`;
    await before.store.recordDelivery({
      source: 'unipile-v2',
      eventId,
      receivedAt: 0,
      body,
      state: 'pending',
    });
  }
  const { pendingDeliveries, findOwner } = before.store;
  let [working, most, pages] = [0, 0, 0];
  before.store.findOwner = async (ref) => {
    most = Math.max(most, ++working);
    await new Promise((resolve) => setTimeout(resolve));
    working -= 1;
    return findOwner(ref);
  };
  before.store.pendingDeliveries = async (after, limit) => {
    expect(working).toBe(0);
    pages += 1;
    return pendingDeliveries(after, limit);
  };
  const after = await restart(before);
  await after.patchbay.drain();
  expect([most, pages]).toEqual([10, 3]);
  expect(await pending(after)).toBe(0);
});

test('closing ends retries, and the deliveries stay', async () => {
  const server = await withAccount();
  server.unipile.next.push(down);
  await server.deliver(makeEvent('account.status.disconnected'));
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  await server.patchbay.close();
  await server.clock.advance(600_000);
  expect(server.unipile.calls).toEqual([]);
  expect(await pending(server)).toBe(1);
  expect(server.logs).toEqual([]);
});

test('what arrives while the server closes is recorded for the next start', async () => {
  const server = await withAccount();
  await server.patchbay.close();
  expect((await server.deliver(makeEvent('account.status.disconnected'))).status).toBe(200);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(1);
});

test('a start forgets deliveries of more than thirty days ago', async () => {
  const before = await withAccount();
  const event = makeEvent('message.new');
  await before.deliver(event);
  await before.patchbay.close();
  await before.clock.advance(30 * 24 * 3_600_000 + 1);
  const after = await restart(before);
  await after.patchbay.drain();
  const probe = {
    source: 'unipile-v2',
    eventId: event.id as string,
    receivedAt: 0,
    body: '',
    state: 'done',
  } as const;
  expect(await after.store.recordDelivery(probe)).not.toBeNull();
});

test('what another process left undone is taken up after a while, once', async () => {
  const server = await withAccount();
  await server.clock.advance(MINUTE);
  const body = JSON.stringify(makeEvent('account.status.disconnected'));
  const left = { source: 'unipile-v2', eventId: 'evt_left', body, state: 'pending' } as const;
  await server.store.recordDelivery({ ...left, receivedAt: server.clock.now() });
  await server.clock.advance(TAKE_UP_EVERY_MS - MINUTE);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(1); // its process may still be at it
  server.unipile.calls.length = 0;
  await server.clock.advance(TAKE_UP_EVERY_MS);
  await server.patchbay.drain();
  expect(await pending(server)).toBe(0);
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/acc_1']);
});

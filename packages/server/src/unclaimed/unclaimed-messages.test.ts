import type { UnclaimedAccount } from '@patchbay/core';
import { expect, test } from 'vitest';
import { createFakeApplications } from '../test-kit/fake-applications.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const unclaimed = (server: TestServer): Promise<readonly UnclaimedAccount[]> =>
  server.store.listUnclaimed('default', 'v2', null, 10);

test('an account that a message names and nobody owns is kept, and read at Unipile', async () => {
  const server = startServer();
  server.unipile.add({ status: 'disconnected' });
  await server.deliver(makeEvent('account.add'));
  await server.patchbay.drain();
  const now = server.clock.now();
  expect(await unclaimed(server)).toMatchObject([
    {
      id: 'acc_1',
      foundAt: now,
      heardAt: now,
      read: { at: now, snapshot: { name: 'Ada Lovelace', status: { kind: 'disconnected' } } },
    },
  ]);
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('what is said of it later is read again, once for a burst', async () => {
  const server = startServer();
  server.unipile.add();
  await server.deliver(makeEvent('account.add'));
  await server.patchbay.drain();
  await server.clock.advance(1);
  server.unipile.add({ status: 'errored' });
  server.unipile.calls.length = 0;
  const held = Promise.withResolvers<void>();
  server.unipile.next.push(async () => {
    await held.promise;
    return Response.json(server.unipile.accounts.get('acc_1'));
  });
  for (let i = 0; i < 5; i++) await server.deliver(makeEvent('account.status.errored'));
  held.resolve();
  await server.patchbay.drain();
  expect(server.unipile.calls.length).toBeLessThanOrEqual(2);
  expect(await unclaimed(server)).toMatchObject([{ read: { snapshot: { status: { kind: 'errored' } } } }]);
});

test('it is in nobody’s list, and goes to its owner with a binding', async () => {
  const server = startServer();
  server.unipile.add();
  await server.deliver(makeEvent('account.add'));
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
  expect((await server.call('ada', '/accounts/acc_1')).status).toBe(404);
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  expect(await unclaimed(server)).toEqual([]);
  await server.deliver(makeEvent('account.status.running'));
  await server.patchbay.drain();
  expect(await unclaimed(server)).toEqual([]);
});

for (const [what, end] of [
  ['a message says that it was removed', (server: TestServer) => server.deliver(makeEvent('account.remove'))],
  [
    'a read does not find it',
    (server: TestServer) => server.deliver(makeEvent('account.status.disconnected')),
  ],
] as const) {
  test(`it is forgotten when ${what}`, async () => {
    const server = startServer();
    server.unipile.add();
    await server.deliver(makeEvent('account.add'));
    await server.patchbay.drain();
    server.unipile.accounts.clear();
    await end(server);
    await server.patchbay.drain();
    expect(await unclaimed(server)).toEqual([]);
  });
}

test('while Unipile is away it is known by its id, and the next reconciliation reads it', async () => {
  const server = startServer();
  server.unipile.add();
  server.unipile.next.push(() => unipileError(503, 'api/internal_error'));
  await server.deliver(makeEvent('account.add'));
  await server.patchbay.drain();
  expect(await unclaimed(server)).toMatchObject([{ id: 'acc_1', read: null }]);
  server.unipile.calls.length = 0;
  await server.deliver(makeEvent('account.status.running'));
  await server.patchbay.drain();
  expect(server.unipile.calls).toEqual([]); // it is left alone for a while
  await server.patchbay.reconcile();
  expect(await unclaimed(server)).toMatchObject([{ read: { snapshot: { name: 'Ada Lovelace' } } }]);
});

test('an address line makes nobody’s account known', async () => {
  const server = startServer();
  await server.link('ada', { purpose: 'connect', providers: '*' });
  await server.comeBack(server.token(), { account_id: 'acc_of_a_story' });
  await server.patchbay.drain();
  expect(await unclaimed(server)).toEqual([]);
});

test('an account that a redirect names without proof is kept until somebody is given it', async () => {
  const server = startServer();
  server.unipile.add({ created_at: '2020-01-01T00:00:00.000Z' });
  await server.link('ada', { purpose: 'connect', providers: '*' });
  const back = server.comeBack(server.token(), { account_id: 'acc_1' }); // its page waits for a message
  await server.clock.advance(60_000);
  await back;
  await server.patchbay.drain();
  expect(await unclaimed(server)).toMatchObject([{ id: 'acc_1', read: { snapshot: { id: 'acc_1' } } }]);
});

test('where tenants have keys of their own no key is tried for a message; their readings tell whose it is', async () => {
  const applications = createFakeApplications('key-of-one', 'key-of-two');
  const credentials = (tenantId: string) => ({ apiKey: `key-of-${tenantId}` });
  const server = startServer({ unipile: { credentials }, fetch: applications.fetch });
  const world = applications.worlds.get('key-of-one');
  world?.add({ id: 'acc_1' });
  await server.deliver(makeEvent('account.add'));
  await server.patchbay.drain();
  expect(world?.calls).toEqual([]);
  expect(await unclaimed(server)).toMatchObject([{ id: 'acc_1', read: null }]);
  await server.patchbay.findUnclaimed('one');
  expect(await unclaimed(server)).toEqual([]);
  expect(await server.store.listUnclaimed('one', 'v2', null, 10)).toMatchObject([{ id: 'acc_1' }]);
});

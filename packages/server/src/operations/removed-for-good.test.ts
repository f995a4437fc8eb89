import { expect, test } from 'vitest';
import { BASE, makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';
import { startV1 } from '../test-kit/start-v1.ts';

const signInAgain = { purpose: 'reconnect', accountId: 'acc_1' } as const;

/** Ada's account, which was removed while a sign-in was under way; Unipile is slow to forget it. */
async function withRemoved(): Promise<{ server: TestServer; token: string }> {
  const server = startServer();
  const account = server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  await server.link('ada', signInAgain);
  const token = server.token();
  await server.clock.advance(1000);
  await server.call('ada', '/accounts/acc_1', { method: 'DELETE' });
  server.unipile.add({ ...account, status: 'running' });
  await server.clock.advance(1000);
  return { server, token };
}

const kindOf = async (server: TestServer): Promise<string> => (await server.account('ada')).status.kind;

const reconnected = (state: string) =>
  makeEvent('account.reconnect', { created_at: '2026-11-20T14:02:05.000Z', payload: { state } });

test('a late message about a sign-in from before does not bring it back', async () => {
  const { server, token } = await withRemoved();
  await server.deliver(reconnected(token));
  await server.patchbay.drain();
  expect(await kindOf(server)).toBe('removed');
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('v1: a late notify call does not bring it back', async () => {
  const server = startV1(
    {},
    {
      async fetch(input, init) {
        const request = new Request(input, init);
        if (request.method !== 'DELETE') return server.mock.fetch(request);
        return Response.json({ object: 'AccountDeleted' });
      },
    },
  );
  const id = server.idOf('linkedin');
  await server.patchbay.assign({ accountId: id, ownerId: 'ada' });
  await server.link('ada', { purpose: 'reconnect', accountId: id });
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  await server.clock.advance(1000);
  await server.patchbay.removeAccount({ accountId: id, ownerId: 'ada' });
  const body = JSON.stringify({ status: 'RECONNECTED', account_id: id });
  const call = new Request(link?.notifyUrl ?? '', { method: 'POST', body });
  expect(call.url).toContain(`${BASE}/notify/`);
  expect((await server.patchbay.handler(call)).status).toBe(200);
  await server.settled();
  expect((await server.account('ada', id)).status.kind).toBe('removed');
});

test('neither other messages nor a reconciliation bring it back', async () => {
  const { server } = await withRemoved();
  for (const type of ['account.status.running', 'account.status.errored', 'account.initial_sync.completed']) {
    await server.deliver(makeEvent(type, { created_at: '2026-11-20T14:05:00.000Z' }));
  }
  await server.patchbay.drain();
  await server.patchbay.reconcile();
  expect(await kindOf(server)).toBe('removed');
});

test('a sign-in that was asked for after the removal brings it back', async () => {
  const { server } = await withRemoved();
  await server.link('ada', signInAgain);
  await server.deliver(reconnected(server.token()));
  await server.patchbay.drain();
  expect(await kindOf(server)).toBe('running');
});

test('to assign it again brings it back, also by a clock that was set back', async () => {
  const { server } = await withRemoved();
  await server.clock.advance(-60_000);
  const account = await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  expect(account.status.kind).toBe('running');
  await server.patchbay.drain();
  expect(await kindOf(server)).toBe('running');
});

test('an account that a message called removed, and that is there, comes back by the next read', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  await server.clock.advance(1000);
  await server.deliver(makeEvent('account.remove'));
  await server.patchbay.drain();
  expect(await kindOf(server)).toBe('running');
});

test('of an account that only looked removed, the removal is still asked for at Unipile', async () => {
  const server = startServer();
  const account = server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  server.unipile.accounts.clear();
  await server.patchbay.reconcile();
  expect(await kindOf(server)).toBe('removed');
  server.unipile.add(account);
  await server.call('ada', '/accounts/acc_1', { method: 'DELETE' });
  expect(server.unipile.accounts.size).toBe(0);
});

test('with the account the question who signed in is over', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  const stranger = server.unipile.add({ name: 'Grace Hopper', user_id: 'grace' });
  await server.patchbay.reconcile();
  const since = (await server.account('ada')).identityMismatch?.since;
  expect(since).toBeDefined();
  await server.call('ada', '/accounts/acc_1', { method: 'DELETE' });
  server.unipile.add(stranger);
  await server.patchbay.reconcile();
  expect(await server.account('ada')).not.toHaveProperty('identityMismatch');
  const body = JSON.stringify({ choice: 'switch', since });
  await server.call('ada', '/accounts/acc_1/identity', { method: 'POST', body });
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'removed' }, checking: false });
});

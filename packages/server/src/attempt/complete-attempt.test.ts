import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';
import { signAttempt } from './attempt-token.ts';

async function withLink(): Promise<TestServer> {
  const server = startServer();
  await server.link('ada', { purpose: 'connect', providers: '*' });
  server.unipile.add();
  return server;
}

const added = (state: unknown, fields: Record<string, unknown> = {}) =>
  makeEvent('account.add', { payload: { state }, ...fields });

test('the webhook may come first: it binds, and the person who comes back is connected', async () => {
  const server = await withLink();
  await server.deliver(added(server.token()));
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ id: 'acc_1', status: { kind: 'running' } });
  const page = await (await server.comeBack(server.token(), { account_id: 'acc_1' })).text();
  expect(page).toContain('You are signed in');
});

test('the webhook may be the only one that comes', async () => {
  const server = await withLink();
  await server.deliver(added(server.token()));
  await server.patchbay.drain();
  expect((await server.accounts('ada')).map(({ id }) => id)).toEqual(['acc_1']);
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('both at the same time bind once', async () => {
  const server = await withLink();
  await Promise.all([
    server.deliver(added(server.token())),
    server.comeBack(server.token(), { account_id: 'acc_1' }),
  ]);
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toHaveLength(1);
  expect((await server.store.position({ tenantId: 'default', ownerId: 'ada' })).number).toBe(1);
});

test('a state that is missing, forged or no text binds nothing', async () => {
  const server = await withLink();
  for (const state of [undefined, 'ada', signAttempt('f'.repeat(32), 'another secret'), { owner: 'ada' }]) {
    await server.deliver(added(state));
  }
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('a state binds no account to anybody else than its own owner', async () => {
  const server = await withLink();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'bob' });
  await server.deliver(added(server.token()));
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
  expect((await server.account('bob')).id).toBe('acc_1');
});

test('an attempt binds one account: a second one is left alone', async () => {
  const server = await withLink();
  server.unipile.add({ id: 'acc_2' });
  await server.deliver(added(server.token()));
  await server.patchbay.drain();
  await server.deliver(added(server.token(), { account_id: 'acc_2' }));
  await server.patchbay.drain();
  expect((await server.accounts('ada')).map(({ id }) => id)).toEqual(['acc_1']);
});

test('only a sign-in binds, whatever other events carry', async () => {
  const server = await withLink();
  await server.deliver(makeEvent('account.status.running', { payload: { state: server.token() } }));
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
});

test('an account that was signed in to long after the link ended is not bound', async () => {
  const server = await withLink();
  await server.clock.advance(3_600_000);
  await server.deliver(added(server.token(), { created_at: '2026-11-20T15:02:00.000Z' }));
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
});

test('a webhook that comes late about a sign-in in time still binds', async () => {
  const server = await withLink();
  await server.clock.advance(3_600_000);
  await server.deliver(added(server.token(), { created_at: '2026-11-20T14:05:00.000Z' }));
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toHaveLength(1);
});

test('while Unipile is away the webhook waits, and binds when it is back', async () => {
  const server = await withLink();
  server.unipile.next.push(() => unipileError(503, 'api/internal_error'));
  await server.deliver(added(server.token()));
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
  await server.clock.advance(1000);
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toHaveLength(1);
});

test('a webhook whose account Unipile refuses to show stays in the inbox', async () => {
  const server = await withLink();
  server.unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  await server.deliver(added(server.token()));
  await server.patchbay.drain();
  expect(await server.store.pendingDeliveries(0, 10)).toHaveLength(1);
  expect(server.logs.map(({ level }) => level)).toEqual(['warn']);
});

test('a new sign-in that the webhook tells of marks the account as being checked', async () => {
  const server = startServer();
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  await server.deliver(makeEvent('account.reconnect', { payload: { state: server.token() } }));
  await server.patchbay.drain();
  expect((await server.account('ada')).checking).toBe(true);
  // The attempt is over: another account in the redirect is not looked at.
  const page = await (await server.comeBack(server.token(), { account_id: 'acc_2' })).text();
  expect(page).toContain('You are signed in');
});

test('what is written and not yet told of is told by the next try: the attempt ends after its account', async () => {
  const server = startServer({ jobs: { reconcileEveryMs: 0 } });
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  const { attemptId } = await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  const { settleAttempt } = server.store;
  server.store.settleAttempt = async () => {
    server.store.settleAttempt = settleAttempt;
    throw new Error('the disk is away');
  };
  server.unipile.add({ status: 'running' });
  await server.deliver(makeEvent('account.reconnect', { payload: { state: server.token() } }));
  await server.patchbay.drain();
  expect((await server.account('ada')).checking).toBe(true);
  expect((await server.store.getAttempt(attemptId))?.outcome).toBeNull();

  await server.clock.advance(60_000);
  await server.patchbay.drain();
  expect((await server.store.getAttempt(attemptId))?.outcome).toEqual({
    result: 'connected',
    accountId: 'acc_1',
  });
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

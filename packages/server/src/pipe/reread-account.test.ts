import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';
import { SIGN_IN_DELAYS_MS } from './reread-account.ts';

const down = () => unipileError(503, 'api/internal_error');

/** Ada's account, broken, that somebody just signed in to again. */
async function signedInAgain(): Promise<TestServer> {
  const server = startServer();
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  await server.deliver(makeEvent('account.reconnect'));
  await server.patchbay.drain();
  return server;
}

const reads = (server: TestServer): number => server.unipile.calls.length;

test('an account that is not running right after a sign-in is asked for again, ever more slowly', async () => {
  const server = await signedInAgain();
  const seen = [reads(server)];
  for (const delay of SIGN_IN_DELAYS_MS.slice(0, 4)) {
    await server.clock.advance(delay - 1);
    seen.push(reads(server));
    await server.clock.advance(1);
    await server.patchbay.drain();
    seen.push(reads(server));
  }
  expect(seen).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5]);
  expect((await server.account('ada')).checking).toBe(true);
  expect(await server.store.pendingDeliveries(0, 10)).toHaveLength(1);
});

test('after the last wait what the read says is shown', async () => {
  const server = await signedInAgain();
  await server.clock.advance(SIGN_IN_DELAYS_MS.reduce((sum, ms) => sum + ms, 0));
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'disconnected' }, checking: false });
  expect(reads(server)).toBe(SIGN_IN_DELAYS_MS.length + 1);
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
  await server.clock.advance(600_000);
  expect(reads(server)).toBe(SIGN_IN_DELAYS_MS.length + 1);
});

test('another trouble than before ends the waiting at once', async () => {
  const server = await signedInAgain();
  server.unipile.add({ status: 'errored' });
  await server.clock.advance(500);
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'errored' }, checking: false });
});

test('the word of a webhook cuts the waiting short', async () => {
  const server = await signedInAgain();
  server.unipile.add({ status: 'running' });
  await server.deliver(makeEvent('account.status.running'));
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('many messages about one account share reads, and the last read begins after the last message', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  let release = (): void => {};
  server.unipile.next.push(
    () =>
      new Promise((resolve) => {
        const stale = Response.json(server.unipile.accounts.get('acc_1'));
        release = () => resolve(stale);
      }),
  );
  await server.deliver(makeEvent('account.status.new_word'));
  await new Promise((resolve) => setTimeout(resolve));
  server.unipile.add({ status: 'disconnected' });
  for (let i = 0; i < 5; i++) await server.deliver(makeEvent('account.status.disconnected'));
  await new Promise((resolve) => setTimeout(resolve));
  release();
  await server.patchbay.drain();
  expect(reads(server)).toBe(2);
  expect((await server.account('ada')).status.kind).toBe('disconnected');
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('at most eight accounts are read at a time', async () => {
  const server = startServer();
  for (let i = 0; i < 20; i++) {
    server.unipile.add({ id: `acc_${i}` });
    await server.patchbay.assign({ accountId: `acc_${i}`, ownerId: 'ada' });
  }
  await server.patchbay.drain();
  let [now, most] = [0, 0];
  for (let i = 0; i < 20; i++) {
    server.unipile.next.push(async (request) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve));
      now -= 1;
      return Response.json(server.unipile.accounts.get(request.url.split('/').at(-1) as string));
    });
  }
  for (let i = 0; i < 20; i++) {
    await server.deliver(makeEvent('account.initial_sync.running', { account_id: `acc_${i}` }));
  }
  await server.patchbay.drain();
  expect(most).toBe(8);
});

test('while Unipile is away reads are tried again, and the account stays in question', async () => {
  const server = await signedInAgain();
  server.unipile.next.push(down, down);
  server.unipile.add({ status: 'running' });
  await server.clock.advance(500);
  await server.patchbay.drain();
  expect((await server.account('ada')).checking).toBe(true);
  await server.clock.advance(500 + 2000);
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
});

test('a read that nobody answers ends the question, and the delivery stays to be tried again later', async () => {
  const server = await signedInAgain();
  server.unipile.next.push(...Array.from({ length: 7 }, () => down));
  await server.clock.advance(240_000);
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'disconnected' }, checking: false });
  expect(await server.store.pendingDeliveries(0, 10)).toHaveLength(1);
  expect(server.unipile.next).toEqual([]);
  expect(server.logs).toMatchObject([{ level: 'warn', accountId: 'acc_1' }]);
});

test('a refusal is not tried again', async () => {
  const server = await signedInAgain();
  server.unipile.next.push(() => unipileError(403, 'api/insufficient_permissions'));
  await server.clock.advance(500);
  await server.patchbay.drain();
  expect(reads(server)).toBe(2);
  expect((await server.account('ada')).checking).toBe(false);
});

test('a clock that was set back does not make reads look old', async () => {
  const server = startServer();
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  await server.store.changeAccount(
    { tenantId: 'default', ownerId: 'ada' },
    { generation: 'v2', accountId: 'acc_1' },
    (account) => ({
      account: { ...account, freshness: { ...account.freshness, heardAt: server.clock.now() + 3_600_000 } },
      changed: false,
    }),
  );
  server.unipile.add({ status: 'errored' });
  await server.deliver(makeEvent('account.initial_sync.failed'));
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('errored');
});

test('a store that fails is logged, and the delivery stays', async () => {
  const server = await signedInAgain();
  const change = server.store.changeAccount;
  server.store.changeAccount = () => Promise.reject(new Error('disk full'));
  await server.clock.advance(500);
  await server.patchbay.drain();
  expect(server.logs).toMatchObject([{ level: 'error' }]);
  expect(await server.store.pendingDeliveries(0, 10)).toHaveLength(1);
  server.store.changeAccount = change;
});

import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { startServer, type TestServer } from '../test-kit/start-server.ts';

/** Accounts at Unipile, all of them Ada's. */
async function withAccounts(...ids: string[]): Promise<TestServer> {
  const server = startServer();
  for (const id of ids) {
    server.unipile.add({ id });
    await server.patchbay.assign({ accountId: id, ownerId: 'ada' });
  }
  await server.patchbay.drain();
  await server.clock.advance(1);
  server.unipile.calls.length = 0;
  return server;
}

test('repairs a status whose webhook was lost, with one call for a page', async () => {
  const server = await withAccounts('acc_1', 'acc_2');
  server.unipile.add({ id: 'acc_2', status: 'disconnected' });
  expect(await server.patchbay.reconcile()).toEqual({
    owned: 2,
    unclaimed: [],
    removed: 0,
    unwritten: 0,
    failed: [],
  });
  expect((await server.account('ada', 'acc_2')).status.kind).toBe('disconnected');
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/']);
});

test('finds an account that was removed, after asking for it', async () => {
  const server = await withAccounts('acc_1', 'acc_2');
  server.unipile.accounts.delete('acc_2');
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 1, removed: 1 });
  expect((await server.account('ada', 'acc_2')).status.kind).toBe('removed');
  server.unipile.calls.length = 0;
  expect(await server.patchbay.reconcile()).toMatchObject({ removed: 0 });
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/']);
});

test('an account that the list left out and that is there stays', async () => {
  const server = await withAccounts('acc_1', 'acc_2');
  const [first] = server.unipile.accounts.values();
  server.unipile.next.push(() => Response.json({ object: 'Accounts', data: [first], has_more: false }));
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 1, removed: 0 });
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/', 'GET /v2/accounts/acc_2']);
  expect((await server.account('ada', 'acc_2')).status.kind).toBe('running');
});

test('an account that is listed again after it was removed is back', async () => {
  const server = await withAccounts('acc_1', 'acc_2');
  const [account] = server.unipile.accounts.values();
  server.unipile.accounts.delete('acc_1');
  await server.patchbay.reconcile();
  await server.clock.advance(1);
  server.unipile.add(account);
  await server.patchbay.reconcile();
  expect((await server.account('ada', 'acc_1')).status.kind).toBe('running');
});

test('tells of accounts that nobody owns', async () => {
  const server = await withAccounts('acc_1');
  server.unipile.add({ id: 'acc_new' });
  const { unclaimed } = await server.patchbay.reconcile();
  expect(unclaimed.map(({ id }) => id)).toEqual(['acc_new']);
});

test('walks every page', async () => {
  const server = await withAccounts('acc_1');
  for (let i = 0; i < 250; i++) server.unipile.add({ id: `acc_more_${i}` });
  expect((await server.patchbay.reconcile()).unclaimed).toHaveLength(250);
  expect(server.unipile.calls).toHaveLength(3);
});

test('takes nothing for removed when a page cannot be had', async () => {
  const server = await withAccounts('acc_1');
  server.unipile.next.push(() => unipileError(401, 'api/invalid_credentials'));
  await expect(server.patchbay.reconcile()).rejects.toMatchObject({ code: 'unipile_refused' });
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/']);
  expect((await server.account('ada')).status.kind).toBe('running');
});

test('waits and asks again while Unipile is unavailable', async () => {
  const server = await withAccounts('acc_1');
  server.unipile.next.push(() => unipileError(503, 'api/service_unavailable'));
  const report = server.patchbay.reconcile();
  await server.clock.advance(1000);
  expect(await report).toMatchObject({ owned: 1 });
});

test('a key of another application removes nobody’s accounts', async () => {
  const server = await withAccounts(...Array.from({ length: 10 }, (_, i) => `acc_${i}`));
  server.unipile.accounts.clear();
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 0, removed: 0 });
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/']);
  expect(server.logs.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
    expect.stringContaining('Is the API key of another application?'),
  ]);
});

test('leaves alone an account that somebody signs in to meanwhile', async () => {
  const server = await withAccounts('acc_1');
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.reconcile();
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  await server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.patchbay.drain();
  expect((await server.account('ada')).checking).toBe(true);
  void server.patchbay.reconcile();
  await server.patchbay.drain();
  expect((await server.account('ada')).checking).toBe(true);
  server.unipile.add({ status: 'running' });
  await server.clock.advance(60_000);
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('running');
});

test('calls at the same time share one walk', async () => {
  const server = await withAccounts('acc_1');
  const [one, two] = await Promise.all([server.patchbay.reconcile(), server.patchbay.reconcile()]);
  expect(two).toBe(one);
  expect(server.unipile.calls).toHaveLength(1);
  await server.patchbay.reconcile();
  expect(server.unipile.calls).toHaveLength(2);
});

test('one account that cannot be written keeps none of the others from being reconciled', async () => {
  const server = await withAccounts('acc_1', 'acc_2', 'acc_3', 'acc_4');
  for (const id of ['acc_1', 'acc_2']) server.unipile.add({ id, status: 'errored' });
  for (const id of ['acc_3', 'acc_4']) server.unipile.accounts.delete(id);
  const { changeAccount } = server.store;
  server.store.changeAccount = async (owner, ref, change) => {
    if (ref.accountId === 'acc_1' || ref.accountId === 'acc_3') throw new Error('the row is broken');
    return changeAccount(owner, ref, change);
  };
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 2, removed: 1, unwritten: 2 });
  const kinds = (await server.accounts('ada')).map(({ id, status }) => [id, status.kind]);
  expect(Object.fromEntries(kinds)).toEqual({
    acc_1: 'running',
    acc_2: 'errored',
    acc_3: 'running',
    acc_4: 'removed',
  });
  const errors = server.logs.filter(({ level }) => level === 'error');
  expect(errors.map(({ accountId }) => accountId)).toEqual(['acc_1', 'acc_3']);
});

test('one unclaimed account that cannot be kept stops nothing, and none is taken for gone because of it', async () => {
  const server = await withAccounts('acc_1', 'acc_2');
  for (const id of ['acc_free', 'acc_gone', 'acc_new']) server.unipile.add({ id });
  await server.patchbay.listUnclaimed();
  await server.clock.advance(1);
  server.unipile.accounts.delete('acc_gone');
  server.unipile.accounts.delete('acc_2');
  server.unipile.add({ id: 'acc_1', status: 'errored' });
  const { noteUnclaimed, findOwner } = server.store;
  server.store.noteUnclaimed = async (note) => {
    if (note.ref.accountId === 'acc_free') throw new Error('the row is broken');
    return noteUnclaimed(note);
  };
  server.store.findOwner = async (ref) => {
    if (ref.accountId === 'acc_new') throw new Error('the index is broken');
    return findOwner(ref);
  };
  const report = await server.patchbay.reconcile();
  expect(report).toMatchObject({ owned: 1, removed: 1, unwritten: 2 });
  expect(report.unclaimed.map(({ id }) => id)).toEqual(['acc_free']);
  expect((await server.account('ada', 'acc_1')).status.kind).toBe('errored');
  const kept = async () => (await server.store.listUnclaimed('default', 'v2', null, 10)).map(({ id }) => id);
  expect(await kept()).toEqual(['acc_free', 'acc_gone', 'acc_new']);
  expect(server.logs.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('2 that could not be written'),
  );
  Object.assign(server.store, { noteUnclaimed, findOwner });
  await server.patchbay.reconcile();
  expect(await kept()).toEqual(['acc_free', 'acc_new']);
});

import type { OperatorAccountsPage, PatchbayErrorBody, UnclaimedPage } from '@patchbay/core';
import { expect, test } from 'vitest';
import { startServer, type TestServer } from '../test-kit/start-server.ts';

/** `x-who` is `tenant/owner`; whoever is called ops is an operator. */
async function withAccounts(): Promise<TestServer> {
  const server = startServer({
    authenticate(request) {
      const [tenantId = '', ownerId = ''] = (request.headers.get('x-who') ?? '').split('/');
      const role = ownerId === 'ops' ? 'operator' : 'owner';
      return { ownerId, role, ...(tenantId !== '' && { tenantId }) };
    },
  });
  const owners = { acc_1: 'one/ada', acc_2: 'one/bob', acc_3: 'two/ada', acc_4: 'one/ada' };
  for (const [accountId, who] of Object.entries(owners)) {
    const [tenantId = '', ownerId = ''] = who.split('/');
    server.unipile.add({ id: accountId });
    await server.patchbay.assign({ accountId, ownerId, tenantId });
  }
  server.unipile.add({ id: 'acc_nobody' });
  await server.patchbay.drain();
  return server;
}

const get = async <T>(server: TestServer, who: string, path: string): Promise<T> =>
  (await server.call(who, path)).json() as Promise<T>;

test('an operator sees the accounts of all owners of the own tenant, page by page', async () => {
  const server = await withAccounts();
  const first = await get<OperatorAccountsPage>(server, 'one/ops', '/operator/accounts?limit=2');
  expect(first.accounts.map(({ ownerId, account }) => [account.id, ownerId])).toEqual([
    ['acc_1', 'ada'],
    ['acc_2', 'bob'],
  ]);
  const rest = await get<OperatorAccountsPage>(
    server,
    'one/ops',
    `/operator/accounts?limit=2&cursor=${first.nextCursor}`,
  );
  expect(rest.accounts.map(({ account }) => account.id)).toEqual(['acc_4']);
  expect(rest.nextCursor).toBeNull();
});

test('an operator of no tenant sees the accounts of the tenant that is named', async () => {
  const server = await withAccounts();
  const idsOf = async (who: string, query: string): Promise<readonly string[]> => {
    const { accounts } = await get<OperatorAccountsPage>(server, who, `/operator/accounts${query}`);
    return accounts.map(({ account }) => account.id);
  };
  expect(await idsOf('/ops', '?tenantId=two')).toEqual(['acc_3']);
  expect(await idsOf('/ops', '?tenantId=one&cursor=acc_1')).toEqual(['acc_2', 'acc_4']);
  expect(await idsOf('/ops', '')).toEqual([]);
  expect(await idsOf('two/ops', '?tenantId=two')).toEqual(['acc_3']);
  expect((await server.call('two/ops', '/operator/accounts?tenantId=one')).status).toBe(403);
});

test('an operator of no tenant sees the accounts that nobody owns', async () => {
  const server = await withAccounts();
  const look = await server.call('/ops', '/operator/unclaimed', { method: 'POST' });
  const found = (await look.json()) as UnclaimedPage;
  expect(found.accounts).toMatchObject([{ id: 'acc_nobody', read: { snapshot: { id: 'acc_nobody' } } }]);
  server.unipile.calls.length = 0;
  expect(await get<UnclaimedPage>(server, '/ops', '/operator/unclaimed')).toEqual(found);
  expect(server.unipile.calls).toEqual([]);
});

test('null is no tenant, as leaving it out is', async () => {
  const server = startServer({
    // What an app without TypeScript may well answer.
    authenticate: () => ({ ownerId: 'ops', role: 'operator', tenantId: null as never }),
  });
  server.unipile.add({ id: 'acc_nobody' });
  const look = await server.call('ops', '/operator/unclaimed', { method: 'POST' });
  expect(await look.json()).toMatchObject({ accounts: [{ id: 'acc_nobody' }] });
  expect((await server.call('ops', '/operator/unclaimed')).status).toBe(200);
  const body = JSON.stringify({ accountId: 'acc_nobody', ownerId: 'ada', tenantId: 'one' });
  expect((await server.call('ops', '/operator/assign', { method: 'POST', body })).status).toBe(200);
  const { accounts } = await get<OperatorAccountsPage>(server, 'ops', '/operator/accounts?tenantId=one');
  expect(accounts.map(({ ownerId }) => ownerId)).toEqual(['ada']);
});

test('accounts that nobody owns come page by page', async () => {
  const server = await withAccounts();
  server.unipile.add({ id: 'acc_none' });
  await server.patchbay.findUnclaimed();
  const first = await get<UnclaimedPage>(server, '/ops', '/operator/unclaimed?limit=1');
  expect(first).toMatchObject({ accounts: [{ id: 'acc_nobody' }], nextCursor: 'acc_nobody' });
  const rest = await get<UnclaimedPage>(
    server,
    '/ops',
    `/operator/unclaimed?limit=1&cursor=${first.nextCursor}`,
  );
  expect(rest).toMatchObject({ accounts: [{ id: 'acc_none' }], nextCursor: null });
});

test('a limit that is none is refused, before any reading', async () => {
  const server = await withAccounts();
  server.unipile.calls.length = 0;
  for (const limit of ['0', '']) {
    const asked = [
      await server.call('/ops', `/operator/accounts?limit=${limit}`),
      await server.call('/ops', `/operator/unclaimed?limit=${limit}`),
      await server.call('/ops', `/operator/unclaimed?limit=${limit}`, { method: 'POST' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([400, 400, 400]);
  }
  expect(server.unipile.calls).toEqual([]);
});

test('a reading of Unipile is asked for by our own pages only', async () => {
  const server = await withAccounts();
  server.unipile.calls.length = 0;
  const foreign = { method: 'POST', headers: { origin: 'https://evil.test' } };
  expect((await server.call('/ops', '/operator/unclaimed', foreign)).status).toBe(403);
  expect(server.unipile.calls).toEqual([]);
});

test('nobody else sees either, nor does an operator see them of another tenant', async () => {
  const server = await withAccounts();
  for (const [who, path] of [
    ['one/ada', '/operator/accounts'],
    ['one/ada', '/operator/unclaimed'],
    ['one/ops', '/operator/unclaimed'],
  ] as const) {
    const response = await server.call(who, path);
    expect(response.status).toBe(403);
    expect(((await response.json()) as PatchbayErrorBody).error.code).toBe('forbidden');
  }
  const { accounts } = await get<OperatorAccountsPage>(server, 'three/ops', '/operator/accounts');
  expect(accounts).toEqual([]);
});

test('an operator still owns only what is the operator’s own', async () => {
  const server = await withAccounts();
  expect((await server.call('one/ops', '/accounts/acc_1')).status).toBe(404);
  expect((await server.call('one/ops', '/accounts/acc_1', { method: 'DELETE' })).status).toBe(404);
});

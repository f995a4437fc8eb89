import { type AccountAnswer, CLIENT_HEADER } from '@patchbay/core';
import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { openStream } from '../test-kit/open-stream.ts';
import { BASE, makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

async function withAccount(): Promise<TestServer> {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  await server.clock.advance(1000);
  server.unipile.calls.length = 0;
  return server;
}

const remove = (server: TestServer, who: string): Promise<Response> =>
  server.call(who, '/accounts/acc_1', { method: 'DELETE' });

test('an owner removes an account at Unipile, and all of the owner’s pages hear of it', async () => {
  const server = await withAccount();
  const stream = await openStream(server, 'ada');
  const response = await remove(server, 'ada');
  expect(response.status).toBe(200);
  expect(((await response.json()) as AccountAnswer).account.status.kind).toBe('removed');
  expect(server.unipile.calls).toEqual(['DELETE /v2/accounts/acc_1']);
  await stream.until(() => stream.messages().length > 0);
  expect(stream.messages()[0]?.data).toMatchObject({ id: 'acc_1', status: { kind: 'removed' } });
  stream.abort();
});

test('removing twice asks Unipile once', async () => {
  const server = await withAccount();
  await remove(server, 'ada');
  expect((await remove(server, 'ada')).status).toBe(200);
  expect(server.unipile.calls).toHaveLength(1);
});

test('nobody removes what is somebody else’s, or without our client', async () => {
  const server = await withAccount();
  expect((await remove(server, 'bob')).status).toBe(404);
  expect((await remove(server, 'two/ada')).status).toBe(404);
  expect((await remove(server, '')).status).toBe(401);
  const forged = new Request(`${BASE}/accounts/acc_1`, { method: 'DELETE', headers: { 'x-who': 'ada' } });
  expect((await server.patchbay.handler(forged)).status).toBe(403);
  const headers = { [CLIENT_HEADER]: '1', origin: 'https://evil.test' };
  const foreign = await server.call('ada', '/accounts/acc_1', { method: 'DELETE', headers });
  expect(foreign.status).toBe(403);
  expect(server.unipile.calls).toEqual([]);
});

test('an account that Unipile does not let go stays', async () => {
  const server = await withAccount();
  server.unipile.next.push(() => unipileError(403, 'api/insufficient_permissions'));
  expect((await remove(server, 'ada')).status).toBe(502);
  expect((await server.account('ada')).status.kind).toBe('running');
});

test('a read that was under way does not bring it back', async () => {
  const server = await withAccount();
  let answer = (): void => {};
  server.unipile.next.push((_) => {
    const before = Response.json(server.unipile.accounts.get('acc_1'));
    return new Promise((resolve) => {
      answer = () => resolve(before);
    });
  });
  await server.deliver(makeEvent('account.status.running'));
  await new Promise((resolve) => setTimeout(resolve));
  await server.clock.advance(1);
  await remove(server, 'ada');
  answer();
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('removed');
});

test('a sign-in that was under way does not bring it back, even if Unipile is slow to forget it', async () => {
  const server = await withAccount();
  const account = server.unipile.add({ status: 'disconnected' });
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  await server.clock.advance(1000);
  await remove(server, 'ada');
  server.unipile.add({ ...account, status: 'running' });
  const page = await (await server.comeBack(server.token(), { account_id: 'acc_1' })).text();
  expect(page).toContain('Not connected');
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('removed');
});

import { expect, test } from 'vitest';
import { unipileError } from './test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from './test-kit/start-server.ts';

const MANY = 60;
const ids = Array.from({ length: MANY }, (_, n) => `acc_${n}`);

/** A server with many accounts, all of which break at once. */
async function withManyBroken(): Promise<TestServer> {
  const server = startServer();
  for (const id of ids) {
    server.unipile.add({ id });
    await server.patchbay.assign({ accountId: id, ownerId: 'ada' });
  }
  await server.patchbay.drain();
  await server.clock.advance(60_000);
  for (const id of ids) server.unipile.add({ id, status: 'disconnected' });
  server.unipile.calls.length = 0;
  return server;
}

test('when Unipile says that it is too much, no call leaves until its time is over, and nothing is lost', async () => {
  const server = await withManyBroken();
  server.unipile.next.push(() => unipileError(429, 'api/too_many_requests', { 'retry-after': '10' }));
  await Promise.all(
    ids.map((id) => server.deliver(makeEvent('account.status.disconnected', { account_id: id }))),
  );
  await server.patchbay.drain();
  // Those that were on their way when the answer came.
  const during = server.unipile.calls.length;
  expect(during).toBeLessThanOrEqual(8);
  await server.clock.advance(9_000);
  await server.patchbay.drain();
  expect(server.unipile.calls).toHaveLength(during);
  await server.clock.advance(60_000);
  await server.patchbay.drain();
  const accounts = await server.accounts('ada');
  expect(accounts.filter(({ status }) => status.kind === 'disconnected')).toHaveLength(MANY);
  expect(new Set(server.unipile.calls).size).toBe(MANY);
  expect(await server.store.pendingDeliveries(0, 100)).toEqual([]);
});

test('a person who waits is told when it makes sense to try again', async () => {
  const server = startServer();
  server.unipile.next.push(() => unipileError(429, 'api/too_many_requests', { 'retry-after': '7' }));
  const body = JSON.stringify({ purpose: 'connect', providers: '*' });
  for (const seconds of ['7', '7']) {
    const answer = await server.call('ada', '/links', { method: 'POST', body });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, seconds]);
  }
  expect(server.unipile.calls).toHaveLength(1);
});

test('a link is asked for once, whatever comes: trying again could make two', async () => {
  const server = startServer();
  const body = JSON.stringify({ purpose: 'connect', providers: '*' });
  for (const status of [429, 500, 503]) {
    server.unipile.calls.length = 0;
    server.unipile.next.push(() => unipileError(status, 'api/internal_error'));
    expect((await server.call('ada', '/links', { method: 'POST', body })).status).toBe(503);
    expect(server.unipile.calls).toEqual(['POST /v2/auth/link']);
    await server.clock.advance(60_000);
  }
});

import type { IdentityMismatch } from '@patchbay/core';
import { expect, test } from 'vitest';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const old = { created_at: '2026-01-01T00:00:00.000Z' };
const refused = { kind: 'refused', name: '', handle: null } as const;

/** Ada's account, broken, and a link to sign in to it again. */
async function withLink(fields: Record<string, unknown> = { status: 'disconnected' }): Promise<TestServer> {
  const server = startServer();
  server.unipile.add({ ...old, ...fields });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  await server.clock.advance(60_000);
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  return server;
}

const mismatchOf = async (server: TestServer): Promise<IdentityMismatch | undefined> =>
  (await server.account('ada')).identityMismatch;

/** Somebody else tried, and the provider noticed. */
async function beRefused(server: TestServer): Promise<void> {
  await server.comeBack(server.token(), { error_type: 'provider/account_mismatch' });
}

const choose = (server: TestServer, choice: string, since?: number): Promise<Response> =>
  server.call('ada', '/accounts/acc_1/identity', { method: 'POST', body: JSON.stringify({ choice, since }) });

test('that somebody else was turned away is held with the account, which is as it was', async () => {
  const server = await withLink();
  const before = await server.account('ada');
  await beRefused(server);
  const after = await server.account('ada');
  expect(after).toEqual({
    ...before,
    version: after.version,
    identityMismatch: { ...refused, since: server.clock.now() },
  });
  expect(after.version).not.toBe(before.version); // other tabs hear of it
  // Unipile tells the same as before: it stays. A second refusal is no other question.
  await server.clock.advance(60_000);
  await server.patchbay.reconcile();
  await beRefused(server);
  expect(await server.account('ada')).toEqual({ ...after, freshness: expect.anything() });
});

test('an accepted sign-in ends it, of whomever', async () => {
  for (const who of [{}, { user_id: 'grace', name: 'Grace Hopper' }]) {
    const server = await withLink();
    await beRefused(server);
    server.unipile.add({ ...old, ...who });
    await server.comeBack(server.token(), { account_id: 'acc_1' });
    await server.patchbay.drain();
    expect((await mismatchOf(server))?.kind).toBe('name' in who ? 'rebound' : undefined);
  }
});

test('it is over with the break that it belongs to', async () => {
  const server = await withLink();
  await beRefused(server);
  await server.clock.advance(60_000);
  server.unipile.add({ ...old, status: 'errored' });
  await server.deliver(makeEvent('account.status.errored'));
  await server.patchbay.drain();
  expect(await mismatchOf(server)).toBeUndefined();
});

test('the owner puts it away, and can do nothing else about it', async () => {
  const server = await withLink();
  await beRefused(server);
  const { since } = (await mismatchOf(server)) ?? {};
  for (const choice of ['switch', 'add']) expect((await choose(server, choice, since)).status).toBe(400);
  expect((await choose(server, 'keep', since)).status).toBe(200);
  expect(await mismatchOf(server)).toBeUndefined();
  expect((await server.account('ada')).status.kind).toBe('disconnected');
});

test('somebody who is known to have come says more', async () => {
  const server = await withLink();
  await beRefused(server);
  server.unipile.add({ ...old, status: 'disconnected', user_id: 'grace', name: 'Grace Hopper' });
  await server.patchbay.reconcile();
  const rebound = await mismatchOf(server);
  expect(rebound).toMatchObject({ kind: 'rebound', name: 'Grace Hopper' });
  await beRefused(server);
  expect(await mismatchOf(server)).toEqual(rebound);
});

test('a second account takes its place', async () => {
  const server = await withLink();
  await beRefused(server);
  server.unipile.add({ ...old, id: 'acc_2', user_id: 'grace', name: 'Grace Hopper' });
  await server.deliver(makeEvent('account.add', { account_id: 'acc_2', payload: { state: server.token() } }));
  await server.patchbay.drain();
  expect(await mismatchOf(server)).toMatchObject({ kind: 'second-account', name: 'Grace Hopper' });
});

test('an account that works waits for nobody, and a new one has nobody to be', async () => {
  const works = await withLink({});
  await beRefused(works);
  expect(await mismatchOf(works)).toBeUndefined();
  const server = await withLink();
  await server.link('ada', { purpose: 'connect', providers: '*' });
  await beRefused(server);
  expect(await mismatchOf(server)).toBeUndefined();
});

import { type AccountAnswer, CLIENT_HEADER, type IdentityMismatch } from '@patchbay/core';
import { expect, test } from 'vitest';
import type { Metric } from '../metrics.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { BASE, makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const grace = { user_id: 'grace', name: 'Grace Hopper' };
const disconnected = { kind: 'disconnected', cause: 'credentials' };
const old = { created_at: '2026-01-01T00:00:00.000Z' };

/** Ada's account, broken. */
async function withBrokenAccount(overrides: Parameters<typeof startServer>[0] = {}): Promise<TestServer> {
  const server = startServer(overrides);
  server.unipile.add({ status: 'disconnected', ...old });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  await server.clock.advance(60_000);
  return server;
}

/** Somebody signs in with the link for Ada's account, and everybody is told. */
async function reconnect(server: TestServer, who: Record<string, unknown>): Promise<void> {
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  server.unipile.add({ ...old, ...who });
  await server.deliver(makeEvent('account.reconnect', { payload: { state: server.token() } }));
  await server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.patchbay.drain();
}

async function mismatchOf(server: TestServer): Promise<IdentityMismatch> {
  const { identityMismatch } = await server.account('ada');
  if (!identityMismatch) throw new Error('nobody asks');
  return identityMismatch;
}

const choose = (server: TestServer, body: unknown, who = 'ada'): Promise<Response> =>
  server.call(who, '/accounts/acc_1/identity', { method: 'POST', body: JSON.stringify(body) });

test('the same person turns the account green, and nobody is asked', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, {});
  const account = await server.account('ada');
  expect(account.status).toEqual({ kind: 'running' });
  expect(account).not.toHaveProperty('identityMismatch');
});

test('a rotated id under the same name is the same person, also the next time', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, { user_id: 'ada-2' });
  expect((await server.account('ada')).status).toEqual({ kind: 'running' });
  await reconnect(server, { user_id: 'ada-2', name: 'Ada King' });
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, name: 'Ada King' });
});

test('somebody else is held: not green, under the name from before, with who it was and no id', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const account = await server.account('ada');
  expect(account).toMatchObject({
    name: 'Ada Lovelace',
    status: disconnected,
    checking: false,
    identityMismatch: { kind: 'rebound', name: 'Grace Hopper', handle: null },
  });
  expect(JSON.stringify(account)).not.toContain('"grace"');
});

test('somebody else is noticed without any message, by the read of all accounts', async () => {
  const server = await withBrokenAccount();
  server.unipile.add({ ...old, ...grace });
  await server.patchbay.reconcile();
  expect((await mismatchOf(server)).name).toBe('Grace Hopper');
  expect((await server.account('ada')).status).toEqual(disconnected);
});

test('an account that runs stops being green when somebody else takes it, and that is an incident', async () => {
  const server = startServer();
  server.unipile.add(old);
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.clock.advance(60_000);
  await reconnect(server, grace);
  expect(await server.account('ada')).toMatchObject({ status: disconnected, name: 'Ada Lovelace' });
  const ref = { generation: 'v2', accountId: 'acc_1' } as const;
  const notes = await server.store.getNotes({ tenantId: 'default', ownerId: 'ada' }, ref);
  expect(notes?.incident).toMatchObject({ closedAt: null, worst: 'disconnected' });
});

test('keep: nobody is asked again, nothing turns green, until the right person has signed in', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const { since } = await mismatchOf(server);
  const response = await choose(server, { choice: 'keep', since });
  expect(((await response.json()) as AccountAnswer).account).not.toHaveProperty('identityMismatch');
  await server.patchbay.reconcile(); // still Grace's at Unipile
  expect(await server.account('ada')).toMatchObject({ status: disconnected, name: 'Ada Lovelace' });
  expect(await server.account('ada')).not.toHaveProperty('identityMismatch');
  await server.clock.advance(60_000);
  await reconnect(server, {});
  expect((await server.account('ada')).status).toEqual({ kind: 'running' });
});

test('keep, and the wrong person again: the owner is asked again', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const { since } = await mismatchOf(server);
  await choose(server, { choice: 'keep', since });
  await server.clock.advance(60_000);
  await reconnect(server, grace);
  expect((await mismatchOf(server)).since).toBeGreaterThan(since);
});

test('keep, and another stranger: that is another question', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  await choose(server, { choice: 'keep', since: (await mismatchOf(server)).since });
  server.unipile.add({ ...old, user_id: 'eve', name: 'Eve' });
  await server.clock.advance(60_000);
  await server.patchbay.reconcile();
  expect((await mismatchOf(server)).name).toBe('Eve');
});

test('the right person answers the question by signing in', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  await server.clock.advance(60_000);
  await reconnect(server, {});
  const account = await server.account('ada');
  expect(account.status).toEqual({ kind: 'running' });
  expect(account).not.toHaveProperty('identityMismatch');
});

test('switch: the account is checked first, and then the new person’s', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const { since } = await mismatchOf(server);
  const response = await choose(server, { choice: 'switch', since });
  const { account } = (await response.json()) as AccountAnswer;
  expect(account).toMatchObject({ name: 'Ada Lovelace', status: disconnected, checking: true });
  await server.patchbay.drain();
  const after = await server.account('ada');
  expect(after).toMatchObject({ name: 'Grace Hopper', status: { kind: 'running' }, checking: false });
  // From now on Ada is the stranger.
  await server.clock.advance(60_000);
  await reconnect(server, {});
  expect((await mismatchOf(server)).name).toBe('Ada Lovelace');
});

test('switch to somebody who is not there any more: whoever is there now is asked about', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const { since } = await mismatchOf(server);
  server.unipile.add({ ...old, user_id: 'eve', name: 'Eve' });
  await server.clock.advance(1000);
  await choose(server, { choice: 'switch', since });
  await server.patchbay.drain();
  expect((await mismatchOf(server)).name).toBe('Eve');
  expect((await server.account('ada')).status).toEqual(disconnected);
});

test('an answer to a question that nobody asks changes nothing', async () => {
  const server = await withBrokenAccount();
  expect((await choose(server, { choice: 'keep', since: 1 })).status).toBe(404);
  await reconnect(server, grace);
  const { since } = await mismatchOf(server);
  expect((await choose(server, { choice: 'switch', since: since - 1 })).status).toBe(404);
  expect((await choose(server, { choice: 'add', since })).status).toBe(400);
  expect((await mismatchOf(server)).since).toBe(since);
  expect((await choose(server, { choice: 'keep', since })).status).toBe(200);
  expect((await choose(server, { choice: 'keep', since })).status).toBe(404);
});

test('of two answers at the same time one counts', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const { since } = await mismatchOf(server);
  const answers = await Promise.all(
    (['keep', 'switch'] as const).map((choice) => choose(server, { choice, since })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
});

test('bodies that are none are refused', async () => {
  const server = await withBrokenAccount();
  for (const body of [
    null,
    {},
    { choice: 'steal', since: 1 },
    { choice: 'keep' },
    { choice: 'keep', since: 'x' },
  ]) {
    expect((await choose(server, body)).status).toBe(400);
  }
});

test('nobody chooses for somebody else, or without our client', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const body = { choice: 'switch', since: (await mismatchOf(server)).since };
  expect((await choose(server, body, 'bob')).status).toBe(404);
  expect((await choose(server, body, 'two/ada')).status).toBe(404);
  expect((await choose(server, body, '')).status).toBe(401);
  const forged = new Request(`${BASE}/accounts/acc_1/identity`, {
    method: 'POST',
    headers: { 'x-who': 'ada' },
    body: JSON.stringify(body),
  });
  expect((await server.patchbay.handler(forged)).status).toBe(403);
  const headers = { [CLIENT_HEADER]: '1', origin: 'https://evil.test' };
  const init = { method: 'POST', body: JSON.stringify(body), headers };
  expect((await server.call('ada', '/accounts/acc_1/identity', init)).status).toBe(403);
  expect((await mismatchOf(server)).name).toBe('Grace Hopper');
});

/** A reconnect from which another account came out; told by Unipile's signed message. */
async function withSecondAccount(fields: Record<string, unknown> = {}): Promise<TestServer> {
  const server = await withBrokenAccount();
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  server.unipile.add({ id: 'acc_2', ...grace, ...fields });
  const payload = { state: server.token() };
  await server.deliver(makeEvent('account.add', { account_id: 'acc_2', payload }));
  await server.patchbay.drain();
  return server;
}

test('a second account is held beside the first, and bound to nobody', async () => {
  const server = await withSecondAccount();
  expect(await server.account('ada')).toMatchObject({
    name: 'Ada Lovelace',
    status: disconnected,
    identityMismatch: { kind: 'second-account', name: 'Grace Hopper' },
  });
  expect(await server.accounts('ada')).toHaveLength(1);
  const page = await (await server.comeBack(server.token(), { account_id: 'acc_2' })).text();
  expect(page).toContain('"result":"wrong_person","accountId":"acc_1"');
});

test('add: the second account becomes the owner’s own, the first is as it was', async () => {
  const server = await withSecondAccount();
  const { since } = await mismatchOf(server);
  const answer = (await (await choose(server, { choice: 'add', since })).json()) as { added: unknown };
  expect(answer.added).toMatchObject({ id: 'acc_2', name: 'Grace Hopper' });
  await server.patchbay.drain();
  expect(await server.account('ada', 'acc_2')).toMatchObject({ status: { kind: 'running' } });
  expect(await server.account('ada')).not.toHaveProperty('identityMismatch');
  expect((await server.account('ada')).status).toEqual(disconnected);
});

test('add gives nothing away that is somebody else’s meanwhile, and names nobody', async () => {
  const server = await withSecondAccount();
  await server.patchbay.assign({ accountId: 'acc_2', ownerId: 'bob' });
  const response = await choose(server, { choice: 'add', since: (await mismatchOf(server)).since });
  expect(response.status).toBe(403);
  expect(await response.text()).not.toMatch(/bob|acc_2|Grace/);
  expect(await server.accounts('ada')).toHaveLength(1);
});

test('add says so when Unipile no longer has it, or is away', async () => {
  const server = await withSecondAccount();
  const { since } = await mismatchOf(server);
  server.unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  expect((await choose(server, { choice: 'add', since })).status).toBe(502);
  server.unipile.accounts.delete('acc_2');
  expect((await choose(server, { choice: 'add', since })).status).toBe(404);
  expect((await mismatchOf(server)).kind).toBe('second-account');
});

test('keep forgets the second account, switch is not possible with it', async () => {
  const server = await withSecondAccount();
  const { since } = await mismatchOf(server);
  expect((await choose(server, { choice: 'switch', since })).status).toBe(400);
  expect((await choose(server, { choice: 'keep', since })).status).toBe(200);
  expect(await server.account('ada')).not.toHaveProperty('identityMismatch');
  expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_2' })).toBeNull();
});

test('a redirect alone proves a second account only when Unipile shows that it is new and of the provider', async () => {
  for (const [fields, held] of [
    [{}, true],
    [old, false],
    [{ provider: 'google' }, false],
  ] as const) {
    const server = await withBrokenAccount();
    await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
    server.unipile.add({ id: 'acc_2', ...grace, created_at: '2026-11-20T14:05:00.000Z', ...fields });
    await server.comeBack(server.token(), { account_id: 'acc_2' });
    await server.patchbay.drain();
    expect((await server.account('ada')).identityMismatch?.kind).toBe(held ? 'second-account' : undefined);
  }
});

test('nothing is said of a second account that is owned already, by whomever', async () => {
  for (const ownerId of ['ada', 'bob']) {
    const server = await withBrokenAccount();
    server.unipile.add({ id: 'acc_2', ...grace });
    await server.patchbay.assign({ accountId: 'acc_2', ownerId });
    await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
    const page = await (await server.comeBack(server.token(), { account_id: 'acc_2' })).text();
    expect(page).toContain('"result":"wrong_person","accountId":null');
    expect(await server.account('ada')).not.toHaveProperty('identityMismatch');
  }
});

test('a question that is asked already stays, whatever comes second', async () => {
  const server = await withBrokenAccount();
  await reconnect(server, grace);
  const asked = await mismatchOf(server);
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  server.unipile.add({ id: 'acc_2', user_id: 'eve', name: 'Eve' });
  const payload = { state: server.token() };
  await server.deliver(makeEvent('account.add', { account_id: 'acc_2', payload }));
  await server.patchbay.drain();
  expect(await mismatchOf(server)).toEqual(asked);
});

test('counters hear of incidents', async () => {
  const metrics: Metric[] = [];
  const server = await withBrokenAccount({ onMetric: (metric) => metrics.push(metric) });
  await reconnect(server, {});
  expect(metrics.filter(({ name }) => name === 'incident')).toEqual([
    { name: 'incident', what: 'opened', recoveredBy: null },
    { name: 'incident', what: 'closed', recoveredBy: 'owner-sign-in' },
  ]);
});

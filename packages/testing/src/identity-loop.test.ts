import {
  type Account,
  createIdentityClient,
  createIncidentsClient,
  createPatchbayClient,
  type PatchbayClient,
} from '@patchbay/core';
import { afterEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './create-test-backend.ts';
import { playScenario, scenarios } from './index.ts';

let backend: TestBackend | null = null;
afterEach(() => backend?.close());

interface Loop {
  readonly backend: TestBackend;
  readonly client: PatchbayClient;
  readonly id: string;
  account(): Promise<Account>;
  /** Somebody opens a link for the account and decides in the wizard; resolves to the page they end on. */
  signIn(decision: 'approve' | 'somebody-else'): Promise<string>;
}

/** The owner's LinkedIn account, signed out by LinkedIn. */
async function start(): Promise<Loop> {
  const world = await createTestBackend();
  backend = world;
  const client = createPatchbayClient({ fetch: world.fetch });
  const { accounts } = await client.listAccounts();
  const id = accounts.find(({ provider }) => provider === 'linkedin')?.id ?? '';
  await world.mock.disconnect(id);
  await world.settled();
  return {
    backend: world,
    client,
    id,
    account: () => client.getAccount(id),
    async signIn(decision) {
      const { url } = await client.createLink({ purpose: 'reconnect', accountId: id });
      const token = new URL(url).searchParams.get('token') ?? '';
      const decided = await world.mock.fetch(new URL('/', url), {
        method: 'POST',
        body: new URLSearchParams({ token, decision }),
      });
      const back = await world.patchbay.handler(new Request(decided.headers.get('location') ?? ''));
      await world.settled();
      return back.text();
    },
  };
}

test('refused by the provider: nobody knows who it was, the account keeps that, and the owner can still come', async () => {
  const { signIn, account, client, id } = await start();
  expect(await signIn('somebody-else')).toContain('"result":"wrong_person"');
  expect(await account()).toMatchObject({
    status: { kind: 'disconnected' },
    checking: false,
    identityMismatch: { kind: 'refused', name: '', handle: null },
  });
  await signIn('approve');
  expect((await account()).status).toEqual({ kind: 'running' });
  expect(await account()).not.toHaveProperty('identityMismatch');
  const [incident] = await createIncidentsClient(client).listIncidents(id);
  expect(incident?.attempts.map(({ step }) => step)).toEqual(['returned', 'confirmed']);
  expect(incident?.recoveredBy).toBe('owner-sign-in');
});

test('rebound to somebody else: held until the owner switches, and green only after a read', async () => {
  const { backend, account, client, id } = await start();
  const { name } = await account();
  await backend.mock.handOver(id);
  await backend.settled();
  const held = await account();
  expect(held).toMatchObject({
    name,
    status: { kind: 'disconnected' },
    identityMismatch: { kind: 'rebound' },
  });
  const since = held.identityMismatch?.since ?? 0;
  const { account: after } = await createIdentityClient(client).chooseIdentity(id, {
    choice: 'switch',
    since,
  });
  expect(after).toMatchObject({ status: { kind: 'disconnected' }, checking: true });
  await backend.settled();
  expect(await account()).toMatchObject({
    name: held.identityMismatch?.name,
    status: { kind: 'running' },
    checking: false,
  });
});

test('rebound, and the owner keeps who it was: the account waits, unasked, for that person', async () => {
  const { backend, account, client, id } = await start();
  const before = backend.mock.world.accounts.get(id);
  await backend.mock.handOver(id);
  await backend.settled();
  const since = (await account()).identityMismatch?.since ?? 0;
  await createIdentityClient(client).chooseIdentity(id, { choice: 'keep', since });
  await backend.patchbay.reconcile();
  expect(await account()).toMatchObject({ status: { kind: 'disconnected' } });
  expect(await account()).not.toHaveProperty('identityMismatch');
  if (before) backend.mock.world.accounts.put({ ...before, status: 'running' });
  await backend.mock.emit({ type: 'account.reconnect', account_id: id });
  await backend.settled();
  expect((await account()).status).toEqual({ kind: 'running' });
});

test('a second account: held beside the first, and added by the owner’s choice', async () => {
  const { backend, account, client, id } = await start();
  const { mock } = backend;
  await client.createLink({ purpose: 'reconnect', accountId: id });
  const link = [...mock.world.links.values()].at(-1);
  const wire = mock.world.accounts.get(id);
  if (!wire) throw new Error('no account');
  const second = { ...wire, id: 'acc_second', user_id: 'grace', name: 'Grace Hopper', status: 'running' };
  mock.world.accounts.put(second);
  await mock.emit({ type: 'account.add', account_id: second.id, payload: { state: link?.state ?? '' } });
  await backend.settled();
  const { identityMismatch } = await account();
  expect(identityMismatch).toMatchObject({ kind: 'second-account', name: 'Grace Hopper' });
  const { added } = await createIdentityClient(client).chooseIdentity(id, {
    choice: 'add',
    since: identityMismatch?.since ?? 0,
  });
  expect(added?.id).toBe('acc_second');
  await backend.settled();
  const { accounts } = await client.listAccounts();
  expect(accounts.find(({ id: one }) => one === 'acc_second')?.status).toEqual({ kind: 'running' });
  expect(accounts).toHaveLength(7);
  expect(await account()).not.toHaveProperty('identityMismatch');
});

test('an answer of another owner reaches nothing', async () => {
  const { backend, account, client, id } = await start();
  await backend.mock.handOver(id);
  await backend.settled();
  const since = (await account()).identityMismatch?.since ?? 0;
  backend.signIn({ ownerId: 'mallory' });
  const choice = createIdentityClient(client).chooseIdentity(id, { choice: 'switch', since });
  await expect(choice).rejects.toMatchObject({ code: 'not_found' });
  await expect(createIncidentsClient(client).listIncidents(id)).rejects.toMatchObject({ code: 'not_found' });
  backend.signIn({ ownerId: 'owner' });
  expect((await account()).identityMismatch?.since).toBe(since);
});

test('the scenario of the wrong person is one incident, as long as it took the right one to come', async () => {
  const world = await createTestBackend();
  backend = world;
  const scenario = scenarios['wrong-person-reconnects'];
  if (!scenario) throw new Error('no such scenario');
  await playScenario(world.mock, scenario, { drive: world.clock });
  await world.settled();
  const client = createPatchbayClient({ fetch: world.fetch });
  const account = (await client.listAccounts()).accounts.find(({ provider }) => provider === 'linkedin');
  expect(account?.status).toEqual({ kind: 'running' });
  expect(account).not.toHaveProperty('identityMismatch');
  const incidents = await createIncidentsClient(client).listIncidents(account?.id ?? '');
  expect(incidents).toHaveLength(1);
  const [{ openedAt, closedAt, recoveredBy } = { openedAt: 0, closedAt: 0, recoveredBy: null }] = incidents;
  expect((closedAt ?? 0) - openedAt).toBeGreaterThan(19 * 60_000);
  expect(recoveredBy).toBe('owner-sign-in');
});

import { type Account, createPatchbayClient, type PatchbayClient } from '@patchbay/core';
import { afterEach, expect, test } from 'vitest';
import { APP_ORIGIN, createTestBackend, type TestBackend } from './create-test-backend.ts';

let backend: TestBackend | null = null;
afterEach(() => backend?.close());

async function start(): Promise<{ backend: TestBackend; client: PatchbayClient }> {
  backend = await createTestBackend();
  return { backend, client: createPatchbayClient({ fetch: backend.fetch }) };
}

async function linkedIn(client: PatchbayClient): Promise<Account> {
  const { accounts } = await client.listAccounts();
  return accounts.find(({ provider }) => provider === 'linkedin') as Account;
}

test("begins with the mock's six accounts, all the owner's and all running", async () => {
  const { client } = await start();
  const { accounts } = await client.listAccounts();
  expect(accounts).toHaveLength(6);
  expect(new Set(accounts.map(({ provider }) => provider)).size).toBe(6);
  expect(new Set(accounts.map(({ status }) => status.kind))).toEqual(new Set(['running']));
});

test('a broken account runs through webhook, server and stream to the client', async () => {
  const { backend, client } = await start();
  const { id } = await linkedIn(client);
  const { position } = await client.listAccounts();
  const abort = new AbortController();
  const stream = await client.openStream(position, abort.signal);
  await backend.mock.disconnect(id);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"disconnected"')) text += (await reader?.read())?.value ?? '';
  expect(text).toContain('event: account');
  abort.abort();
  await expect(reader?.read()).rejects.toThrow();
  await backend.settled();
  expect((await linkedIn(client)).status).toEqual({ kind: 'disconnected', cause: 'credentials' });
});

test('a repair through the wizard ends in a confirmed account', async () => {
  const { backend, client } = await start();
  const { id } = await linkedIn(client);
  await backend.mock.disconnect(id);
  await backend.settled();
  const { url } = await client.createLink({ purpose: 'reconnect', accountId: id });

  const page = await (await backend.mock.fetch(url)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const decision = await backend.mock.fetch(new URL('/', url), {
    method: 'POST',
    body: new URLSearchParams({ token, decision: 'approve' }),
  });
  const back = decision.headers.get('location') ?? '';
  expect(back.startsWith(`${APP_ORIGIN}/api/patchbay/callback/`)).toBe(true);
  const returned = await backend.patchbay.handler(new Request(back));
  expect(await returned.text()).toContain('"result":"connected"');

  await backend.settled();
  const account = await linkedIn(client);
  expect(account).toMatchObject({ id, status: { kind: 'running' }, checking: false });
});

test('signing out ends every answer, signing in as somebody else shows nothing of the first', async () => {
  const { backend, client } = await start();
  backend.signIn(null);
  await expect(client.listAccounts()).rejects.toMatchObject({ code: 'unauthenticated' });
  backend.signIn({ ownerId: 'somebody-else' });
  expect((await client.listAccounts()).accounts).toEqual([]);
});

test('two backends share nothing', async () => {
  const first = await start();
  const second = await createTestBackend();
  try {
    await first.backend.mock.disconnect((await linkedIn(first.client)).id);
    await first.backend.settled();
    const other = createPatchbayClient({ fetch: second.fetch });
    expect((await linkedIn(other)).status.kind).toBe('running');
  } finally {
    await second.close();
  }
});

test('one account with a broken payload never empties the list', async () => {
  const { backend, client } = await start();
  const { id } = await linkedIn(client);
  const account = backend.mock.world.accounts.get(id);
  const broken = { ...account, status: 42, metadata: null, name: {}, created_at: [], initial_sync: 'soon' };
  backend.mock.world.accounts.put(broken as never);
  await backend.mock.emit({ type: 'account.status.running', account_id: id });
  await backend.settled();
  const { accounts } = await client.listAccounts();
  expect(accounts).toHaveLength(6);
  expect(accounts.find((one) => one.id === id)?.status).toEqual({ kind: 'unknown', raw: '' });
});

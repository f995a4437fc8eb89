import {
  createOperatorClient,
  createPatchbayClient,
  createRepairLinksClient,
  type OperatorClient,
  type PatchbayClient,
  type RepairLinksClient,
} from '@patchbay/core';
import { afterEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './create-test-backend.ts';

let backend: TestBackend | null = null;
afterEach(() => backend?.close());

interface World {
  readonly backend: TestBackend;
  readonly client: PatchbayClient;
  readonly repairs: RepairLinksClient;
  readonly operators: OperatorClient;
}

async function start(): Promise<World> {
  backend = await createTestBackend();
  const client = createPatchbayClient({ fetch: backend.fetch });
  return {
    backend,
    client,
    repairs: createRepairLinksClient(client),
    operators: createOperatorClient(client),
  };
}

/** Somebody without a session opens a link, presses its button, and does in the wizard what `decision` says. */
async function visit(
  { mock, patchbay, settled }: TestBackend,
  url: string,
  decision: string,
): Promise<string> {
  const page = await (await patchbay.handler(new Request(url))).text();
  expect(page).toContain('<form method="post">');
  const led = await patchbay.handler(new Request(url, { method: 'POST' }));
  expect(led.status).toBe(303);
  const wizard = led.headers.get('location') ?? '';
  const html = await (await mock.fetch(wizard)).text();
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
  const form = { token: field('token'), provider: field('provider'), person: field('person'), decision };
  const decided = await mock.fetch(new URL('/', wizard), { method: 'POST', body: new URLSearchParams(form) });
  const back = await patchbay.handler(new Request(decided.headers.get('location') ?? ''));
  await settled();
  return back.text();
}

test('somebody who was sent a link repairs an account, and learns nothing else', async () => {
  const { backend, client, repairs } = await start();
  const { accounts } = await client.listAccounts();
  const { id, name } = accounts.find(({ provider }) => provider === 'linkedin') ??
    accounts[0] ?? { id: '', name: '' };
  await backend.mock.disconnect(id);
  await backend.settled();
  const { url, link } = await repairs.createRepairLink({ accountId: id, note: 'to Bob' });
  backend.signIn(null); // the visitor is nobody here

  const declined = await visit(backend, url, 'decline');
  expect(declined).toContain('Not connected');
  const thanks = await visit(backend, url, 'approve');
  expect(thanks).toContain('Thank you');
  for (const part of [id, name, 'to Bob']) expect(declined + thanks).not.toContain(part);

  const again = await backend.patchbay.handler(new Request(url));
  expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('Already done')]);
  backend.signIn({ ownerId: 'owner' });
  expect((await client.getAccount(id)).status.kind).toBe('running');
  expect(await repairs.listRepairLinks(id)).toMatchObject([
    { id: link.id, state: 'done', outcome: 'connected' },
  ]);
});

test('an account out of a shared link is the owner’s, with the settings of its maker', async () => {
  const { backend, client, operators } = await start();
  backend.signIn({ ownerId: 'ops', role: 'operator' });
  const { url } = await operators.createSharedLink({
    ownerId: 'new-hire',
    providers: ['linkedin'],
    configuration: {
      proxy: { host: 'proxy.acme.test', port: 8080, username: 'acme', password: 'hunter2-of-the-proxy' },
      products: ['classic', 'recruiter'],
    },
  });
  backend.signIn(null);
  expect(await visit(backend, url, 'approve')).toContain('Thank you');
  backend.signIn({ ownerId: 'new-hire' });
  const { accounts } = await client.listAccounts();
  expect(accounts).toMatchObject([{ provider: 'linkedin', status: { kind: 'running' } }]);
  expect(accounts[0]?.products.map(({ product }) => product).toSorted()).toEqual(['classic', 'recruiter']);
  const atUnipile = backend.mock.world.accounts.get(accounts[0]?.id ?? '');
  expect(atUnipile?.proxy).toMatchObject({ host: 'proxy.acme.test', username: 'acme' });
  backend.signIn({ ownerId: 'ops', role: 'operator' });
  expect(await operators.listSharedLinks()).toMatchObject([{ state: 'done', outcome: 'connected' }]);
});

test('an operator looks after accounts: lists, assigns, and says where they connect from', async () => {
  const { backend, client, operators } = await start();
  const [{ id } = { id: '' }] = (await client.listAccounts()).accounts.filter(
    (one) => one.provider === 'linkedin',
  );
  await expect(operators.listOperatorAccounts()).rejects.toMatchObject({ code: 'forbidden' });
  backend.signIn({ ownerId: 'ops', role: 'operator' });
  expect((await operators.listOperatorAccounts()).accounts).toHaveLength(6);
  await operators.setAccountProxy(id, { ownerId: 'owner', proxy: { host: 'proxy.acme.test', port: 1 } });
  expect(backend.mock.world.accounts.get(id)?.proxy).toMatchObject({ host: 'proxy.acme.test' });
  await operators.setAccountProxy(id, { ownerId: 'owner', proxy: null });
  expect(backend.mock.world.accounts.get(id)?.proxy).toEqual({ country: 'FR', auto_proxy: true });
  await expect(operators.restartAccount(id, { ownerId: 'owner' })).rejects.toMatchObject({
    code: 'invalid_request',
  });
  const { url } = await operators.createOperatorLink({
    ownerId: 'bob',
    purpose: 'connect',
    providers: ['google'],
  });
  expect(new URL(url).origin).toBe('https://unipile.patchbay.test');
  expect(await operators.findUnclaimedAccounts()).toEqual({ accounts: [], nextCursor: null });
});

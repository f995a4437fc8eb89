import { type AccountsPage, type ChangesAnswer, MAX_PAGE_SIZE, type PatchbayErrorBody } from '@patchbay/core';
import { expect, test, vi } from 'vitest';
import { startServer, type TestServer } from '../test-kit/start-server.ts';
import { startV1 } from '../test-kit/start-v1.ts';

async function withAccounts(...ids: string[]): Promise<TestServer> {
  const server = startServer();
  for (const id of ids) {
    server.unipile.add({ id, name: id, status: id.startsWith('bad') ? 'disconnected' : 'running' });
    await server.patchbay.assign({ accountId: id, ownerId: 'ada' });
  }
  await server.patchbay.drain();
  return server;
}

async function page(server: TestServer, query: string): Promise<AccountsPage> {
  return (await server.call('ada', `/accounts${query}`)).json() as Promise<AccountsPage>;
}

test('lists what needs its owner first, then by name', async () => {
  const server = await withAccounts('b', 'bad', 'a');
  const { accounts, nextCursor, position } = await page(server, '');
  expect(accounts.map(({ id }) => id)).toEqual(['bad', 'a', 'b']);
  expect(nextCursor).toBeNull();
  expect(position).toBe(
    accounts
      .map(({ version }) => version)
      .sort()
      .at(-1),
  );
});

test('names the owner’s stream, the same on every page, another for somebody else', async () => {
  const server = await withAccounts('a', 'b');
  const first = await page(server, '?limit=1');
  const second = await page(server, `?limit=1&cursor=${first.nextCursor}`);
  expect(first.streamTag).toMatch(/^[0-9a-f]{24}$/);
  expect(second.streamTag).toBe(first.streamTag);
  const other = (await (await server.call('bob', '/accounts')).json()) as AccountsPage;
  expect(other.streamTag).toMatch(/^[0-9a-f]{24}$/);
  expect(other.streamTag).not.toBe(first.streamTag);
});

test('walks pages by cursor, each account once', async () => {
  const server = await withAccounts('c', 'a', 'bad', 'b', 'Zoë 🎈');
  const seen: string[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 10; pages++) {
    const next: AccountsPage = await page(server, `?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...next.accounts.map(({ id }) => id));
    cursor = next.nextCursor;
  }
  expect(seen).toEqual(['bad', 'Zoë 🎈', 'a', 'b', 'c']);
});

test('a page that is exactly full is the last', async () => {
  const server = await withAccounts('a', 'b');
  expect((await page(server, '?limit=2')).nextCursor).toBeNull();
});

test('answers an empty list to an owner without accounts', async () => {
  const server = await withAccounts('a');
  const answer = (await (await server.call('bob', '/accounts')).json()) as AccountsPage;
  expect(answer).toMatchObject({ accounts: [], nextCursor: null });
  expect(answer.position).toMatch(/^[0-9a-f]{28}\.0$/);
});

test('takes more than the largest page as the largest page', async () => {
  const server = await withAccounts('a');
  const list = vi.spyOn(server.store, 'listAccounts');
  for (const query of ['?limit=100000', '']) {
    expect((await page(server, query)).accounts).toHaveLength(1);
    expect(list.mock.lastCall?.[1].limit).toBe(MAX_PAGE_SIZE + 1);
  }
});

for (const query of [
  '?limit=0',
  '?limit=-1',
  '?limit=x',
  '?limit=1.5',
  '?cursor=nonsense',
  '?cursor=W10',
  `?cursor=${btoa('[1e30,"",""]')}`,
]) {
  test(`${query} is an invalid request`, async () => {
    const response = await (await withAccounts()).call('ada', `/accounts${query}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as PatchbayErrorBody).error.code).toBe('invalid_request');
  });
}

test('accounts of the API that was in use before are in no list, and their events in none that follows it', async () => {
  const { store } = await withAccounts('a', 'b');
  const server = startV1({}, { store });
  const accountId = server.idOf('linkedin');
  const { accounts, position } = await page(server, '');
  expect(accounts).toEqual([]);
  await server.patchbay.assign({ accountId, ownerId: 'ada' });
  await server.settled();
  expect((await server.accounts('ada')).map(({ id }) => id)).toEqual([accountId]);
  const changes = (await (await server.call('ada', `/changes?after=${position}`)).json()) as ChangesAnswer;
  expect(changes.events.map(({ account }) => account.id)).toEqual([accountId]);
});

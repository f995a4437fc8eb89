import { expect, test } from 'vitest';
import { createPatchbayClient } from './patchbay-client.ts';
import { createRepairLinksClient } from './repair-links-client.ts';

const link = {
  id: 'link_1',
  accountId: 'acc_1',
  state: 'open',
  note: 'to Bob',
  createdAt: 1,
  expiresAt: 2,
  usedAt: null,
  revokedAt: null,
  outcome: null,
} as const;

function over(answer: () => unknown) {
  const requests: Request[] = [];
  const client = createPatchbayClient({
    baseUrl: 'https://app.example/api/patchbay',
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return Response.json(answer());
    },
  });
  return { links: createRepairLinksClient(client), requests };
}

test('makes a link and reads its address', async () => {
  const { links, requests } = over(() => ({ link, url: 'https://app.example/repair/x' }));
  const made = await links.createRepairLink({ accountId: 'acc_1', note: 'to Bob', expiresInMs: 60_000 });
  expect(made).toEqual({ link, url: 'https://app.example/repair/x' });
  const [request] = requests;
  expect([request?.method, request?.url]).toEqual(['POST', 'https://app.example/api/patchbay/repair-links']);
  expect(await request?.json()).toEqual({ accountId: 'acc_1', note: 'to Bob', expiresInMs: 60_000 });
});

test('lists the links of an account, or of all, and leaves out what cannot be read', async () => {
  const { links, requests } = over(() => ({ links: [link, { id: 'no account' }, null, 7] }));
  expect(await links.listRepairLinks('acc/1')).toEqual([link]);
  await links.listRepairLinks(null);
  expect(requests.map(({ method, url }) => [method, new URL(url).search])).toEqual([
    ['GET', '?accountId=acc%2F1'],
    ['GET', ''],
  ]);
});

test('ends a link', async () => {
  const { links, requests } = over(() => ({ link: { ...link, state: 'revoked', revokedAt: 5 } }));
  expect(await links.revokeRepairLink('link/1')).toMatchObject({ state: 'revoked', revokedAt: 5 });
  expect(requests.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
    ['DELETE', '/api/patchbay/repair-links/link%2F1'],
  ]);
});

test('an operator makes, lists and ends links for an owner', async () => {
  const requests: string[] = [];
  const client = createPatchbayClient({
    baseUrl: '/api',
    fetch: async (input, init) => {
      requests.push(`${init?.method} ${input}`);
      return Response.json({ link, links: [], url: 'https://app.example/repair/x' });
    },
  });
  const links = createRepairLinksClient(client, { ownerId: 'ada&co' });
  await links.createRepairLink({ accountId: 'acc_1' });
  await links.listRepairLinks('acc_1');
  await links.revokeRepairLink('link_1');
  expect(requests).toEqual([
    'POST /api/repair-links?ownerId=ada%26co',
    'GET /api/repair-links?ownerId=ada%26co&accountId=acc_1',
    'DELETE /api/repair-links/link_1?ownerId=ada%26co',
  ]);
});

test('words of a newer server offer nothing, and wrong types fall back', async () => {
  const odd = { ...link, state: 'paused', note: 5, createdAt: 'x', usedAt: 'y', outcome: 'moon' };
  const { links } = over(() => ({ links: [odd] }));
  expect(await links.listRepairLinks(null)).toEqual([
    { ...link, state: 'expired', note: null, createdAt: 0, outcome: 'failed' },
  ]);
});

test('an answer without what was asked for is an error', async () => {
  const { links } = over(() => ({ hello: 1 }));
  const nothing = { code: 'unexpected_answer' };
  await expect(links.createRepairLink({ accountId: 'a' })).rejects.toMatchObject(nothing);
  await expect(links.listRepairLinks(null)).rejects.toMatchObject(nothing);
  await expect(links.revokeRepairLink('x')).rejects.toMatchObject(nothing);
  const { links: halves } = over(() => ({ url: 'https://app.example/repair/x' }));
  await expect(halves.createRepairLink({ accountId: 'a' })).rejects.toMatchObject(nothing);
});

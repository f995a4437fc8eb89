import { expect, test } from 'vitest';
import { makeAccount } from '../testing/index.ts';
import { createOperatorClient, type OperatorClientOptions } from './operator-client.ts';
import { createPatchbayClient } from './patchbay-client.ts';

const link = {
  id: 'link_1',
  ownerId: 'ada',
  providers: ['linkedin'],
  configuration: {
    proxy: { host: 'p.test', port: 1, protocol: 'socks5', username: 'u', hasPassword: true },
    country: 'FR',
    products: ['classic'],
    oauthScopes: ['mail'],
    allowedMethods: ['cookies'],
  },
  state: 'open',
  note: null,
  createdAt: 1,
  expiresAt: 2,
  usedAt: 3,
  revokedAt: null,
  outcome: 'denied',
} as const;

function over(answer: unknown, options?: OperatorClientOptions) {
  const requests: Request[] = [];
  const client = createPatchbayClient({
    baseUrl: '/api/patchbay',
    fetch: async (input, init) => {
      requests.push(new Request(new URL(String(input), 'https://app.example'), init));
      return Response.json(answer);
    },
  });
  const asked = async (): Promise<unknown[]> =>
    Promise.all(
      requests.map(async (request) => {
        const { pathname, search } = new URL(request.url);
        const body = await request.text();
        return [request.method, pathname.replace('/api/patchbay', '') + search, body && JSON.parse(body)];
      }),
    );
  return { operators: createOperatorClient(client, options), asked };
}

const ada = { ownerId: 'ada' };

test('lists the accounts of all owners, page by page, without those that cannot be read', async () => {
  const account = makeAccount();
  const page = { accounts: [{ ownerId: 'ada', account }, { ownerId: 'bob' }, null], nextCursor: 'c' };
  const { operators, asked } = over(page);
  expect(await operators.listOperatorAccounts()).toEqual({
    accounts: [{ ownerId: 'ada', account }],
    nextCursor: 'c',
  });
  await operators.listOperatorAccounts('a/b');
  expect(await asked()).toEqual([
    ['GET', '/operator/accounts', ''],
    ['GET', '/operator/accounts?cursor=a%2Fb', ''],
  ]);
});

test('the last page has no cursor', async () => {
  const { operators } = over({ accounts: [], nextCursor: null });
  expect(await operators.listOperatorAccounts()).toEqual({ accounts: [], nextCursor: null });
});

test('lists accounts that nobody owns, page by page, also those that nothing but the id is known of', async () => {
  const { freshness: _, version: __, statusSince: ___, checking: ____, ...snapshot } = makeAccount();
  const known = { id: snapshot.id, foundAt: 1, heardAt: 3, read: { at: 2, snapshot } };
  const heard = { id: 'acc_heard', foundAt: 1, heardAt: 1, read: null };
  const { operators, asked } = over({ accounts: [known, heard, {}, null], nextCursor: 'c' });
  const page = { accounts: [known, heard], nextCursor: 'c' };
  expect(await operators.listUnclaimedAccounts()).toEqual(page);
  await operators.listUnclaimedAccounts('a/b');
  expect(await operators.findUnclaimedAccounts()).toEqual(page);
  expect(await asked()).toEqual([
    ['GET', '/operator/unclaimed', ''],
    ['GET', '/operator/unclaimed?cursor=a%2Fb', ''],
    ['POST', '/operator/unclaimed', {}],
  ]);
});

test('gives an account to an owner', async () => {
  const account = makeAccount();
  const { operators, asked } = over({ account });
  expect(await operators.assignAccount({ accountId: 'acc_1', ...ada })).toEqual(account);
  expect(await asked()).toEqual([['POST', '/operator/assign', { accountId: 'acc_1', ...ada }]]);
});

test('makes a link to use at once', async () => {
  const answer = { url: 'https://w.example', attemptId: 'at', expiresAt: 5 };
  const { operators, asked } = over(answer);
  const body = { ...ada, purpose: 'connect', providers: '*' } as const;
  expect(await operators.createOperatorLink(body)).toEqual(answer);
  expect(await asked()).toEqual([['POST', '/operator/links', body]]);
});

test('makes, lists and ends links to send to somebody', async () => {
  const { operators, asked } = over({ link, links: [link, {}], url: 'https://app.example/connect/x' });
  const body = { ...ada, providers: ['linkedin'] };
  expect(await operators.createSharedLink(body)).toEqual({ link, url: 'https://app.example/connect/x' });
  expect(await operators.listSharedLinks()).toEqual([link]);
  expect(await operators.revokeSharedLink('link/1')).toEqual(link);
  expect(await asked()).toEqual([
    ['POST', '/operator/shared-links', body],
    ['GET', '/operator/shared-links', ''],
    ['DELETE', '/operator/shared-links/link%2F1', ''],
  ]);
});

test('settings that are none are left out, and what is not told to anybody stays untold', async () => {
  const configuration = {
    proxy: { host: 'p.test', port: 'x', protocol: 'ftp', password: 'secret', hasPassword: 1 },
    country: 5,
    products: ['classic', 7],
    allowedMethods: ['cookies', 'magic'],
  };
  const { operators } = over({ links: [{ id: 'l', providers: '*', configuration }, { id: 'm' }] });
  const [first, second] = await operators.listSharedLinks();
  expect(first).toMatchObject({ ownerId: '', providers: '*' });
  expect(first?.configuration).toEqual({
    proxy: { host: 'p.test', port: 0, hasPassword: false },
    products: ['classic'],
    allowedMethods: ['cookies'],
  });
  expect(second?.configuration).toEqual({});
});

test('changes a proxy, restarts and resyncs', async () => {
  const { operators, asked } = over({ result: 'restarted', state: 'running' });
  await operators.setAccountProxy('acc/1', { ...ada, country: 'FR' });
  expect(await operators.restartAccount('acc/1', ada)).toBe('restarted');
  expect(await operators.resyncAccount('acc/1', ada)).toBe('running');
  expect(await asked()).toEqual([
    ['PUT', '/operator/accounts/acc%2F1/proxy', { ...ada, country: 'FR' }],
    ['POST', '/operator/accounts/acc%2F1/restart', ada],
    ['POST', '/operator/accounts/acc%2F1/resync', ada],
  ]);
});

test('words of a newer server promise nothing', async () => {
  const { operators } = over({ result: 'maybe', state: 'half' });
  expect(await operators.restartAccount('a', ada)).toBe('failed');
  expect(await operators.resyncAccount('a', ada)).toBe('unknown');
});

test('an answer without what was asked for is an error', async () => {
  const { operators } = over({ hello: 1 });
  const nothing = { code: 'unexpected_answer' };
  for (const call of [
    () => operators.listOperatorAccounts(),
    () => operators.listUnclaimedAccounts(),
    () => operators.assignAccount({ accountId: 'a', ...ada }),
    () => operators.createOperatorLink({ ...ada, purpose: 'connect', providers: '*' }),
    () => operators.createSharedLink({ ...ada, providers: '*' }),
    () => operators.listSharedLinks(),
    () => operators.revokeSharedLink('x'),
  ]) {
    await expect(call()).rejects.toMatchObject(nothing);
  }
});

test('an operator without a tenant does everything in the tenant that is named, or that a body names', async () => {
  const answer = {
    accounts: [],
    links: [],
    link,
    account: makeAccount(),
    url: 'https://x.test/',
    state: 'done',
  };
  const { operators, asked } = over({ ...answer, attemptId: 'a', expiresAt: 1 }, { tenantId: 'one' });
  await operators.listOperatorAccounts('c');
  await operators.findUnclaimedAccounts();
  await operators.listSharedLinks();
  await operators.revokeSharedLink('link_1');
  await operators.assignAccount({ accountId: 'acc_1', ...ada });
  await operators.createOperatorLink({ purpose: 'connect', providers: '*', ...ada });
  await operators.setAccountProxy('acc_1', { ...ada, proxy: null });
  await operators.resyncAccount('acc_1', { ...ada, tenantId: 'two' });
  const mine = { tenantId: 'one', ...ada };
  expect(await asked()).toEqual([
    ['GET', '/operator/accounts?tenantId=one&cursor=c', ''],
    ['POST', '/operator/unclaimed?tenantId=one', {}],
    ['GET', '/operator/shared-links?tenantId=one', ''],
    ['DELETE', '/operator/shared-links/link_1?tenantId=one', ''],
    ['POST', '/operator/assign', { accountId: 'acc_1', ...mine }],
    ['POST', '/operator/links', { purpose: 'connect', providers: '*', ...mine }],
    ['PUT', '/operator/accounts/acc_1/proxy', { ...mine, proxy: null }],
    ['POST', '/operator/accounts/acc_1/resync', { ...mine, tenantId: 'two' }],
  ]);
});

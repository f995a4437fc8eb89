import { expect, it } from 'vitest';
import { call, idOf, invalid, makeMock } from '../../testing/make-mock.ts';

const notFound = {
  status: 404,
  body: {
    object: 'Error',
    type: 'api/resource_not_found',
    status: 404,
    title: 'Resource not found',
    detail: 'Account not found.',
    req_id: expect.any(String),
  },
};
const enumMessage = 'must be equal to one of the allowed values';

async function names(mock: ReturnType<typeof makeMock>['mock'], query: string): Promise<unknown> {
  const { body } = await call(mock, 'GET', `/v2/accounts/?${query}`);
  return (body as { data: { name: string }[] }).data.map(({ name }) => name);
}

it('lists every account, sorted by name', async () => {
  const { mock } = makeMock();
  expect(await call(mock, 'GET', '/v2/accounts/')).toEqual({
    status: 200,
    body: { object: 'Accounts', data: mock.world.accounts.list(), has_more: false },
  });
});

it('pages by offset and limit, twenty by default', async () => {
  const accounts = Array.from({ length: 45 }, (_, i) => ({
    provider: 'mock',
    name: `n${String(i).padStart(2, '0')}`,
  }));
  const { mock } = makeMock({ accounts });
  const page = async (query: string) => {
    const { body } = await call(mock, 'GET', `/v2/accounts/?${query}`);
    const { data, has_more } = body as { data: { name: string }[]; has_more: boolean };
    return [data.length, data[0]?.name, has_more];
  };
  expect(await page('')).toEqual([20, 'n00', true]);
  expect(await page('offset=20&limit=20')).toEqual([20, 'n20', true]);
  expect(await page('offset=40')).toEqual([5, 'n40', false]);
  expect(await page('offset=25&limit=20')).toEqual([20, 'n25', false]);
  expect(await page('offset=100')).toEqual([0, undefined, false]);
  expect(await page('limit=100')).toEqual([45, 'n00', false]);
});

it.each([
  ['offset=-1', 'querystring/offset must match pattern "^[0-9]+$"'],
  ['limit=ten', 'querystring/limit must match pattern "^[0-9]+$"'],
  ['limit=0', 'querystring/limit must be between 1 and 100'],
  ['limit=101', 'querystring/limit must be between 1 and 100'],
  ['status=error', `querystring/status ${enumMessage}`],
  ['provider=LINKEDIN', `querystring/provider ${enumMessage}`],
])('refuses a list by ?%s', async (query, detail) => {
  const { mock } = makeMock();
  expect(await call(mock, 'GET', `/v2/accounts/?${query}`)).toEqual(invalid(detail));
});

it('filters by status, provider, scope and a part of name or id', async () => {
  const { mock } = makeMock({
    accounts: [
      { provider: 'linkedin', id: 'acc_one', name: 'Ada', status: 'errored', account_scope_id: 'scope_1' },
      { provider: 'linkedin', id: 'acc_two', name: 'Bea' },
      { provider: 'google', id: 'acc_three', name: 'Cleo', status: 'errored' },
    ],
  });
  expect(await names(mock, 'status=errored')).toEqual(['Ada', 'Cleo']);
  expect(await names(mock, 'provider=linkedin')).toEqual(['Ada', 'Bea']);
  expect(await names(mock, 'status=errored&provider=google')).toEqual(['Cleo']);
  expect(await names(mock, 'account_scope_id=scope_1')).toEqual(['Ada']);
  expect(await names(mock, 'account_scope_id=none')).toEqual(['Bea', 'Cleo']);
  expect(await names(mock, 'search=EA')).toEqual(['Bea']);
  expect(await names(mock, 'search=acc_t')).toEqual(['Bea', 'Cleo']);
  expect(await names(mock, 'search=')).toEqual(['Ada', 'Bea', 'Cleo']);
});

it('gives one account', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'google');
  expect(await call(mock, 'GET', `/v2/accounts/${id}`)).toEqual({
    status: 200,
    body: mock.world.accounts.get(id),
  });
});

it.each(['GET', 'PATCH', 'DELETE'])(
  'answers %s of an unknown account with 404, of a wrong id with 400',
  async (method) => {
    const { mock } = makeMock();
    expect(await call(mock, method, '/v2/accounts/acc_nope')).toEqual(notFound);
    expect(await call(mock, method, '/v2/accounts/nope')).toEqual(
      invalid('params/account_id must match pattern "^acc_(.*)$"'),
    );
  },
);

it('removes an account and tells the webhooks', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'google');
  expect(await call(mock, 'DELETE', `/v2/accounts/${id}`)).toEqual({ status: 200, body: { success: true } });
  expect(await call(mock, 'GET', `/v2/accounts/${id}`)).toEqual(notFound);
  await mock.settled();
  expect(receiver.types()).toEqual(['account.remove']);
});

it('replaces custom data as a whole and keeps the rest of the metadata', async () => {
  const { mock } = makeMock();
  const path = `/v2/accounts/${idOf(mock, 'linkedin')}`;
  await call(mock, 'PATCH', path, { metadata: { tenant: 't1', plan: 'pro' } });
  const { body } = await call(mock, 'PATCH', path, { metadata: { tenant: 't2' }, auto_proxy_country: 'DE' });
  expect(body).toMatchObject({ metadata: { custom_data: { tenant: 't2' }, auto_proxy_country: 'DE' } });
  expect(body).toEqual(await call(mock, 'GET', path).then((got) => got.body));
  expect((body as { metadata: object }).metadata).toHaveProperty(
    'products_connection_status.classic',
    'running',
  );
  expect((body as { metadata: { custom_data: object } }).metadata.custom_data).not.toHaveProperty('plan');
});

it('sets a proxy without ever showing its password, and restarts the account', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'google');
  await mock.setStatus(id, 'errored', { reason: 'proxy', silent: true });
  const { body } = await call(mock, 'PATCH', `/v2/accounts/${id}`, {
    proxy: { host: 'proxy.example.net', port: 8443, username: 'u', password: 'p' },
  });
  expect(body).toMatchObject({
    status: 'running',
    proxy: {
      country: null,
      auto_proxy: false,
      host: 'proxy.example.net',
      port: 8443,
      username: 'u',
      protocol: 'https',
    },
  });
  expect(JSON.stringify(body)).not.toContain('password');
  await mock.settled();
  expect(receiver.types()).toEqual(['account.status.running']);
});

it('goes back to the automatic proxy, or to none where the provider has none', async () => {
  const { mock } = makeMock();
  const proxy = { host: 'h', port: 1 };
  for (const [provider, expected] of [
    ['linkedin', { country: 'FR', auto_proxy: true }],
    ['google', undefined],
  ] as const) {
    const path = `/v2/accounts/${idOf(mock, provider)}`;
    await call(mock, 'PATCH', path, { proxy });
    const { body } = await call(mock, 'PATCH', path, { proxy: null });
    expect((body as { proxy?: unknown }).proxy).toEqual(expected);
  }
});

it('does not restart an account that waits for its owner', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'google');
  await mock.setStatus(id, 'disconnected', { silent: true });
  const { body } = await call(mock, 'PATCH', `/v2/accounts/${id}`, { proxy: { host: 'h', port: 1 } });
  expect(body).toMatchObject({ status: 'disconnected' });
});

it('takes an update without a body for one that changes nothing', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'google');
  const before = mock.world.accounts.get(id);
  expect(await call(mock, 'PATCH', `/v2/accounts/${id}`)).toEqual({ status: 200, body: before });
});

it('sets a scope once', async () => {
  const { mock } = makeMock();
  const path = `/v2/accounts/${idOf(mock, 'google')}`;
  const set = async (account_scope_id: unknown) => call(mock, 'PATCH', path, { account_scope_id });
  expect(await set('nope')).toEqual(invalid('body/account_scope_id must match pattern "^scope_(.*)$"'));
  expect((await set('scope_1')).body).toMatchObject({ account_scope_id: 'scope_1' });
  expect((await set('scope_1')).status).toBe(200);
  expect(await set('scope_2')).toEqual(
    invalid('Invalid body: body/account_scope_id cannot be changed once it is set'),
  );
});

it.each([
  ['"text"', 'Invalid body: body must be object'],
  ['{broken', 'Invalid body: body must be object'],
  [{ metadata: { a: 1 } }, 'Invalid body: body/metadata must be an object of strings'],
  [{ metadata: null }, 'Invalid body: body/metadata must be an object of strings'],
  [{ metadata: [] }, 'Invalid body: body/metadata must be object'],
  [{ auto_proxy_country: 1 }, 'Invalid body: body/auto_proxy_country must be string'],
  [{ proxy: 'x' }, 'Invalid body: body/proxy must be object'],
  [{ proxy: { host: 'h' } }, 'Invalid body: body/proxy must have a host (string) and a port (number)'],
  [
    { proxy: { host: 'h', port: 1, protocol: 'ftp' } },
    'Invalid body: body/proxy/protocol must be equal to one of the allowed values',
  ],
])('refuses an update by %j and changes nothing', async (body, detail) => {
  const { mock } = makeMock();
  const id = idOf(mock, 'google');
  const before = mock.world.accounts.get(id);
  expect(await call(mock, 'PATCH', `/v2/accounts/${id}`, body)).toEqual(invalid(detail));
  expect(mock.world.accounts.get(id)).toBe(before);
});

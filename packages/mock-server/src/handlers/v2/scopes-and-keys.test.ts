import { expect, it } from 'vitest';
import { createMockUnipile, type MockUnipile } from '../../index.ts';
import { call, idOf, makeMock } from '../../testing/make-mock.ts';

async function withKey(mock: MockUnipile, key: string, method: string, path: string, body?: object) {
  const response = await mock.fetch(mock.origin + path, {
    method,
    headers: { 'x-api-key': key },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function makeScope(mock: MockUnipile, name = 'Acme'): Promise<string> {
  const { body } = await call(mock, 'POST', '/v2/scopes/', { name });
  return (body as { id: string }).id;
}

async function makeKey(mock: MockUnipile, access: object, expires_at: string | null = null) {
  const { body } = await call(mock, 'POST', '/v2/api-keys/', { name: 'a key', expires_at, access });
  return body as { object: string; id: string; api_key: string };
}

it('creates, reads, lists, changes and deletes Scopes', async () => {
  const { mock } = makeMock();
  const made = await call(mock, 'POST', '/v2/scopes/', { name: 'Acme', reference: 'tenant-1' });
  const scope = {
    object: 'Scope',
    id: expect.stringMatching(/^scope_[0-9a-z]{26}$/),
    application_id: mock.world.applicationId,
    name: 'Acme',
    reference: 'tenant-1',
    status: 'active',
    created_at: expect.any(String),
    accounts_count: 0,
    api_keys_count: 0,
  };
  expect(made).toEqual({ status: 200, body: scope });
  const path = `/v2/scopes/${(made.body as { id: string }).id}`;
  expect(await call(mock, 'GET', path)).toEqual({ status: 200, body: scope });
  expect(await call(mock, 'GET', '/v2/scopes/')).toEqual({
    status: 200,
    body: { object: 'Scopes', data: [scope], has_more: false },
  });
  const changed = { name: 'Acme Ltd', status: 'disabled', reference: 'tenant-1' };
  expect(await call(mock, 'PATCH', path, changed)).toEqual({ status: 200, body: { ...scope, ...changed } });
  expect((await call(mock, 'PATCH', path, { status: 'off' })).status).toBe(400);
  expect((await call(mock, 'POST', '/v2/scopes/', { name: 'Other', reference: 'tenant-1' })).status).toBe(
    409,
  );
  expect(await call(mock, 'DELETE', path)).toEqual({ status: 200, body: { success: true } });
  expect((await call(mock, 'GET', path)).status).toBe(404);
});

it.each(['refuse', 'allow'] as const)(
  'lets a Scope with accounts be deleted by choice: %s',
  async (choice) => {
    const { mock } = makeMock({ choices: { deleteScopeInUse: choice } });
    const id = await makeScope(mock);
    await call(mock, 'PATCH', `/v2/accounts/${idOf(mock, 'google')}`, { account_scope_id: id });
    expect((await call(mock, 'DELETE', `/v2/scopes/${id}`)).status).toBe(choice === 'refuse' ? 409 : 200);
  },
);

it.each(['refuse', 'accept'] as const)(
  'lets accounts name an unknown Scope by choice: %s',
  async (choice) => {
    const { mock } = makeMock({ choices: { unknownScope: choice } });
    const path = `/v2/accounts/${idOf(mock, 'google')}`;
    const answer = await call(mock, 'PATCH', path, { account_scope_id: 'scope_nobody' });
    expect(answer.status).toBe(choice === 'refuse' ? 404 : 200);
    const known = await call(mock, 'PATCH', `/v2/accounts/${idOf(mock, 'whatsapp')}`, {
      account_scope_id: await makeScope(mock),
    });
    expect(known.status).toBe(200);
  },
);

it('shows a new key once, lists it without, and takes it until it is deleted', async () => {
  const { mock } = makeMock();
  const made = await makeKey(mock, { type: 'global' });
  expect(made).toEqual({ object: 'ApiKey', id: expect.any(String), api_key: expect.any(String) });
  const { body } = await call(mock, 'GET', '/v2/api-keys/');
  expect(body).toMatchObject({
    object: 'ApiKeys',
    data: [{ role: 'service' }, { id: made.id, role: 'account' }],
  });
  expect(JSON.stringify(body)).not.toContain(made.api_key);
  expect((await withKey(mock, made.api_key, 'GET', '/v2/accounts/')).status).toBe(200);
  expect((await call(mock, 'DELETE', `/v2/api-keys/${made.id}`)).status).toBe(200);
  expect(await withKey(mock, made.api_key, 'GET', '/v2/accounts/')).toMatchObject({
    status: 401,
    body: { type: 'api/missing_authorization' },
  });
  expect((await call(mock, 'DELETE', `/v2/api-keys/${made.id}`)).status).toBe(404);
});

it('refuses a key whose time is over', async () => {
  const { mock, clock } = makeMock();
  const { api_key } = await makeKey(mock, { type: 'global' }, new Date(clock.now() + 1_000).toISOString());
  expect((await withKey(mock, api_key, 'GET', '/v2/accounts/')).status).toBe(200);
  await clock.advance(1_000);
  expect(await withKey(mock, api_key, 'GET', '/v2/accounts/')).toMatchObject({
    status: 401,
    body: { type: 'api/expired_authorization' },
  });
});

it.each([
  [{ name: 'k', expires_at: 'soon', access: { type: 'global' } }, 400],
  [{ name: 'k', expires_at: null, access: { type: 'all' } }, 400],
  [{ name: 'k', expires_at: null, access: { type: 'scope', scope_id: 'x' } }, 400],
  [{ name: 'k', expires_at: null, access: { type: 'scope', scope_id: 'scope_x' } }, 404],
  [{ expires_at: null, access: { type: 'global' } }, 400],
])('refuses to make a key from %j', async (body, status) => {
  const { mock } = makeMock();
  expect((await call(mock, 'POST', '/v2/api-keys/', body)).status).toBe(status);
});

it('lets an account key reach accounts and nothing of the application', async () => {
  const mock = createMockUnipile({ apiKey: 'accounts', serviceKey: 'service' });
  for (const path of [
    '/v2/webhooks/endpoints/',
    '/v2/scopes/',
    '/v2/api-keys/',
    '/v2/webhooks/conversations/',
  ]) {
    expect(await withKey(mock, 'accounts', 'GET', path)).toMatchObject({
      status: 403,
      body: { type: 'api/insufficient_permissions' },
    });
    expect((await withKey(mock, 'service', 'GET', path)).status).not.toBe(403);
  }
  expect((await withKey(mock, 'accounts', 'GET', '/v2/accounts/')).status).toBe(200);
  const path = `/v2/accounts/${idOf(mock, 'google')}`;
  const scope = { account_scope_id: 'scope_1' };
  expect((await withKey(mock, 'accounts', 'PATCH', path, scope)).status).toBe(403);
  expect((await withKey(mock, 'service', 'PATCH', path, scope)).status).toBe(200);
});

it('lets a scoped key see its own accounts only, and nothing once its Scope is disabled', async () => {
  const { mock } = makeMock();
  const scope_id = await makeScope(mock);
  const [own, other] = [idOf(mock, 'google'), idOf(mock, 'outlook')];
  await call(mock, 'PATCH', `/v2/accounts/${own}`, { account_scope_id: scope_id });
  const { api_key } = await makeKey(mock, { type: 'scope', scope_id });
  expect(await call(mock, 'GET', `/v2/scopes/${scope_id}`)).toMatchObject({
    body: { accounts_count: 1, api_keys_count: 1 },
  });
  expect(await withKey(mock, api_key, 'GET', '/v2/accounts/')).toMatchObject({
    body: { data: [{ id: own }] },
  });
  expect((await withKey(mock, api_key, 'GET', `/v2/accounts/${own}`)).status).toBe(200);
  expect((await withKey(mock, api_key, 'GET', `/v2/accounts/${other}`)).status).toBe(403);
  expect((await withKey(mock, api_key, 'GET', `/v2/${other}/emails`)).status).toBe(403);
  await call(mock, 'PATCH', `/v2/scopes/${scope_id}`, { status: 'disabled' });
  expect((await withKey(mock, api_key, 'GET', '/v2/accounts/')).status).toBe(403);
});

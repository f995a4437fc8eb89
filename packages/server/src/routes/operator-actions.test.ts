import { CLIENT_HEADER, type CreateLinkAnswer } from '@patchbay/core';
import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { send, startForOperators } from '../test-kit/start-for-operators.ts';
import { BASE, startServer, type TestServer } from '../test-kit/start-server.ts';
import { startV1 } from '../test-kit/start-v1.ts';

const PASSWORD = 'hunter2-of-the-proxy';
const proxy = { host: 'proxy.acme.test', port: 8080, username: 'acme', password: PASSWORD };

/** Ada of tenant one has an account; the bodies of what is patched at Unipile are kept. */
async function withAccount(): Promise<TestServer & { patched: unknown[] }> {
  const server = startForOperators();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada', tenantId: 'one' });
  await server.patchbay.drain();
  return Object.assign(server, { patched: [] });
}

/** The next call to Unipile is answered with a success, and its body kept. */
function takeNext(server: TestServer & { patched: unknown[] }): void {
  server.unipile.next.push(async (request) => {
    server.patched.push([request.method, await request.json()]);
    return Response.json({ object: 'Account', id: 'acc_1' });
  });
}

const PROXY = '/operator/accounts/acc_1/proxy';

for (const [what, body, sent] of [
  ['a proxy of the customer', { proxy }, { proxy }],
  ['a country', { country: 'FR' }, { auto_proxy_country: 'FR' }],
  ['no proxy', { proxy: null }, { proxy: null }],
] as const) {
  test(`an operator gives an account ${what}`, async () => {
    const server = await withAccount();
    takeNext(server);
    const response = await send(server, 'one/ops', 'PUT', PROXY, { ownerId: 'ada', ...body });
    expect([response.status, await response.text()]).toEqual([200, '{}']);
    expect(server.patched).toEqual([['PATCH', sent]]);
  });
}

for (const [what, body] of [
  ['neither proxy nor country', {}],
  ['both', { proxy, country: 'FR' }],
  ['a country that is none', { country: 'fra' }],
  ['a port that is none', { proxy: { ...proxy, port: 0 } }],
  ['a protocol that is none', { proxy: { ...proxy, protocol: 'ftp' } }],
  ['a proxy that is misspelt', { proxi: proxy }],
] as const) {
  test(`a proxy change with ${what} is refused, without a word of the password`, async () => {
    const server = await withAccount();
    const before = server.unipile.calls.length;
    const response = await send(server, 'one/ops', 'PUT', PROXY, { ownerId: 'ada', ...body });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(PASSWORD);
    expect(server.unipile.calls).toHaveLength(before);
  });
}

test('a proxy change that failed is not sent again, because each one starts the account anew', async () => {
  const server = await withAccount();
  server.unipile.next.push(() => unipileError(503, 'api/internal_error'));
  const response = await send(server, 'one/ops', 'PUT', PROXY, { ownerId: 'ada', proxy });
  await server.patchbay.drain();
  expect(response.status).toBe(503);
  const after = server.unipile.calls.slice(server.unipile.calls.indexOf('PATCH /v2/accounts/acc_1'));
  expect(after).toEqual(['PATCH /v2/accounts/acc_1', 'GET /v2/accounts/acc_1']);
});

test('what Unipile repeats of a proxy reaches no log and no answer', async () => {
  const server = await withAccount();
  server.unipile.next.push(async (request) => {
    const detail = await request.text();
    return Response.json(
      { type: 'api/invalid_parameters', status: 400, title: 'No', detail },
      { status: 400 },
    );
  });
  const response = await send(server, 'one/ops', 'PUT', PROXY, { ownerId: 'ada', proxy });
  expect(response.status).toBe(502);
  const logs = JSON.stringify(server.logs, (_, part: unknown) => (part instanceof Error ? part.stack : part));
  expect(logs).toContain('PATCH');
  for (const text of [logs, await response.text()]) expect(text).not.toContain(PASSWORD);
});

test('quick add is a link for an owner of the tenant, with settings', async () => {
  const server = await withAccount();
  const body = { ownerId: 'bob', purpose: 'connect', providers: ['google'], configuration: { proxy } };
  const response = await send(server, 'one/ops', 'POST', '/operator/links', body);
  const link = (await response.json()) as CreateLinkAnswer;
  expect(link).toEqual({
    url: 'https://auth.unipile.com/?token=secret-link',
    attemptId: expect.any(String),
    expiresAt: server.clock.now() + 15 * 60_000,
  });
  expect(server.unipile.links[0]).toMatchObject({
    providers: ['google'],
    config: { google: { custom_proxy: proxy } },
  });
  const attempt = await server.store.getAttempt(link.attemptId);
  expect(attempt?.owner).toEqual({ tenantId: 'one', ownerId: 'bob' });
  expect(JSON.stringify(attempt)).not.toContain(PASSWORD);
});

test('an operator can sign an account in again, with settings that its provider takes', async () => {
  const server = await withAccount();
  const body = { ownerId: 'ada', purpose: 'reconnect', accountId: 'acc_1' };
  const products = { configuration: { products: ['classic'] } };
  expect((await send(server, 'one/ops', 'POST', '/operator/links', { ...body, ...products })).status).toBe(
    200,
  );
  expect(server.unipile.links[0]).toMatchObject({
    account_id: 'acc_1',
    config: { linkedin: { products: ['classic'] } },
  });
  const scopes = { configuration: { oauthScopes: ['mail'] } };
  const refused = await send(server, 'one/ops', 'POST', '/operator/links', { ...body, ...scopes });
  expect(refused.status).toBe(400);
});

test('a link without settings sends none', async () => {
  const server = await withAccount();
  const body = { ownerId: 'ada', purpose: 'connect', providers: '*' };
  await send(server, 'one/ops', 'POST', '/operator/links', body);
  expect(server.unipile.links[0]).not.toHaveProperty('config');
});

test('an operator without a tenant gives an account that nobody has to an owner', async () => {
  const server = startServer({ authenticate: () => ({ ownerId: 'ops', role: 'operator' }) });
  server.unipile.add();
  const body = { accountId: 'acc_1', ownerId: 'ada' };
  const response = await send(server, 'ops', 'POST', '/operator/assign', body);
  expect(await response.json()).toMatchObject({ account: { id: 'acc_1' } });
  expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_1' })).toEqual({
    tenantId: 'default',
    ownerId: 'ada',
  });
  const taken = await send(server, 'ops', 'POST', '/operator/assign', { ...body, ownerId: 'bob' });
  expect(taken.status).toBe(403);
  expect(await taken.text()).not.toContain('ada');
});

test('an operator without a tenant acts in the tenant that is named', async () => {
  const server = startForOperators();
  server.unipile.add();
  const owner = { ownerId: 'ada', tenantId: 'one' };
  const body = { accountId: 'acc_1', ...owner };
  expect((await send(server, '/ops', 'POST', '/operator/assign', body)).status).toBe(200);
  expect((await server.account('one/ada')).id).toBe('acc_1');
  server.unipile.next.push(() => Response.json({ object: 'Account', id: 'acc_1' }));
  expect((await send(server, '/ops', 'PUT', PROXY, { ...owner, country: 'FR' })).status).toBe(200);
  const again = { ...owner, purpose: 'reconnect', accountId: 'acc_1' };
  expect((await send(server, '/ops', 'POST', '/operator/links', again)).status).toBe(200);
  const shared = { ...owner, providers: '*' };
  expect((await send(server, '/ops', 'POST', '/operator/shared-links', shared)).status).toBe(200);
  const repair = '/repair-links?ownerId=ada&tenantId=one';
  expect((await send(server, '/ops', 'POST', repair, { accountId: 'acc_1' })).status).toBe(200);
  for (const [path, count] of [
    ['/operator/shared-links?tenantId=one', 1],
    ['/operator/shared-links', 0],
    [repair, 1],
    ['/repair-links?ownerId=ada', 0],
  ] as const) {
    const { links } = (await (await server.call('/ops', path)).json()) as { links: unknown[] };
    expect([path, links.length]).toEqual([path, count]);
  }
  expect((await server.call('/ops', '/operator/repair-stats?tenantId=one')).status).toBe(200);
});

test('an operator of a tenant may name it, and no other', async () => {
  const server = await withAccount();
  const change = { ownerId: 'ada', country: 'FR' };
  server.unipile.next.push(() => Response.json({ object: 'Account', id: 'acc_1' }));
  expect((await send(server, 'one/ops', 'PUT', PROXY, { ...change, tenantId: 'one' })).status).toBe(200);
  const refused = await send(server, 'two/ops', 'PUT', PROXY, { ...change, tenantId: 'one' });
  expect(refused.status).toBe(403);
  expect((await send(server, 'one/ops', 'PUT', PROXY, { ...change, tenantId: 'default' })).status).toBe(403);
});

test('where tenants share a key, an operator of one of them assigns nothing', async () => {
  const server = startForOperators();
  server.unipile.add();
  const body = { accountId: 'acc_1', ownerId: 'ada' };
  expect((await send(server, 'one/ops', 'POST', '/operator/assign', body)).status).toBe(403);
  expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_1' })).toBeNull();
});

const actions = [
  ['PUT', PROXY, { ownerId: 'ada', country: 'FR' }],
  ['POST', '/operator/accounts/acc_1/restart', { ownerId: 'ada' }],
  ['POST', '/operator/accounts/acc_1/resync', { ownerId: 'ada' }],
  ['POST', '/operator/links', { ownerId: 'ada', purpose: 'reconnect', accountId: 'acc_1' }],
  ['POST', '/operator/assign', { ownerId: 'ada', accountId: 'acc_1' }],
] as const;

for (const [method, path, body] of actions) {
  test(`${method} ${path} is for operators and our own client`, async () => {
    const server = await withAccount();
    const before = server.unipile.calls.length;
    expect((await send(server, 'one/ada', method, path, body)).status).toBe(403);
    expect((await send(server, '', method, path, body)).status).toBe(401);
    const init = { method, body: JSON.stringify(body) };
    const bare = new Request(`${BASE}${path}`, { ...init, headers: { 'x-who': 'one/ops' } });
    expect((await server.patchbay.handler(bare)).status).toBe(403);
    const foreign = { 'x-who': 'one/ops', [CLIENT_HEADER]: '1', origin: 'https://evil.test' };
    const crossed = new Request(`${BASE}${path}`, { ...init, headers: foreign });
    expect((await server.patchbay.handler(crossed)).status).toBe(403);
    expect(server.unipile.calls).toHaveLength(before);
  });
}

test('an operator reaches accounts of the named owner of the own tenant only', async () => {
  const server = await withAccount();
  const before = server.unipile.calls.length;
  const change = { country: 'FR' };
  const path = '/operator/accounts/acc_9/proxy';
  for (const response of [
    await send(server, 'two/ops', 'PUT', PROXY, { ownerId: 'ada', ...change }),
    await send(server, 'one/ops', 'PUT', PROXY, { ownerId: 'bob', ...change }),
    await send(server, 'one/ops', 'PUT', path, { ownerId: 'ada', ...change }),
    await send(server, 'two/ops', 'POST', '/operator/links', {
      ownerId: 'ada',
      purpose: 'reconnect',
      accountId: 'acc_1',
    }),
  ]) {
    expect(response.status).toBe(404);
  }
  expect(server.unipile.calls).toHaveLength(before);
});

test('v2 has neither restart nor resync, and says so', async () => {
  const server = await withAccount();
  for (const action of ['restart', 'resync']) {
    const path = `/operator/accounts/acc_1/${action}`;
    const response = await send(server, 'one/ops', 'POST', path, { ownerId: 'ada' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('only Unipile v1 has it');
  }
});

test('v1 restarts and resyncs an account, and takes a proxy but not away', async () => {
  const server = startV1({}, { authenticate: () => ({ ownerId: 'ops', role: 'operator' }) });
  const accountId = server.idOf('linkedin');
  await server.patchbay.assign({ accountId, ownerId: 'ada' });
  const act = (method: 'POST' | 'PUT', action: string, body: object = {}): Promise<Response> =>
    send(server, 'ops', method, `/operator/accounts/${accountId}/${action}`, { ownerId: 'ada', ...body });
  expect(await (await act('POST', 'restart')).json()).toEqual({ result: 'restarted' });
  expect(await (await act('POST', 'resync')).json()).toEqual({ state: 'started' });
  expect((await act('PUT', 'proxy', { proxy })).status).toBe(200);
  const away = await act('PUT', 'proxy', { proxy: null });
  expect(away.status).toBe(400);
  expect(await away.text()).toContain('set another');
  await server.patchbay.close();
});

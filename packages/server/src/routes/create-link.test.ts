import { inspect } from 'node:util';
import type { PatchbayErrorBody } from '@patchbay/core';
import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { BASE, startServer, type TestServer } from '../test-kit/start-server.ts';
import { START } from '../test-kit/test-clock.ts';

const connect = { purpose: 'connect', providers: ['linkedin'] };

async function failure(server: TestServer, body: unknown): Promise<[number, string]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await server.call('ada', '/links', { method: 'POST', body: text });
  return [response.status, ((await response.json()) as PatchbayErrorBody).error.code];
}

test('mints a link that ends when the answer says, and leads back to a signed callback', async () => {
  const server = startServer();
  const answer = await server.link('ada', connect);
  const expiresAt = START + 15 * 60_000;
  expect(answer).toEqual({
    url: 'https://auth.unipile.com/?token=secret-link',
    attemptId: expect.stringMatching(/^[0-9a-f]{32}$/),
    expiresAt,
  });
  const token = server.token();
  expect(token).toMatch(new RegExp(`^${answer.attemptId}\\.[0-9a-f]{64}$`));
  expect(server.unipile.links).toEqual([
    {
      providers: ['linkedin'],
      expires_on: new Date(expiresAt).toISOString(),
      redirect_uri: `${BASE}/callback/${token}`,
      state: token,
    },
  ]);
});

test('passes the wish for any provider on', async () => {
  const server = startServer();
  await server.link('ada', { purpose: 'connect', providers: '*' });
  expect(server.unipile.links[0]).toMatchObject({ providers: '*' });
});

test('a new sign-in names the account and no providers', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  expect(server.unipile.links[0]).toMatchObject({ account_id: 'acc_1' });
  expect(server.unipile.links[0]).not.toHaveProperty('providers');
});

test('a new sign-in to somebody else’s account is not found and asks Unipile nothing', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'bob' });
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  expect(await failure(server, { purpose: 'reconnect', accountId: 'acc_1' })).toEqual([404, 'not_found']);
  expect(server.unipile.calls).toEqual([]);
});

const invalid: unknown[] = [
  '',
  'not json',
  [],
  {},
  { purpose: 'other' },
  { purpose: 'connect' },
  { purpose: 'connect', providers: [] },
  { purpose: 'connect', providers: [''] },
  { purpose: 'connect', providers: 'linkedin' },
  { purpose: 'connect', providers: [7] },
  { purpose: 'reconnect' },
  { purpose: 'reconnect', accountId: '' },
  { ...connect, returnTo: 'https://evil.test' },
  { ...connect, returnTo: '__proto__' },
  { ...connect, returnTo: 7 },
];

for (const body of invalid) {
  test(`${JSON.stringify(body)} is an invalid request`, async () => {
    const server = startServer();
    expect(await failure(server, body)).toEqual([400, 'invalid_request']);
    expect(server.unipile.calls).toEqual([]);
  });
}

test('a body of any size is not read', async () => {
  expect(await failure(startServer(), { ...connect, padding: 'x'.repeat(20_000) })).toEqual([
    413,
    'too_large',
  ]);
});

test('fields that this version does not know are let through', async () => {
  const server = startServer({ returnTo: { settings: '/settings' } });
  expect(await server.link('ada', { ...connect, returnTo: 'settings', later: true })).toHaveProperty('url');
});

for (const [status, type, expected] of [
  [401, 'api/missing_authorization', [502, 'unipile_refused']],
  [403, 'api/insufficient_permissions', [502, 'unipile_refused']],
  [400, 'api/invalid_parameters', [502, 'unipile_refused']],
  [404, 'api/resource_not_found', [502, 'unipile_refused']],
  [429, 'api/too_many_requests', [503, 'unipile_unavailable']],
  [500, 'api/internal_error', [503, 'unipile_unavailable']],
] as const) {
  test(`${status} of Unipile becomes ${expected[1]}, is logged, and is not tried again`, async () => {
    const server = startServer();
    server.unipile.next.push(() => unipileError(status, type));
    expect(await failure(server, connect)).toEqual(expected);
    expect(server.unipile.calls).toEqual(['POST /v2/auth/link']);
    expect(String(server.logs[0]?.error)).toContain(type);
    expect(inspect(server.logs, { depth: 10 })).not.toMatch(/the-api-key|secret of the tests|secret-link/);
  });
}

test('a refusal of a new sign-in says nothing about the account', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  const framework = () => Response.json({ message: 'Cannot POST /v2/auth/link' }, { status: 404 });
  for (const refusal of [() => unipileError(401, 'api/missing_authorization'), framework]) {
    server.unipile.next.push(refusal);
    const body = { purpose: 'reconnect', accountId: 'acc_1' };
    expect(await failure(server, body)).toEqual([502, 'unipile_refused']);
  }
});

test('an account that Unipile no longer has is not found, and is shown as removed', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  server.unipile.accounts.clear();
  server.unipile.next.push(() => unipileError(404, 'api/resource_not_found'));
  expect(await failure(server, { purpose: 'reconnect', accountId: 'acc_1' })).toEqual([404, 'not_found']);
  await server.patchbay.drain();
  expect((await server.account('ada')).status).toEqual({ kind: 'removed' });
});

test('an owner who asks for very many links has to wait, and nobody else', async () => {
  const server = startServer();
  const ask = (who: string): Promise<Response> =>
    server.call(who, '/links', { method: 'POST', body: '{"purpose":"connect","providers":"*"}' });
  for (let i = 0; i < 10; i++) expect((await ask('ada')).status).toBe(200);
  const refused = await ask('ada');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('6');
  expect(((await refused.json()) as PatchbayErrorBody).error.code).toBe('rate_limited');
  expect((await ask('bob')).status).toBe(200);
  expect((await ask('two/ada')).status).toBe(200);
  await server.clock.advance(6000);
  expect((await ask('ada')).status).toBe(200);
});

test('a body that nests without end, or is no JSON, is refused before it is read', async () => {
  const server = startServer();
  const post = async (body: string) =>
    (await (await server.call('ada', '/links', { method: 'POST', body })).json()) as PatchbayErrorBody;
  expect((await post('['.repeat(8000) + ']'.repeat(8000))).error).toMatchObject({
    code: 'invalid_request',
    message: expect.stringContaining('too-deep'),
  });
  expect((await post('purpose=connect')).error.message).toContain('not-json');
});

import { getResponse } from 'msw';
import { expect, it } from 'vitest';
import { makeMock } from '../testing/make-mock.ts';
import { apiRoute } from './api-route.ts';

const refused = {
  object: 'Error',
  type: 'api/missing_authorization',
  status: 401,
  title: 'Missing authorization',
  detail: 'A valid API key is required.',
  req_id: 'req-001',
};

it.each([
  ['no key', {}],
  ['a wrong key', { 'x-api-key': 'nope' }],
  ['a bearer token', { authorization: 'Bearer mock-api-key' }],
])('refuses %s', async (_, headers) => {
  const { mock } = makeMock();
  const response = await mock.fetch(`${mock.origin}/v2/accounts/`, {
    headers: headers as Record<string, string>,
  });
  expect([response.status, await response.json()]).toEqual([401, refused]);
});

it('takes a bearer token where the choice says so', async () => {
  const { mock } = makeMock({ apiKey: 'k', choices: { acceptBearer: true } });
  const status = async (authorization: string) =>
    (await mock.fetch(`${mock.origin}/v2/accounts/`, { headers: { authorization } })).status;
  expect([await status('Bearer k'), await status('Bearer x')]).toEqual([200, 401]);
});

it('checks the key before anything else', async () => {
  const { mock } = makeMock();
  const response = await mock.fetch(`${mock.origin}/v2/auth/link`, { method: 'POST', body: 'not json' });
  expect(response.status).toBe(401);
});

it('counts the requests that failed', async () => {
  const { mock } = makeMock();
  await mock.fetch(`${mock.origin}/v2/accounts/`);
  const response = await mock.fetch(`${mock.origin}/v2/accounts/`);
  expect(await response.json()).toEqual({ ...refused, req_id: 'req-002' });
});

it('answers with an error object when the mock itself breaks', async () => {
  const { mock } = makeMock();
  const handlers = [
    apiRoute(mock.world, 'get', '/v2/broken', () => Promise.reject(new TypeError('boom'))),
    apiRoute(mock.world, 'get', '/v2/odd', () => Promise.reject('boom')),
  ];
  for (const path of ['/v2/broken', '/v2/odd']) {
    const request = new Request(mock.origin + path, { headers: { 'x-api-key': mock.apiKey } });
    const response = await getResponse(handlers, request, { quiet: true });
    expect(response?.status).toBe(500);
    expect(await response?.json()).toMatchObject({ type: 'api/internal_error', detail: 'boom' });
  }
});

import { expect, it } from 'vitest';
import { makeMock } from '../testing/make-mock.ts';

it.each([
  ['GET', '/v2/nothing?x=1', 'Cannot GET /v2/nothing'],
  ['PUT', '/v2/accounts/', 'Cannot PUT /v2/accounts/'],
  ['POST', '/api/v1/accounts', 'Cannot POST /api/v1/accounts'],
  ['DELETE', '/%E0%A4%A', 'Cannot DELETE /%E0%A4%A'],
])('answers %s %s as the framework would, key or no key', async (method, path, message) => {
  const { mock } = makeMock();
  const response = await mock.fetch(mock.origin + path, { method });
  expect([response.status, await response.json()]).toEqual([404, { message }]);
});

it('answers 404 for another origin too, rather than reaching for the network, and says where it is', async () => {
  const { mock } = makeMock();
  const response = await mock.fetch('https://elsewhere.test/v2/accounts/?cursor=a#b');
  const { message } = (await response.json()) as { message: string };
  expect(response.status).toBe(404);
  expect(message).toContain(
    'Cannot GET https://elsewhere.test/v2/accounts/: this mock answers at https://unipile.mock only.',
  );
  expect(message).toContain('baseUrl: mock.origin }, fetch: mock.fetch');
});

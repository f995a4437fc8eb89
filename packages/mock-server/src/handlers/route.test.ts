import { expect, it } from 'vitest';
import { makeMock } from '../testing/make-mock.ts';

const statusOf = async (mock: ReturnType<typeof makeMock>['mock'], path: string) =>
  (await mock.fetch(mock.origin + path, { headers: { 'x-api-key': mock.apiKey } })).status;

it('does not mind a slash more or less at the end', async () => {
  const { mock } = makeMock();
  const id = mock.world.accounts.list()[0]?.id;
  for (const path of [
    '/v2/accounts/',
    '/v2/accounts',
    `/v2/accounts/${id}`,
    `/v2/accounts/${id}/`,
    '/control/',
  ]) {
    expect(await statusOf(mock, path)).toBe(200);
  }
});

it('insists on the documented spelling where the choice says so', async () => {
  const { mock } = makeMock({ choices: { trailingSlash: 'documented' } });
  const id = mock.world.accounts.list()[0]?.id;
  expect(await statusOf(mock, '/v2/accounts/')).toBe(200);
  expect(await statusOf(mock, '/v2/accounts')).toBe(404);
  expect(await statusOf(mock, `/v2/accounts/${id}`)).toBe(200);
  expect(await statusOf(mock, `/v2/accounts/${id}/`)).toBe(404);
  expect(await statusOf(mock, '/')).toBe(200);
});

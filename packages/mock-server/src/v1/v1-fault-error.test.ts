import { expect, it } from 'vitest';
import { call } from '../testing/make-mock.ts';
import { makeV1Mock, v1Error } from '../testing/make-v1-mock.ts';

it.each([
  [400, 'invalid_parameters'],
  [401, 'missing_credentials'],
  [403, 'insufficient_permissions'],
  [404, 'resource_not_found'],
  [418, 'unexpected_error'],
  [429, 'too_many_requests'],
  [500, 'unexpected_error'],
  [502, 'proxy_error'],
  [503, 'service_unavailable'],
  [504, 'request_timeout'],
])('an injected %i that names no error has one of v1', async (status, type) => {
  const { mock } = makeV1Mock();
  mock.faults.add({ status });
  expect(await call(mock, 'GET', '/api/v1/accounts')).toMatchObject(v1Error(status, type));
});

it('a rate limit is v1’s own, and v2’s on a route of v2', async () => {
  const { mock } = makeV1Mock({ api: 'both' });
  mock.faults.add({ rateLimit: { retryAfterSeconds: 7 } });
  const response = await mock.fetch(`${mock.origin}/api/v1/accounts`);
  expect(response.headers.get('retry-after')).toBe('7');
  expect(await response.json()).toMatchObject({ status: 429, type: 'errors/too_many_requests' });
  expect((await call(mock, 'GET', '/v2/accounts/')).body).toMatchObject({ type: 'api/too_many_requests' });
});

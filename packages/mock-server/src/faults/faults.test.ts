import { afterEach, expect, it } from 'vitest';
import { createMockUnipile, type Fault, type MockUnipile } from '../index.ts';
import { serveMockUnipile } from '../node/serve-mock-unipile.ts';
import { setupMockServer } from '../node/setup-mock-server.ts';
import { type Door, faultMeanings } from '../testing/fault-meanings.ts';
import { call, idOf, makeMock } from '../testing/make-mock.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The same mock through each of its doors in Node; the worker's stands in `setup-mock-worker.browser.test.ts`. */
const doors: Readonly<Record<string, () => Promise<Door>>> = {
  'in this process': async () => {
    const mock = createMockUnipile();
    closing.push(mock.dispose);
    return { mock, fetch: (input, init) => mock.fetch(input as string, init) };
  },
  'through MSW': async () => {
    const mock = createMockUnipile();
    const server = setupMockServer(mock);
    server.listen({ onUnhandledFrame: 'error' });
    closing.push(() => server.close(), mock.dispose);
    return { mock, fetch: (input, init) => fetch(input, init) };
  },
  'over HTTP': async () => {
    const { mock, close } = await serveMockUnipile();
    closing.push(close);
    return { mock, fetch: (input, init) => fetch(input, init) };
  },
};

const accounts = (mock: MockUnipile): [string, RequestInit] => [
  `${mock.origin}/v2/accounts/`,
  { headers: { 'x-api-key': mock.apiKey } },
];

for (const [name, open] of Object.entries(doors)) {
  it.each(Object.entries(faultMeanings))(`${name}: %s`, async (_, check) => check(await open()));
}

it('answers a bare status with Unipile’s error object, and an empty one with nothing', async () => {
  const { mock } = makeMock();
  const remove = mock.faults.add({ status: 500 });
  expect(await call(mock, 'GET', '/v2/accounts/')).toMatchObject({
    status: 500,
    body: { object: 'Error', type: 'api/internal_error', status: 500 },
  });
  remove();
  mock.faults.add({ status: 204, body: 'ignored' });
  const response = await mock.fetch(...accounts(mock));
  expect([response.status, await response.text()]).toEqual([204, '']);
});

it('waits as long as the fault says, and no longer than the world lives', async () => {
  const { mock, clock } = makeMock();
  mock.faults.add({ latencyMs: 5_000 });
  let status = 0;
  const first = mock.fetch(...accounts(mock)).then((response) => {
    status = response.status;
  });
  await clock.advance(4_999);
  expect(status).toBe(0);
  await clock.advance(1);
  await first;
  expect(status).toBe(200);
  const second = mock.fetch(...accounts(mock));
  await clock.advance(1);
  mock.dispose();
  expect((await second).status).toBe(200);
});

it.each<[Fault, string, string, boolean]>([
  [{ route: '/v2/accounts/' }, 'GET', '/v2/accounts', true],
  [{ route: '/v2/accounts' }, 'GET', '/v2/accounts/?limit=1', true],
  [{ route: '/v2/accounts' }, 'GET', '/v2/accounts/acc_1', false],
  [{ route: '/v2/accounts/*' }, 'GET', '/v2/accounts/acc_1', true],
  [{ route: '/v2/*' }, 'POST', '/v2/auth/link', true],
  [{ method: 'post' }, 'GET', '/v2/accounts/', false],
  [{ method: 'get', route: '/' }, 'GET', '/', true],
  [{}, 'GET', '/nowhere', true],
  [{}, 'GET', '/control/state', false],
])('%j and %s %s: hit is %s', async (fault, method, path, hit) => {
  const { mock } = makeMock();
  mock.faults.add({ ...fault, status: 418 });
  const response = await mock.fetch(mock.origin + path, { method });
  expect(response.status === 418).toBe(hit);
});

it('ends with its time, its count, clear and reset', async () => {
  const { mock, clock } = makeMock();
  const status = async (): Promise<number> => (await mock.fetch(...accounts(mock))).status;
  mock.faults.add({ status: 500, forMs: 1_000 });
  expect(await status()).toBe(500);
  await clock.advance(1_000);
  expect([await status(), mock.faults.list()]).toEqual([200, []]);
  mock.faults.add({ status: 500, times: 2 });
  expect([await status(), await status(), await status()]).toEqual([500, 500, 200]);
  mock.faults.add({ status: 500 });
  expect(mock.faults.list()).toEqual([{ status: 500 }]);
  mock.faults.clear();
  expect(await status()).toBe(200);
  mock.faults.add({ status: 500 });
  mock.reset();
  expect(await status()).toBe(200);
});

it('breaks off an answer that was put in place of the real one, too', async () => {
  const { mock } = makeMock();
  mock.faults.add({ status: 503, halfBody: true, times: 1 });
  await expect(call(mock, 'GET', '/v2/accounts/')).rejects.toThrow();
  expect((await call(mock, 'GET', '/v2/accounts/')).status).toBe(200);
});

it('does nothing of what was asked where it answers instead, and all of it where only the answer breaks', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'google');
  mock.faults.add({ method: 'DELETE', status: 500, times: 1 });
  await call(mock, 'DELETE', `/v2/accounts/${id}`);
  expect(mock.world.accounts.get(id)).toBeDefined();
  mock.faults.add({ method: 'DELETE', halfBody: true, times: 1 });
  await expect(call(mock, 'DELETE', `/v2/accounts/${id}`)).rejects.toThrow();
  expect(mock.world.accounts.get(id)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { createTestClock } from '../test-kit/test-clock.ts';
import { toUnipileSettings } from '../unipile-settings.ts';
import { createTenantGateways } from './tenant-gateways.ts';
import type { FindCredentials } from './unipile-credentials.ts';

/** Gateways over a Unipile that answers nothing but who called for what. */
function setUp(credentials: FindCredentials) {
  const clock = createTestClock();
  const calls: { readonly key: string | null; readonly account: string }[] = [];
  const gateways = createTenantGateways(toUnipileSettings({ credentials }), {
    clock,
    signal: new AbortController().signal,
    async fetch(input, init) {
      const request = new Request(input, init);
      const account = request.url.slice(request.url.lastIndexOf('/') + 1);
      calls.push({ key: request.headers.get('x-api-key'), account });
      return Response.json({
        object: 'Account',
        id: account,
        name: account,
        provider: 'linkedin',
        status: 'running',
      });
    },
  });
  return { gateways, clock, calls };
}

test('calls of many tenants at the same time keep their own keys, however long each look-up takes', async () => {
  const waiting: (() => void)[] = [];
  const { gateways, calls } = setUp(async (tenantId) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return { apiKey: `key-of-${tenantId}` };
  });
  const tenants = Array.from({ length: 50 }, (_, n) => `t${n}`);
  const reads = [...tenants, ...tenants].map((tenantId) =>
    gateways.of({ tenantId }).readAccount(`acc_${tenantId}`),
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(waiting).toHaveLength(tenants.length);
  for (const answer of waiting.reverse()) answer();
  await Promise.all(reads);
  expect(calls).toHaveLength(100);
  for (const { key, account } of calls) expect(account).toBe(`acc_${key?.slice('key-of-'.length)}`);
});

test('the tenant that was looked up longest ago is forgotten when there are very many', async () => {
  const asked: string[] = [];
  const { gateways } = setUp((tenantId) => {
    asked.push(tenantId);
    return { apiKey: 'k' };
  });
  for (let n = 0; n <= 10_000; n++) await gateways.connect({ tenantId: `t${n}` });
  asked.length = 0;
  await gateways.connect({ tenantId: 't10000' });
  await gateways.connect({ tenantId: 't0' });
  expect(asked).toEqual(['t0']);
});

test('the pause that Unipile asked for outlives the minute that credentials are believed', async () => {
  const { gateways, clock } = setUp(() => ({ apiKey: 'k' }));
  const { connection } = await gateways.connect({ tenantId: 'one' });
  connection.pace.slowDown(5 * 60_000);
  await clock.advance(2 * 60_000);
  await expect(gateways.of({ tenantId: 'one' }).readAccount('acc_1')).rejects.toMatchObject({
    type: 'paused',
  });
});

test('a key that was replaced begins without the pause of the one before', async () => {
  let apiKey = 'old';
  const { gateways, clock, calls } = setUp(() => ({ apiKey }));
  (await gateways.connect({ tenantId: 'one' })).connection.pace.slowDown(5 * 60_000);
  apiKey = 'new';
  await clock.advance(60_000);
  await gateways.of({ tenantId: 'one' }).readAccount('acc_1');
  expect(calls).toEqual([{ key: 'new', account: 'acc_1' }]);
});

test('one key for all is one lane and one gateway, keys per tenant are many', () => {
  const ports = { clock: createTestClock(), signal: new AbortController().signal, fetch };
  const shared = createTenantGateways(toUnipileSettings({ apiKey: 'k' }), ports);
  const [one, two] = [{ tenantId: 'one' }, { tenantId: 'two' }];
  expect([
    shared.perTenant,
    shared.of(one) === shared.of(two),
    shared.lane(one) === shared.lane(two),
  ]).toEqual([false, true, true]);
  const own = createTenantGateways(toUnipileSettings({ credentials: () => null }), ports);
  expect([own.perTenant, own.lane(one) === own.lane(two)]).toEqual([true, false]);
});

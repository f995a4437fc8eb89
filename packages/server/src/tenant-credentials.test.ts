import type { PatchbayErrorBody, UnclaimedPage } from '@patchbay/core';
import { expect, test } from 'vitest';
import type { FindCredentials } from './gateway/unipile-credentials.ts';
import { createFakeApplications, type FakeApplications } from './test-kit/fake-applications.ts';
import { unipileError } from './test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from './test-kit/start-server.ts';

const keys: Record<string, string> = { one: 'key-of-one', two: 'key-of-two' };
const ofTable: FindCredentials = (tenantId) => {
  const apiKey = keys[tenantId];
  return apiKey === undefined ? null : { apiKey };
};

interface Tenants {
  readonly server: TestServer;
  readonly applications: FakeApplications;
}

/** A server over the applications of two tenants, whose account each belongs to its Ada. */
async function withTenants(credentials: FindCredentials = ofTable): Promise<Tenants> {
  const applications = createFakeApplications('key-of-one', 'key-of-two');
  const server = startServer({ unipile: { credentials }, fetch: applications.fetch });
  for (const tenantId of ['one', 'two']) {
    const accountId = `acc_${tenantId}`;
    applications.worlds.get(`key-of-${tenantId}`)?.add({ id: accountId });
    if (keys[tenantId]) await server.patchbay.assign({ accountId, ownerId: 'ada', tenantId });
  }
  await server.patchbay.drain();
  await server.clock.advance(1);
  return { server, applications };
}

const world = ({ applications }: Tenants, tenantId: string) => {
  const found = applications.worlds.get(`key-of-${tenantId}`);
  if (!found) throw new Error(`no application of ${tenantId}`);
  return found;
};

async function code(response: Response): Promise<string> {
  return ((await response.json()) as PatchbayErrorBody).error.code;
}

test('no call about a tenant carries the key of another, whatever is done', async () => {
  const tenants = await withTenants();
  const { server, applications } = tenants;
  for (const tenantId of ['one', 'two']) {
    const who = `${tenantId}/ada`;
    const own = { accountId: `acc_${tenantId}`, ownerId: 'ada', tenantId };
    await server.link(who, { purpose: 'connect', providers: '*' });
    await server.link(who, { purpose: 'reconnect', accountId: own.accountId });
    await server.deliver(makeEvent('account.status.running', { account_id: own.accountId }));
    await server.patchbay.setProxy({ ...own, proxy: { country: 'FR' } });
    await server.patchbay.findUnclaimed(tenantId);
    await server.patchbay.drain();
  }
  await server.patchbay.reconcile();
  for (const tenantId of ['one', 'two']) {
    await server.patchbay.removeAccount({ accountId: `acc_${tenantId}`, ownerId: 'ada', tenantId });
  }
  const about = applications.calls.filter(({ call }) => call.includes('acc_'));
  expect(about.length).toBeGreaterThan(8);
  for (const { key, call } of about)
    expect([key, call]).toEqual([`key-of-${/acc_(\w+)/.exec(call)?.[1]}`, call]);
  for (const tenantId of ['one', 'two']) expect(world(tenants, tenantId).links).toHaveLength(2);
});

test("a person who comes back gets accounts of their own tenant's application only", async () => {
  const tenants = await withTenants();
  const { server } = tenants;
  world(tenants, 'two').add({ id: 'acc_new', created_at: '2026-11-20T14:03:00.000Z' });
  const { attemptId } = await server.link('one/ada', { purpose: 'connect', providers: '*' });
  const redirect = String(world(tenants, 'one').links.at(-1)?.redirect_uri);
  const token = redirect.slice(redirect.lastIndexOf('/') + 1);
  const page = await (await server.comeBack(token, { account_id: 'acc_new' })).text();
  expect([attemptId.length > 0, page.includes('"result":"failed"')]).toEqual([true, true]);
  await server.patchbay.drain();
  expect(await server.accounts('one/ada')).toHaveLength(1);
});

test('a tenant without credentials has an error of its own, and nobody else has', async () => {
  const { server } = await withTenants();
  const body = JSON.stringify({ purpose: 'connect', providers: '*' });
  const refused = await server.call('three/eve', '/links', { method: 'POST', body });
  expect([refused.status, await code(refused)]).toEqual([502, 'unipile_refused']);
  expect(server.logs.at(-1)).toMatchObject({
    error: { message: expect.stringContaining('credentials() answered nothing for tenant "three"') },
  });
  expect((await server.call('one/ada', '/links', { method: 'POST', body })).status).toBe(200);
});

for (const [what, answer, said] of [
  ['an empty key', { apiKey: '' }, 'no apiKey'],
  ['a key of two lines', { apiKey: 'k\nsecond' }, 'a value of apiKey that no header can carry'],
  ['a service key of two lines', { apiKey: 'k', serviceKey: 's\n2' }, 'a value of serviceKey that no header'],
  ['an address that is none', { apiKey: 'k', baseUrl: 'nowhere' }, 'a wrong baseUrl'],
  ['an address with a password', { apiKey: 'k', baseUrl: 'https://me:pass@u.test' }, 'a wrong baseUrl'],
] as const) {
  test(`${what} is refused before anything is sent`, async () => {
    const { server, applications } = await withTenants((tenantId) =>
      tenantId === 'three' ? answer : ofTable(tenantId),
    );
    applications.calls.length = 0;
    await expect(server.patchbay.findUnclaimed('three')).rejects.toMatchObject({
      code: 'unipile_refused',
      cause: { message: expect.stringContaining(said) },
    });
    expect(applications.calls).toEqual([]);
  });
}

test('a look-up that fails or never ends is trouble of the moment, and its words stay inside', async () => {
  const { server } = await withTenants((tenantId) => {
    if (tenantId === 'three') throw new Error('vault token s.hunter2 expired');
    if (tenantId === 'four') return new Promise(() => {});
    return ofTable(tenantId);
  });
  for (const who of ['three/eve', 'four/eve']) {
    const body = JSON.stringify({ purpose: 'connect', providers: '*' });
    const asked = server.call(who, '/links', { method: 'POST', body });
    await server.clock.advance(10_000);
    const response = await asked;
    const text = await response.text();
    expect([response.status, text.includes('hunter2')]).toEqual([503, false]);
  }
});

test('an application that is refused or down is no trouble for the others in a reconciliation', async () => {
  const tenants = await withTenants();
  const { server } = tenants;
  world(tenants, 'two').add({ id: 'acc_two', status: 'disconnected' });
  world(tenants, 'one').next.push(() => unipileError(403, 'api/insufficient_permissions'));
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 1, removed: 0, failed: ['one'] });
  expect((await server.account('two/ada', 'acc_two')).status.kind).toBe('disconnected');
  expect((await server.account('one/ada', 'acc_one')).status.kind).toBe('running');
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 2, failed: [] });
});

test("a key that sees another tenant's account does not speak for it", async () => {
  const tenants = await withTenants();
  const { server } = tenants;
  world(tenants, 'one').add({ id: 'acc_two', status: 'disconnected' });
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 2, unclaimed: [], removed: 0 });
  expect((await server.account('two/ada', 'acc_two')).status.kind).toBe('running');
});

test("an operator of a tenant sees what nobody owns in the tenant's own application", async () => {
  const tenants = await withTenants();
  world(tenants, 'two').add({ id: 'acc_free' });
  const server = startServer({
    unipile: { credentials: ofTable },
    fetch: tenants.applications.fetch,
    store: tenants.server.store,
    authenticate: (request) => ({
      ownerId: 'ops',
      role: 'operator',
      tenantId: request.headers.get('x-who') ?? '',
    }),
  });
  const seen = async (who: string): Promise<string[]> =>
    (
      (await (await server.call(who, '/operator/unclaimed', { method: 'POST' })).json()) as UnclaimedPage
    ).accounts.map(({ id }) => id);
  expect([await seen('one'), await seen('two')]).toEqual([[], ['acc_free']]);
});

test('the app is asked once a minute for each tenant, and by many calls at the same time once', async () => {
  const asked: string[] = [];
  const { server } = await withTenants(async (tenantId) => {
    asked.push(tenantId);
    return ofTable(tenantId);
  });
  expect(asked).toEqual(['one', 'two']);
  await server.clock.advance(60_000);
  await Promise.all([1, 2, 3].map(() => server.patchbay.findUnclaimed('one')));
  expect(asked).toEqual(['one', 'two', 'one']);
});

test('a key that was replaced is noticed when Unipile refuses the old one, without an error', async () => {
  let apiKey = 'key-of-one';
  const tenants = await withTenants((tenantId) => (tenantId === 'one' ? { apiKey } : ofTable(tenantId)));
  const { server, applications } = tenants;
  const before = world(tenants, 'one');
  applications.worlds.delete('key-of-one');
  applications.worlds.set('new-key', before);
  await expect(server.patchbay.findUnclaimed('one')).rejects.toMatchObject({ code: 'unipile_refused' });
  apiKey = 'new-key';
  expect(await server.patchbay.findUnclaimed('one')).toEqual([]);
  expect(applications.calls.at(-1)?.key).toBe('new-key');
});

test('an account that lost its connection is no reason to ask for another key', async () => {
  let asked = 0;
  const tenants = await withTenants((tenantId) => {
    asked += 1;
    return ofTable(tenantId);
  });
  world(tenants, 'one').next.push(() => unipileError(401, 'provider/invalid_authorization'));
  const before = asked;
  await expect(tenants.server.patchbay.findUnclaimed('one')).rejects.toMatchObject({
    code: 'unipile_refused',
  });
  expect(asked).toBe(before);
});

test('one application that asks for a pause does not make another wait', async () => {
  const tenants = await withTenants();
  const { server } = tenants;
  world(tenants, 'one').next.push(() => unipileError(429, 'api/too_many_requests', { 'retry-after': '60' }));
  const body = JSON.stringify({ purpose: 'connect', providers: '*' });
  const paused = await server.call('one/ada', '/links', { method: 'POST', body });
  expect([paused.status, paused.headers.get('retry-after')]).toEqual([503, '60']);
  await server.clock.advance(20_000);
  const still = await server.call('one/ada', '/links', { method: 'POST', body });
  expect([still.status, still.headers.get('retry-after')]).toEqual([503, '40']);
  expect((await server.call('two/ada', '/links', { method: 'POST', body })).status).toBe(200);
});

test('v1: each tenant may have a DSN of its own, and restarts and resyncs go there', async () => {
  const calls: string[] = [];
  const server = startServer({
    unipile: {
      generation: 'v1',
      credentials: (tenantId) => ({ apiKey: `key-of-${tenantId}`, baseUrl: `${tenantId}.test:13111` }),
    },
    async fetch(input, init) {
      const request = new Request(input, init);
      const { hostname, pathname } = new URL(request.url);
      calls.push(`${hostname} ${request.headers.get('x-api-key')} ${request.method} ${pathname}`);
      return unipileV1(pathname);
    },
  });
  for (const tenantId of ['one', 'two']) {
    const own = { accountId: `acc_${tenantId}`, ownerId: 'ada', tenantId };
    await server.patchbay.assign(own);
    await server.patchbay.restart(own);
    await server.patchbay.resync(own);
    await server.patchbay.drain();
  }
  expect(calls.length).toBeGreaterThan(5);
  for (const call of calls) {
    expect(call).toMatch(/^one\.test key-of-one .*acc_one|^two\.test key-of-two .*acc_two/);
  }
});

function unipileV1(pathname: string): Response {
  const id = /acc_\w+/.exec(pathname)?.[0] ?? '';
  if (pathname.endsWith('/restart')) return Response.json({ object: 'AccountRestarted', account_id: id });
  return Response.json({
    object: 'Account',
    type: 'LINKEDIN',
    id,
    name: id,
    created_at: '2026-11-20T14:02:00.000Z',
    connection_params: {},
    sources: [{ id: `${id}_MESSAGING`, status: 'OK' }],
  });
}

test("the webhook endpoint of a tenant's own application is looked after by its service key", async () => {
  const applications = createFakeApplications('service-of-one');
  const server = startServer({
    unipile: { credentials: () => ({ apiKey: 'key-of-one', serviceKey: 'service-of-one' }) },
    fetch: applications.fetch,
  });
  applications.worlds
    .get('service-of-one')
    ?.next.push(() => Response.json({ object: 'WebhookEndpoints', data: [], has_more: false }));
  const report = await server.patchbay.ensureWebhookEndpoint({ tenantId: 'one', dryRun: true });
  expect([report.drift, applications.calls.map(({ key }) => key)]).toEqual([['missing'], ['service-of-one']]);
});

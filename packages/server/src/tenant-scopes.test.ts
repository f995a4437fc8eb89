import { createMockUnipile, type MockUnipile } from '@patchbay/mock-server';
import { expect, test } from 'vitest';
import { ORIGIN, startServer, type TestServer, WEBHOOK_SECRET } from './test-kit/start-server.ts';
import { createTestClock } from './test-kit/test-clock.ts';

const UNIPILE = 'https://unipile.test';

interface Scopes {
  readonly server: TestServer;
  readonly mock: MockUnipile;
  /** Keys of all calls that the server made. */
  readonly keys: Map<string, number>;
  settled(): Promise<void>;
  /** Signs in with the wizard and comes back; resolves to the page. */
  connect(who: string, provider: string): Promise<string>;
}

/** One application of Unipile v2 with a scope and a scoped key for each of two tenants, and an account of none. */
async function withScopes(): Promise<Scopes> {
  const clock = createTestClock();
  const mock = createMockUnipile({
    origin: UNIPILE,
    apiKey: 'all-accounts',
    serviceKey: 'service',
    accounts: [],
    clock,
    webhooks: [{ url: `${ORIGIN}/api/patchbay/webhooks/unipile`, secret: WEBHOOK_SECRET }],
    deliver: (input, init) => server.patchbay.handler(new Request(input, init)),
  });
  const manage = async (path: string, body: object): Promise<Record<string, string>> => {
    const init = { method: 'POST', headers: { 'x-api-key': 'service' }, body: JSON.stringify(body) };
    return (await (await mock.fetch(`${UNIPILE}${path}`, init)).json()) as Record<string, string>;
  };
  const apiKeys = new Map<string, string>();
  for (const tenantId of ['one', 'two']) {
    const scope = await manage('/v2/scopes/', { name: tenantId, reference: tenantId });
    const access = { type: 'scope', scope_id: scope.id };
    const key = await manage('/v2/api-keys/', { name: tenantId, expires_at: null, access });
    apiKeys.set(tenantId, key.api_key ?? '');
  }
  const keys = new Map<string, number>();
  const server = startServer({
    clock,
    unipile: {
      baseUrl: UNIPILE,
      credentials: (tenantId) => ({ apiKey: apiKeys.get(tenantId) ?? '', serviceKey: 'service' }),
    },
    fetch: (input, init) => {
      const key = new Request(input, init).headers.get('x-api-key') ?? '';
      keys.set(key, (keys.get(key) ?? 0) + 1);
      return mock.fetch(input as Request, init);
    },
  });
  const settled = async (): Promise<void> => {
    await server.patchbay.drain();
    await mock.settled();
    await server.patchbay.drain();
  };
  return {
    server,
    mock,
    keys,
    settled,
    async connect(who, provider) {
      const { url } = await server.link(who, { purpose: 'connect', providers: [provider] });
      const page = await (await mock.fetch(url)).text();
      const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const decision = await mock.fetch(new URL('/', url), {
        method: 'POST',
        body: new URLSearchParams({ token, decision: 'approve', provider, person: 'p0' }),
      });
      const back = decision.headers.get('location') ?? `no way back: ${await decision.text()}`;
      const answer = server.patchbay.handler(new Request(back));
      await settled();
      const text = await (await answer).text();
      await settled();
      return text;
    },
  };
}

test('people of two tenants connect through scopes of their own, and neither key is used for the other', async () => {
  const { server, connect, keys, settled } = await withScopes();
  expect(await connect('one/ada', 'linkedin')).toContain('"result":"connected"');
  expect(await connect('two/ada', 'google')).toContain('"result":"connected"');
  await server.patchbay.reconcile();
  await settled();
  const [[one], [two]] = [await server.accounts('one/ada'), await server.accounts('two/ada')];
  expect([one?.status.kind, two?.status.kind]).toEqual(['running', 'running']);
  expect(one?.id).not.toBe(two?.id);
  expect([...keys.keys()].sort()).not.toContain('all-accounts');
  expect(keys.size).toBe(2);
});

test("an account of another tenant's scope can be neither assigned, nor taken by naming it, nor seen", async () => {
  const { server, connect } = await withScopes();
  await connect('two/ada', 'linkedin');
  const [theirs] = await server.accounts('two/ada');
  const accountId = theirs?.id ?? '';
  const assigned = server.patchbay.assign({ accountId, ownerId: 'eve', tenantId: 'one' });
  await expect(assigned).rejects.toMatchObject({
    code: expect.stringMatching(/unipile_refused|not_found|forbidden/),
  });
  expect(await server.patchbay.findUnclaimed('one')).toEqual([]);
  expect(await server.patchbay.findUnclaimed('two')).toEqual([]);
  expect(await server.patchbay.reconcile()).toMatchObject({
    owned: 1,
    unclaimed: [],
    removed: 0,
    unwritten: 0,
    failed: [],
  });
  expect(await server.accounts('one/eve')).toEqual([]);
});

test("the webhook endpoint is the application's: any tenant's service key looks after the one", async () => {
  const { server } = await withScopes();
  const first = await server.patchbay.ensureWebhookEndpoint({ tenantId: 'one' });
  const second = await server.patchbay.ensureWebhookEndpoint({ tenantId: 'two' });
  expect([second.id, second.done]).toEqual([first.id, 'nothing']);
});

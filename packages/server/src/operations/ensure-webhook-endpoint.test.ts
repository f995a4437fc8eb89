import { v1, v2 } from '@patchbay/core/unipile';
import { createMockUnipile, type MockUnipileOptions } from '@patchbay/mock-server';
import { expect, test } from 'vitest';
import type { PatchbayOptions } from '../patchbay-options.ts';
import { BASE, startServer, WEBHOOK_SECRET } from '../test-kit/start-server.ts';
import { createTestClock } from '../test-kit/test-clock.ts';

const URL_OF_HOOK = `${BASE}/webhooks/unipile`;

function setUp(options: Partial<MockUnipileOptions> = {}, overrides: Partial<PatchbayOptions> = {}) {
  const clock = createTestClock();
  const mock = createMockUnipile({
    origin: 'https://unipile.test',
    apiKey: 'the-api-key',
    serviceKey: 'the-service-key',
    clock,
    ...options,
  });
  const server = startServer({
    clock,
    unipile:
      options.api === 'v1'
        ? { generation: 'v1', apiKey: 'the-api-key', baseUrl: 'unipile.test' }
        : { apiKey: 'the-api-key', baseUrl: 'https://unipile.test' },
    fetch: (input, init) => mock.fetch(input as Request, init),
    ...overrides,
  });
  const ensure = (input = {}) =>
    server.patchbay.ensureWebhookEndpoint({ serviceKey: 'the-service-key', ...input });
  const api = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> => {
    const headers = { 'x-api-key': 'the-service-key', 'content-type': 'application/json' };
    const response = await mock.fetch(`https://unipile.test${path}`, { headers, ...init });
    return (await response.json()) as Record<string, unknown>;
  };
  return { mock, server, ensure, api };
}

test('v2: registers the endpoint and hands its secret to the caller only', async () => {
  const { ensure, api, server } = setUp();
  const report = await ensure();
  expect(report).toMatchObject({ url: URL_OF_HOOK, done: 'created', drift: ['missing'] });
  expect(report.secret).toEqual(expect.stringMatching(/./));
  const endpoint = v2.parseWebhookEndpoint(await api(`/v2/webhooks/endpoints/${report.id}`));
  expect(endpoint).toMatchObject({ url: URL_OF_HOOK, enabled: true, accountIds: [], secret: report.secret });
  expect(endpoint?.triggerEvents).toEqual(expect.arrayContaining([...v2.accountEventTypes]));
  expect(JSON.stringify(server.logs)).not.toContain(report.secret);
});

test('v2: an endpoint that is as it should be is left alone', async () => {
  const { ensure, mock } = setUp({ webhooks: [{ url: URL_OF_HOOK, secret: WEBHOOK_SECRET }] });
  let changes = 0;
  mock.onChange(() => {
    changes += 1;
  });
  expect(await ensure()).toMatchObject({ done: 'nothing', drift: [], secret: WEBHOOK_SECRET });
  expect(changes).toBe(0);
});

test('v2: what differs is told and repaired, what the app added stays', async () => {
  const { ensure, api } = setUp({ webhooks: [{ url: URL_OF_HOOK, secret: 'another-secret' }] });
  const { id } = await ensure({ dryRun: true });
  const body = { enabled: false, trigger_events: ['account.add', 'account.remove'] };
  await api(`/v2/webhooks/endpoints/${id}`, { method: 'PATCH', body: JSON.stringify(body) });
  const drift = ['disabled', 'events', 'secret'];
  expect(await ensure({ dryRun: true })).toMatchObject({ id, done: 'nothing', drift });
  expect(await ensure()).toMatchObject({ id, done: 'repaired', drift, secret: 'another-secret' });
  expect(await ensure()).toMatchObject({ id, done: 'nothing', drift: ['secret'] });
});

test('v2: a second endpoint of the same address is told', async () => {
  const twice = [1, 2].map(() => ({ url: URL_OF_HOOK, secret: WEBHOOK_SECRET }));
  expect(await setUp({ webhooks: twice }).ensure()).toMatchObject({ done: 'nothing', drift: ['duplicate'] });
});

test('v2: a key that may not manage webhooks is a refusal without the key in it', async () => {
  const { server } = setUp();
  const error: unknown = await server.patchbay.ensureWebhookEndpoint().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'unipile_refused' });
  expect(String(error)).not.toContain('the-api-key');
});

test('v2: a key that no header can carry is refused before it is sent, and not shown', async () => {
  const { ensure, server } = setUp();
  const error: unknown = await ensure({ serviceKey: 'the-service-key\nsecond' }).catch((why: unknown) => why);
  expect(error).toMatchObject({ code: 'invalid_request' });
  expect(String(error) + JSON.stringify(server.logs)).not.toContain('the-service-key');
});

test('looks after another address when told, and refuses what is none', async () => {
  const { ensure } = setUp();
  const url = 'https://other.test/hook';
  expect(await ensure({ url, dryRun: true })).toMatchObject({ url, id: null, drift: ['missing'] });
  await expect(ensure({ url: 'nowhere' })).rejects.toMatchObject({ code: 'invalid_request' });
});

const right = {
  url: URL_OF_HOOK,
  headers: [
    { key: 'Content-Type', value: 'application/json' },
    { key: 'Unipile-Auth', value: WEBHOOK_SECRET },
  ],
  events: v1.accountStatusEvents,
};

const v1Webhooks = async (api: ReturnType<typeof setUp>['api']): Promise<v1.Webhook[]> =>
  v1.parseWebhookPage(await api('/api/v1/webhooks?limit=100', { headers: { 'x-api-key': 'the-api-key' } }))
    ?.webhooks ?? [];

test('v1: registers a webhook with all events, a content type and the secret', async () => {
  const { server, api, mock } = setUp({ api: 'v1' });
  expect(await server.patchbay.ensureWebhookEndpoint()).toMatchObject({ done: 'created', secret: null });
  const [webhook] = await v1Webhooks(api);
  expect(webhook).toMatchObject({ url: URL_OF_HOOK, enabled: true });
  const [stored] = [...(mock.world.v1?.webhooks.values() ?? [])];
  expect(stored?.events).toEqual(v1.accountStatusEvents);
  expect(webhook?.headers.map(({ key, value }) => [key.toLowerCase(), value])).toEqual([
    ['content-type', 'application/json'],
    ['unipile-auth', WEBHOOK_SECRET],
  ]);
  expect(await server.patchbay.ensureWebhookEndpoint()).toMatchObject({ done: 'nothing', drift: [] });
});

test('v1: one that differs is made anew', async () => {
  const { server, api } = setUp({
    api: 'v1',
    v1Webhooks: [{ url: URL_OF_HOOK }],
    choices: { v1ListsEvents: true },
  });
  const drift = ['events', 'content-type', 'secret'];
  expect(await server.patchbay.ensureWebhookEndpoint({ dryRun: true })).toMatchObject({
    done: 'nothing',
    drift,
  });
  expect(await server.patchbay.ensureWebhookEndpoint()).toMatchObject({ done: 'repaired', drift });
  expect(await v1Webhooks(api)).toHaveLength(1);
});

/** Changes of one that is right, as a person may make them at Unipile. */
const headersWith = (value: string) => [right.headers[0], { key: 'Unipile-Auth', value }];
test.each<[drift: string[], change: object, choices?: MockUnipileOptions['choices']]>([
  [['disabled'], { enabled: false }],
  [['accounts'], { account_ids: ['first'] }],
  [['format'], { format: 'form' }],
  [['content-type'], { headers: right.headers.slice(1) }],
  [['secret'], { headers: headersWith('another-secret') }],
  [['secret'], { headers: headersWith('an-old-secret') }],
  [['events'], { events: v1.accountStatusEvents.slice(1) }, { v1ListsEvents: true }],
  [['events'], { name: 'made by hand', events: undefined }],
])('v1: %j is told and repaired', async (drift, change, choices = {}) => {
  const { server, api, mock } = setUp(
    { api: 'v1', choices },
    { webhookSecrets: [WEBHOOK_SECRET, 'an-old-secret'] },
  );
  const first = mock.v1.idOf(mock.world.accounts.list()[0]?.id ?? '');
  const body = JSON.stringify({
    source: 'account_status',
    request_url: URL_OF_HOOK,
    name: 'Patchbay',
    ...right,
    ...change,
    ...('account_ids' in change && { account_ids: [first] }),
  });
  const headers = { 'x-api-key': 'the-api-key', 'content-type': 'application/json' };
  await api('/api/v1/webhooks', { method: 'POST', headers, body });
  const { ensureWebhookEndpoint: ensure } = server.patchbay;
  const { id } = await ensure({ dryRun: true });
  expect(await ensure({ dryRun: true })).toMatchObject({ id, done: 'nothing', drift });
  expect(await ensure()).toMatchObject({
    id: expect.not.stringContaining(String(id)),
    done: 'repaired',
    drift,
  });
  expect(await ensure()).toMatchObject({ done: 'nothing', drift: [] });
});

test('v1: a new secret is registered before the old one is taken away', async () => {
  const webhookSecrets = ['the-new-secret', WEBHOOK_SECRET];
  const { server, api } = setUp({ api: 'v1', v1Webhooks: [right] }, { webhookSecrets });
  await server.patchbay.ensureWebhookEndpoint();
  const [webhook, ...others] = await v1Webhooks(api);
  expect(webhook?.headers).toContainEqual({ key: 'unipile-auth', value: 'the-new-secret' });
  expect(others).toEqual([]);
});

test("v1: a tenant's own application is registered with the tenant's own secret", async () => {
  const webhookSecrets = [{ tenantId: 'one', secret: 'whsec-of-one' }];
  const { server, api } = setUp({ api: 'v1' }, { webhookSecrets });
  const { ensureWebhookEndpoint: ensure } = server.patchbay;
  expect(await ensure({ tenantId: 'one' })).toMatchObject({ done: 'created' });
  const [webhook] = await v1Webhooks(api);
  expect(webhook?.headers).toContainEqual({ key: 'unipile-auth', value: 'whsec-of-one' });
  await expect(ensure({ tenantId: 'two' })).rejects.toMatchObject({ code: 'invalid_request' });
});

test.each([
  ['two that are wrong', [{ url: URL_OF_HOOK }, { url: URL_OF_HOOK }]],
  ['one that is right and two that are wrong', [{ url: URL_OF_HOOK }, right, { url: URL_OF_HOOK }]],
  ['two that are right', [right, right]],
])('v1: of %s, one is left, and it is right', async (_what, v1Webhooks) => {
  const elsewhere = { url: 'https://other.test/hook' };
  const { server, mock } = setUp({
    api: 'v1',
    v1Webhooks: [...v1Webhooks, elsewhere],
    choices: { v1ListsEvents: true },
  });
  const { ensureWebhookEndpoint: ensure } = server.patchbay;
  expect((await ensure({ dryRun: true })).drift).toContain('duplicate');
  expect(mock.world.v1?.webhooks.size).toBe(v1Webhooks.length + 1);
  expect(await ensure()).toMatchObject({ done: 'repaired' });
  expect(await ensure()).toMatchObject({ done: 'nothing', drift: [] });
  expect([...(mock.world.v1?.webhooks.values() ?? [])].map((one) => one.request_url).toSorted()).toEqual([
    URL_OF_HOOK,
    elsewhere.url,
  ]);
});

test('v1: a webhook of messages at the same address is left alone', async () => {
  const { server, api, mock } = setUp({ api: 'v1', choices: { v1ListsEvents: true } });
  const headers = { 'x-api-key': 'the-api-key', 'content-type': 'application/json' };
  const body = JSON.stringify({
    source: 'messaging',
    request_url: URL_OF_HOOK,
    events: ['message_received'],
  });
  await api('/api/v1/webhooks', { method: 'POST', headers, body });
  expect(await server.patchbay.ensureWebhookEndpoint()).toMatchObject({
    done: 'created',
    drift: ['missing'],
  });
  expect(mock.world.v1?.webhooks.size).toBe(2);
});

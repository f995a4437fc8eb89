import type { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { call, HOOK, idOf, invalid, makeMock } from '../../testing/make-mock.ts';

const PATH = '/v2/webhooks/endpoints/';
const request = { url: 'http://127.0.0.1:3000/hook', trigger_events: ['account.add', 'message.new'] };
const urlMessage = 'Invalid body: body/url must be an http or https URL of at most 255 characters';
const eventMessage = 'Invalid body: body/trigger_events must be equal to one of the allowed values';

async function create(
  mock: ReturnType<typeof makeMock>['mock'],
  more: object = {},
): Promise<v2.WireWebhookEndpoint> {
  const { status, body } = await call(mock, 'POST', PATH, { ...request, ...more });
  expect(status).toBe(200);
  return body as v2.WireWebhookEndpoint;
}

it('creates an endpoint with a secret of its own, switched on, for all accounts', async () => {
  const { mock } = makeMock();
  const endpoint = await create(mock);
  expect(endpoint).toEqual({
    object: 'WebhookEndpoint',
    id: expect.stringMatching(/^we_[0-9a-z]{26}$/),
    application_id: mock.world.applicationId,
    enabled: true,
    description: null,
    url: request.url,
    trigger_events: request.trigger_events,
    secret: expect.stringMatching(/^wes_[0-9a-z]{32}$/),
    account_ids: [],
    account_targets: [],
  });
  expect((await create(mock)).secret).not.toBe(endpoint.secret);
});

it('shows the accounts it is limited to, and which of them are gone', async () => {
  const { mock } = makeMock();
  const account_ids = [idOf(mock, 'linkedin'), idOf(mock, 'google')];
  const { id } = await create(mock, { account_ids, description: 'status kit' });
  await mock.remove(idOf(mock, 'google'));
  expect((await call(mock, 'GET', PATH + id)).body).toMatchObject({
    description: 'status kit',
    account_ids,
    account_targets: [
      {
        object: 'WebhookEndpointAccountTarget',
        id: account_ids[0],
        account_name: 'Amara Okafor',
        account_provider: 'linkedin',
        status: 'active',
      },
      {
        object: 'WebhookEndpointAccountTarget',
        id: account_ids[1],
        account_name: null,
        account_provider: 'google',
        status: 'deleted',
      },
    ],
  });
});

it('lists, gives, updates and deletes', async () => {
  const { mock } = makeMock();
  const made = await create(mock);
  const list = (await call(mock, 'GET', PATH)).body as {
    object: string;
    data: v2.WireWebhookEndpoint[];
    has_more: boolean;
  };
  expect(list).toMatchObject({ object: 'WebhookEndpoints', has_more: false });
  expect(list.data.map(({ url, secret }) => [url, secret])).toEqual([
    [HOOK.url, HOOK.secret],
    [made.url, made.secret],
  ]);
  expect((await call(mock, 'GET', PATH + made.id)).body).toEqual(made);
  const changes = {
    enabled: false,
    url: 'https://other.test/hook',
    description: 'd',
    trigger_events: ['account.add'],
    account_ids: [idOf(mock, 'google')],
  };
  const { body } = await call(mock, 'PATCH', PATH + made.id, changes);
  expect(body).toMatchObject({ ...changes, id: made.id, secret: made.secret });
  expect((await call(mock, 'PATCH', PATH + made.id, {})).body).toEqual(body);
  expect(await call(mock, 'DELETE', PATH + made.id)).toEqual({ status: 200, body: { success: true } });
  expect((await call(mock, 'GET', PATH + made.id)).status).toBe(404);
});

it('pages the list', async () => {
  const { mock } = makeMock();
  await create(mock);
  expect((await call(mock, 'GET', `${PATH}?limit=1`)).body).toMatchObject({ has_more: true });
  expect((await call(mock, 'GET', `${PATH}?limit=1&offset=1`)).body).toMatchObject({ has_more: false });
});

it('delivers to what was created, by its triggers, with its secret', async () => {
  const { mock, receiver } = makeMock({ webhooks: [] });
  await create(mock, { trigger_events: ['account.status.disconnected'] });
  await mock.disconnect(idOf(mock, 'google'));
  await mock.recover(idOf(mock, 'google'));
  expect(receiver.received.map(({ url, event }) => [url, event.type])).toEqual([
    [request.url, 'account.status.disconnected'],
  ]);
});

it.each(['GET', 'PATCH', 'DELETE'])(
  'answers %s of an unknown endpoint with 404, of a wrong id with 400',
  async (method) => {
    const { mock } = makeMock();
    expect((await call(mock, method, `${PATH}we_nope`)).body).toMatchObject({
      type: 'api/resource_not_found',
      detail: 'Webhook endpoint not found.',
    });
    expect(await call(mock, method, `${PATH}nope`)).toEqual(
      invalid('params/endpoint_id must match pattern "^we_(.*)$"'),
    );
  },
);

it.each([
  [{ url: undefined }, "Invalid body: body must have required property 'url'"],
  [{ url: 'ftp://x.test/' }, urlMessage],
  [{ url: `https://x.test/${'x'.repeat(255)}` }, urlMessage],
  [{ trigger_events: undefined }, "Invalid body: body must have required property 'trigger_events'"],
  [{ trigger_events: [] }, eventMessage],
  [{ trigger_events: ['account.exploded'] }, eventMessage],
  [{ trigger_events: 'account.add' }, 'Invalid body: body/trigger_events must be array of strings'],
  [{ description: 'x'.repeat(256) }, 'Invalid body: body/description must be at most 255 characters'],
  [{ account_ids: ['nope'] }, 'Invalid body: body/account_ids must match pattern "^acc_(.*)$"'],
])('refuses to create from %j', async (change, detail) => {
  const { mock } = makeMock({ webhooks: [] });
  expect(await call(mock, 'POST', PATH, { ...request, ...change })).toEqual(invalid(detail));
  expect(mock.world.endpoints.size).toBe(0);
});

it('refuses an account that does not exist', async () => {
  const { mock } = makeMock();
  expect((await call(mock, 'POST', PATH, { ...request, account_ids: ['acc_nope'] })).status).toBe(404);
});

it.each([
  [{ enabled: 'yes' }, 'Invalid body: body/enabled must be boolean'],
  [{ url: 'nope' }, urlMessage],
  [{ trigger_events: ['nope'] }, eventMessage],
])('refuses to update by %j and changes nothing', async (change, detail) => {
  const { mock } = makeMock();
  const [before] = mock.world.endpoints.values();
  expect(await call(mock, 'PATCH', PATH + before?.id, change)).toEqual(invalid(detail));
  expect(mock.world.endpoints.get(before?.id ?? '')).toBe(before);
});

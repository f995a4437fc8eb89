import { expect, it } from 'vitest';
import { call, HOOK, idOf, invalid, makeMock } from '../../testing/make-mock.ts';
import { makeReceiver } from '../../testing/make-receiver.ts';

const PATH = '/v2/webhooks/conversations/';

it('tells every attempt, newest first, with the receiver’s answer', async () => {
  const receiver = makeReceiver((_, count) => {
    if (count === 1) throw new Error('down');
    return new Response(count === 2 ? 'upstream down' : '{"received":true}', {
      status: count === 2 ? 503 : 200,
    });
  });
  const { mock, clock } = makeMock({ receiver });
  await mock.disconnect(idOf(mock, 'google'));
  await clock.advance(6_000);
  await mock.settled();
  const endpoint_id = [...mock.world.endpoints.keys()][0];
  const common = {
    object: 'WebhookConversation',
    id: expect.stringMatching(/^wc_[0-9a-z]{26}$/),
    endpoint_id,
    event_id: receiver.received[0]?.event.id,
    event_type: 'account.status.disconnected',
    endpoint_url: HOOK.url,
  };
  expect((await call(mock, 'GET', `${PATH}?endpoint_id=${endpoint_id}`)).body).toEqual({
    object: 'WebhookConversations',
    data: [
      {
        ...common,
        first_attempt: false,
        created_at: '2026-11-20T22:05:47.237Z',
        http_status: 200,
        response_body: '{"received":true}',
      },
      {
        ...common,
        first_attempt: false,
        created_at: '2026-11-20T22:05:42.237Z',
        http_status: 503,
        response_body: 'upstream down',
      },
      {
        ...common,
        first_attempt: true,
        created_at: '2026-11-20T22:05:41.237Z',
        http_status: null,
        response_body: null,
      },
    ],
    has_more: false,
  });
});

it('filters by event and endpoint, and pages', async () => {
  const { mock, receiver } = makeMock({ webhooks: [HOOK, { ...HOOK, url: 'https://other.test/hook' }] });
  await mock.disconnect(idOf(mock, 'google'));
  await mock.recover(idOf(mock, 'google'));
  const [endpoint] = mock.world.endpoints.keys();
  const get = async (query: string) => {
    const { body } = await call(mock, 'GET', `${PATH}?endpoint_id=${endpoint}${query}`);
    const { data, has_more } = body as {
      data: { event_type: string; endpoint_id: string }[];
      has_more: boolean;
    };
    return [
      data.map(({ event_type }) => event_type),
      has_more,
      data.every((row) => row.endpoint_id === endpoint),
    ];
  };
  expect(await get('')).toEqual([['account.status.running', 'account.status.disconnected'], false, true]);
  expect(await get(`&event_id=${receiver.received[0]?.event.id}`)).toEqual([
    ['account.status.disconnected'],
    false,
    true,
  ]);
  expect(await get('&limit=1')).toEqual([['account.status.running'], true, true]);
});

it('wants an endpoint that exists', async () => {
  const { mock } = makeMock();
  expect(await call(mock, 'GET', PATH)).toEqual(
    invalid("querystring must have required property 'endpoint_id'"),
  );
  expect(await call(mock, 'GET', `${PATH}?endpoint_id=x`)).toEqual(
    invalid('querystring/endpoint_id must match pattern "^we_(.*)$"'),
  );
  expect((await call(mock, 'GET', `${PATH}?endpoint_id=we_x`)).status).toBe(404);
});

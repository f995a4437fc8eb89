import { v1 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { call } from '../../testing/make-mock.ts';
import { makeV1Mock, v1Error, v1IdOf } from '../../testing/make-v1-mock.ts';

const PATH = '/api/v1/webhooks';
const good = { source: 'account_status', request_url: 'https://app.test/hook' };

it('makes what the kit asks for, shows it without its events, and deletes it once', async () => {
  const { mock } = makeV1Mock();
  const secret = { key: 'Unipile-Auth', value: 'secret' };
  const body = v1.accountStatusWebhook({ url: 'https://app.test/hook', name: 'patchbay', secret });
  const made = await call(mock, 'POST', PATH, body);
  const id = v1.parseWebhookCreated(made.body);
  expect(made).toEqual({ status: 201, body: { object: 'WebhookCreated', webhook_id: id } });
  expect(await call(mock, 'GET', PATH)).toEqual({
    status: 200,
    body: {
      object: 'WebhookList',
      items: [
        {
          object: 'Webhook',
          id,
          type: 'AUTO',
          account_ids: [],
          enabled: true,
          name: 'patchbay',
          request_url: 'https://app.test/hook',
          format: 'json',
          headers: body.headers,
          data: [],
        },
      ],
      cursor: null,
    },
  });
  expect(await call(mock, 'DELETE', `${PATH}/${id}`)).toEqual({
    status: 200,
    body: { object: 'WebhookDeleted' },
  });
  expect(await call(mock, 'DELETE', `${PATH}/${id}`)).toMatchObject(v1Error(404, 'resource_not_found'));
});

it('shows the events where the choice says so: by default all but CONNECTING, OK and STOPPED', async () => {
  const { mock } = makeV1Mock({ choices: { v1ListsEvents: true } });
  await call(mock, 'POST', PATH, good);
  expect((await call(mock, 'GET', PATH)).body).toMatchObject({
    items: [
      {
        events: [
          'creation_success',
          'creation_fail',
          'deleted',
          'reconnected',
          'sync_success',
          'error',
          'credentials',
          'permissions',
        ],
      },
    ],
  });
});

it('names accounts in the words of this list, those that are gone, too', async () => {
  const { mock } = makeV1Mock();
  const id = v1IdOf(mock, 'google');
  await call(mock, 'POST', PATH, { ...good, account_ids: [id] });
  await mock.remove(mock.v1.worldIdOf(id));
  expect((await call(mock, 'GET', PATH)).body).toMatchObject({
    items: [{ account_ids: [{ id, name: expect.any(String), type: 'GOOGLE' }] }],
  });
});

it('pages', async () => {
  const { mock } = makeV1Mock();
  for (let i = 0; i < 3; i++) await call(mock, 'POST', PATH, good);
  const first = (await call(mock, 'GET', `${PATH}?limit=2`)).body as { cursor: string };
  const next = await call(mock, 'GET', `${PATH}?cursor=${encodeURIComponent(first.cursor)}`);
  expect(next.body).toMatchObject({ items: { length: 1 }, cursor: null });
});

it.each([
  [
    'other sources',
    { ...good, source: 'messaging', events: ['message_received'], data: [{ name: 'a', key: 'b' }] },
  ],
  ['this machine', { ...good, request_url: 'http://localhost:3000/hook' }],
  ['no account', { ...good, account_ids: [] }],
])('takes %s', async (_, body) => {
  const { mock } = makeV1Mock();
  expect((await call(mock, 'POST', PATH, body)).status).toBe(201);
});

it.each([
  ['no source', { ...good, source: undefined }, 'missing_parameters'],
  ['another source', { ...good, source: 'account' }, 'invalid_parameters'],
  ['no address', { ...good, request_url: undefined }, 'missing_parameters'],
  ['an address that is none', { ...good, request_url: 'app.test' }, 'invalid_url'],
  ['another format', { ...good, format: 'xml' }, 'invalid_parameters'],
  ['an event in upper case', { ...good, events: ['OK'] }, 'invalid_parameters'],
  [
    'events of another source that are no texts',
    { ...good, source: 'email', events: [1] },
    'invalid_parameters',
  ],
  ['headers that are no pairs', { ...good, headers: { 'Unipile-Auth': 'x' } }, 'invalid_parameters'],
  ['a header without a value', { ...good, headers: [{ key: 'Unipile-Auth' }] }, 'invalid_parameters'],
  [
    'a header that cannot be sent',
    { ...good, headers: [{ key: 'Unipile Auth', value: 'x' }] },
    'invalid_parameters',
  ],
  [
    'a header that smuggles another',
    { ...good, headers: [{ key: 'A', value: 'x\r\nB: y' }] },
    'invalid_parameters',
  ],
  ['accounts that are no list', { ...good, account_ids: 'x' }, 'invalid_parameters'],
  ['enabled as a text', { ...good, enabled: 'yes' }, 'invalid_parameters'],
])('refuses %s', async (_, body, type) => {
  const { mock } = makeV1Mock();
  expect(await call(mock, 'POST', PATH, body)).toMatchObject(v1Error(400, type));
});

it('refuses an account that is not there', async () => {
  const { mock } = makeV1Mock();
  expect(await call(mock, 'POST', PATH, { ...good, account_ids: ['nobody'] })).toMatchObject(
    v1Error(404, 'resource_not_found'),
  );
});

it('refuses with the one status that the documents list, where the choice says so', async () => {
  const { mock } = makeV1Mock({ choices: { v1WebhookBadBody: 500 } });
  expect(await call(mock, 'POST', PATH, {})).toMatchObject(v1Error(500, 'unexpected_error'));
});

import { expect, it } from 'vitest';
import type { MockUnipile } from '../../index.ts';
import { call, idOf, makeMock } from '../../testing/make-mock.ts';

const methods: readonly { provider: string; method: string; path: string; body?: object }[] = [
  { provider: 'linkedin', method: 'GET', path: '/chats' },
  { provider: 'linkedin', method: 'POST', path: '/chats/chat-1/messages/send', body: { text: 'hello' } },
  { provider: 'google', method: 'GET', path: '/emails' },
  { provider: 'google', method: 'POST', path: '/emails/send', body: { subject: 'hello' } },
  { provider: 'outlook', method: 'GET', path: '/calendars' },
  { provider: 'outlook', method: 'POST', path: '/calendars/primary/events', body: { title: 'hello' } },
];

const states: readonly (readonly [
  string,
  (mock: MockUnipile, id: string) => unknown,
  number,
  string | null,
])[] = [
  ['running', () => {}, 200, null],
  ['disconnected', (mock, id) => mock.disconnect(id), 401, 'provider/invalid_authorization'],
  ['paused', (mock, id) => mock.setStatus(id, 'paused'), 403, 'api/inactive_subscription'],
  ['unpaid', (mock) => mock.world.subscription.set(false), 403, 'api/inactive_subscription'],
  ['locked', (mock, id) => mock.setLocked(id, true), 403, 'api/account_restricted'],
  ['errored by Unipile', (mock, id) => mock.interrupt(id, 'unipile'), 500, 'api/internal_error'],
  ['errored by the proxy', (mock, id) => mock.interrupt(id, 'proxy'), 502, 'api/proxy_error'],
  ['errored by the provider', (mock, id) => mock.interrupt(id), 503, 'provider/server_error'],
  ['recovered', (mock, id) => mock.interrupt(id).then(() => mock.recover(id)), 200, null],
  ['a word of tomorrow', (mock, id) => mock.setStatus(id, 'hibernating'), 200, null],
];

for (const [name, bring, status, type] of states) {
  it.each(methods)(
    `answers ${status} while an account is ${name}: $provider $method $path`,
    async ({ provider, method, path, body }) => {
      const { mock } = makeMock();
      const id = idOf(mock, provider);
      await bring(mock, id);
      const answer = await call(mock, method, `/v2/${id}${path}`, body);
      expect(answer.status).toBe(status);
      if (type) expect(answer.body).toMatchObject({ object: 'Error', type, status });
    },
  );
}

it('serves the healthy products of a partial account and refuses the others', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'linkedin');
  await mock.setStatus(id, 'disconnected', { product: 'company' });
  expect((await call(mock, 'GET', `/v2/${id}/chats`)).status).toBe(200);
  expect((await call(mock, 'GET', `/v2/${id}/chats?product=company`)).status).toBe(401);
});

it('tells of an unknown account, a wrong id and a missing field', async () => {
  const { mock } = makeMock();
  expect((await call(mock, 'GET', '/v2/acc_nobody/chats')).status).toBe(404);
  expect((await call(mock, 'GET', '/v2/nobody/chats')).status).toBe(400);
  expect(await call(mock, 'POST', `/v2/${idOf(mock, 'google')}/emails/send`, {})).toMatchObject({
    status: 400,
    body: { detail: "Invalid body: body must have required property 'subject'" },
  });
});

it('lists nothing for a provider without that product', async () => {
  const { mock } = makeMock();
  expect(await call(mock, 'GET', `/v2/${idOf(mock, 'whatsapp')}/calendars`)).toMatchObject({
    body: { data: [] },
  });
});

it('lists and selects the contracts of a LinkedIn account', async () => {
  const { mock } = makeMock();
  const path = `/v2/${idOf(mock, 'linkedin')}/linkedin/contracts`;
  const { body } = await call(mock, 'GET', path);
  expect(body).toMatchObject({
    object: 'AvailableContracts',
    contracts: [
      { object: 'Contract', product: 'recruiter', selected: true },
      { selected: false },
      { selected: false },
    ],
  });
  const wanted = (body as { contracts: { id: string }[] }).contracts[2]?.id;
  expect(await call(mock, 'POST', `${path}/${wanted}/select`)).toMatchObject({
    status: 200,
    body: { object: 'ContractSelected', contract: { id: wanted, selected: true } },
  });
  expect(await call(mock, 'GET', path)).toMatchObject({
    body: { contracts: [{ selected: false }, { selected: false }, { selected: true }] },
  });
  expect((await call(mock, 'POST', `${path}/other/select`)).status).toBe(404);
  expect((await call(mock, 'GET', `/v2/${idOf(mock, 'google')}/linkedin/contracts`)).status).toBe(400);
});

import type { v1 } from '@patchbay/core/unipile';
import { describe, expect, it } from 'vitest';
import { call } from '../../testing/make-mock.ts';
import { makeV1Mock, v1Error, v1IdOf } from '../../testing/make-v1-mock.ts';
import { v1Account } from '../world/v1-account.ts';

const PATH = '/api/v1/accounts';

describe('the list', () => {
  it('shows a world account in v1 words', async () => {
    const { mock } = makeV1Mock({ accounts: [{ provider: 'whatsapp' }] });
    const id = v1IdOf(mock, 'whatsapp');
    expect(await call(mock, 'GET', PATH)).toEqual({
      status: 200,
      body: {
        object: 'AccountList',
        items: [
          {
            object: 'Account',
            type: 'WHATSAPP',
            id,
            name: '447700900123',
            created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
            connection_params: { im: { phone_number: '447700900123' } },
            groups: [],
            sources: [{ id: `${id}_MESSAGING`, status: 'OK' }],
          },
        ],
        cursor: null,
      },
    });
  });

  it('goes on after a cursor whose account is gone', async () => {
    const { mock } = makeV1Mock();
    const first = (await call(mock, 'GET', `${PATH}?limit=2`)).body as v1.WireAccountList;
    await mock.remove(mock.v1.worldIdOf(first.items[1]?.id ?? ''));
    const next = (await call(mock, 'GET', `${PATH}?cursor=${encodeURIComponent(first.cursor ?? '')}`))
      .body as v1.WireAccountList;
    expect(next.items).toHaveLength(2);
    expect(first.cursor).toMatch(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
    expect(JSON.parse(atob(first.cursor ?? ''))).toEqual({
      limit: 2,
      cursor: { last_id: expect.any(String) },
    });
  });

  it('takes another limit on the way', async () => {
    const { mock } = makeV1Mock();
    const { cursor } = (await call(mock, 'GET', `${PATH}?limit=1`)).body as v1.WireAccountList;
    const next = await call(mock, 'GET', `${PATH}?limit=5&cursor=${encodeURIComponent(cursor ?? '')}`);
    expect(next.body).toMatchObject({ items: { length: 5 }, cursor: null });
  });

  it.each([
    ['limit=0', 'invalid_parameters'],
    ['limit=-1', 'invalid_parameters'],
    ['limit=many', 'invalid_parameters'],
    ['limit=1.5', 'invalid_parameters'],
    ['limit=251', 'limit_too_high'],
    ['cursor=%%%', 'invalid_parameters'],
    ['cursor=', 'invalid_parameters'],
    [`cursor=${btoa('{}')}`, 'invalid_parameters'],
    [`cursor=${btoa('null')}`, 'invalid_parameters'],
    [`cursor=${btoa('{"limit":2}')}`, 'invalid_parameters'],
    [`cursor=${btoa('{"limit":"2","cursor":{"last_id":"x"}}')}`, 'invalid_parameters'],
    [`cursor=${btoa('{"limit":1e9,"cursor":{"last_id":"x"}}')}`, 'invalid_parameters'],
  ])('refuses %s', async (query, type) => {
    const { mock } = makeV1Mock();
    expect(await call(mock, 'GET', `${PATH}?${query}`)).toMatchObject(v1Error(400, type));
  });
});

describe('an account', () => {
  it.each([
    ['LINKEDIN', ['MESSAGING']],
    ['GOOGLE_OAUTH', ['MAILS', 'CALENDAR']],
    ['OUTLOOK', ['MAILS', 'CALENDAR']],
    ['MAIL', ['MAILS']],
    ['ICLOUD', ['MAILS']],
    ['EXCHANGE', ['MAILS']],
    ['GOOGLE_CALENDAR', ['CALENDAR']],
    ['MOBILE', ['CALLS']],
  ] as const)('of type %s has the sources %j', async (type, names) => {
    const { mock } = makeV1Mock({ accounts: [v1Account({ type, id: 'mine' })] });
    expect((await call(mock, 'GET', `${PATH}/mine`)).body).toMatchObject({
      type,
      id: 'mine',
      sources: names.map((name) => ({ id: `mine_${name}`, status: 'OK' })),
    });
  });

  it('shows a proxy of the customer without its password', async () => {
    const { mock } = makeV1Mock({ accounts: [v1Account({ type: 'LINKEDIN', id: 'mine' })] });
    const proxy = { protocol: 'http', host: 'proxy.test', port: 8080, username: 'u', password: 'p' };
    expect(await call(mock, 'PATCH', `${PATH}/mine`, { proxy })).toEqual({
      status: 200,
      body: { object: 'AccountPatched', account_id: 'mine' },
    });
    expect((await call(mock, 'GET', `${PATH}/mine`)).body).toMatchObject({
      connection_params: {
        im: { proxy: { source: 'USER', host: 'proxy.test', port: 8080, protocol: 'http', username: 'u' } },
      },
    });
    expect(JSON.stringify((await call(mock, 'GET', PATH)).body)).not.toContain('"p"');
    await call(mock, 'PATCH', `${PATH}/mine`, { country: 'es' });
    expect((await call(mock, 'GET', `${PATH}/mine`)).body).toMatchObject({
      connection_params: { im: { proxy: { country: 'ES' } } },
    });
  });

  it('that was interrupted comes back with a new proxy', async () => {
    const { mock } = makeV1Mock({ accounts: [{ provider: 'linkedin', id: 'mine', status: 'errored' }] });
    await call(mock, 'PATCH', `${PATH}/mine`, { ip: '203.0.113.7' });
    expect(mock.world.accounts.get('mine')?.status).toBe('running');
  });

  it.each([
    [{}, 400, 'missing_parameters'],
    [{ country: 'FRA' }, 400, 'invalid_parameters'],
    [{ proxy: 'proxy.test' }, 400, 'invalid_parameters'],
    [{ proxy: { host: 'proxy.test' } }, 400, 'missing_parameters'],
    ['', 400, 'malformed_request'],
  ])('refuses to be changed by %j', async (body, status, type) => {
    const { mock } = makeV1Mock();
    const id = v1IdOf(mock, 'linkedin');
    expect(await call(mock, 'PATCH', `${PATH}/${id}`, body)).toMatchObject(v1Error(status, type));
  });

  it('of a provider without proxies answers 501', async () => {
    const { mock } = makeV1Mock();
    const id = v1IdOf(mock, 'google');
    expect(await call(mock, 'PATCH', `${PATH}/${id}`, { country: 'FR' })).toMatchObject(
      v1Error(501, 'feature_not_implemented'),
    );
  });

  it('that is gone answers 404 to everything', async () => {
    const { mock } = makeV1Mock();
    const id = v1IdOf(mock, 'google');
    await call(mock, 'DELETE', `${PATH}/${id}`);
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['DELETE', '', undefined],
      ['PATCH', '', {}],
      ['POST', '', {}],
      ['POST', '/restart', undefined],
      ['GET', '/sync', undefined],
    ] as const) {
      expect(await call(mock, method, `${PATH}/${id}${path}`, body)).toMatchObject(
        v1Error(404, 'resource_not_found', 'Account not found.'),
      );
    }
  });
});

it.each([{}, { 'x-api-key': 'wrong' }, { authorization: 'Bearer mock-api-key' }])(
  'answers the same to every key but its own: %j',
  async (headers) => {
    const { mock } = makeV1Mock();
    const response = await mock.fetch(mock.origin + PATH, { headers: headers as Record<string, string> });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(Object.keys((await response.json()) as object)).toEqual(['status', 'type', 'title', 'detail']);
  },
);

it.each([
  ['GET', '/api/v1/accounts/x/resync'],
  ['PATCH', '/api/v1/webhooks/x'],
  ['GET', '/api/v1'],
  ['GET', '/v2/accounts/'],
])('knows no route %s %s', async (method, path) => {
  const { mock } = makeV1Mock();
  expect(await call(mock, method, path, method === 'GET' ? undefined : {})).toEqual({
    status: 404,
    body: { message: `Cannot ${method} ${path}` },
  });
});

it('serves no v1 unless it is asked to', async () => {
  const { mock } = makeV1Mock({ api: 'v2' });
  expect((await call(mock, 'GET', PATH)).status).toBe(404);
  expect((await call(mock, 'GET', '/v2/accounts/')).status).toBe(200);
  await expect(mock.v1.setSourceStatus('acc_1', 'OK')).rejects.toThrow(
    "Make it with createMockUnipile({ api: 'v1' })",
  );
});

it('serves both generations of one world', async () => {
  const { mock } = makeV1Mock({
    api: 'both',
    accounts: [v1Account({ type: 'LINKEDIN', status: 'PERMISSIONS' })],
  });
  const id = v1IdOf(mock, 'linkedin');
  expect((await call(mock, 'GET', `${PATH}/${id}`)).body).toMatchObject({
    sources: [{ status: 'PERMISSIONS' }],
  });
  expect((await call(mock, 'GET', `/v2/accounts/${mock.v1.worldIdOf(id)}`)).body).toMatchObject({
    provider: 'linkedin',
    status: 'disconnected',
  });
});

it('goes back to the start with everything that only v1 knows', async () => {
  const { mock } = makeV1Mock({
    accounts: [v1Account({ type: 'LINKEDIN', id: 'mine', status: 'STOPPED' })],
    v1Webhooks: [{ url: 'https://app.test/hook' }],
  });
  const sources = async () =>
    ((await call(mock, 'GET', `${PATH}/mine`)).body as v1.WireAccount).sources[0]?.status;
  await mock.v1.setSourceStatus('mine', 'PERMISSIONS');
  const snapshot = mock.snapshot();
  mock.reset();
  expect(await sources()).toBe('STOPPED');
  expect((await call(mock, 'GET', '/api/v1/webhooks')).body).toMatchObject({ items: { length: 1 } });
  mock.restore(snapshot);
  expect(await sources()).toBe('PERMISSIONS');
});

it('takes the ids of v1 in every control', async () => {
  const { mock } = makeV1Mock();
  const id = v1IdOf(mock, 'linkedin');
  const status = () => mock.world.accounts.get(mock.v1.worldIdOf(id))?.status;
  await mock.disconnect(id);
  expect(status()).toBe('disconnected');
  await mock.fetch(`${mock.origin}/control/accounts/${id}/recover`, { method: 'POST' });
  expect(status()).toBe('running');
  await mock.interrupt(id);
  expect(status()).toBe('errored');
  await mock.recover(id);
  await mock.setStatus(id, 'degraded');
  expect(status()).toBe('degraded');
  await mock.emit({ type: 'account.status.disconnected', account_id: id });
  await mock.setLocked(id, true);
  await mock.setFirstSync(id, 'completed');
  await mock.remove(id);
  expect(status()).toBeUndefined();
  await expect(mock.disconnect(id)).rejects.toThrow('Patchbay: the mock has no account');
});

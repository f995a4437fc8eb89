import { describe, expect, it } from 'vitest';
import { call } from '../../testing/make-mock.ts';
import { makeV1Mock, v1Error } from '../../testing/make-v1-mock.ts';
import { type V1AccountInit, v1Account } from '../world/v1-account.ts';

const HOOK = 'https://app.test/hook';

function make(init: Partial<V1AccountInit> = {}, options: Parameters<typeof makeV1Mock>[0] = {}) {
  const made = makeV1Mock({
    accounts: [v1Account({ type: 'LINKEDIN', id: 'mine', ...init })],
    v1Webhooks: [{ url: HOOK, events: ['ok', 'sync_success'] }],
    ...options,
  });
  const sync = (query = '') => call(made.mock, 'GET', `/api/v1/accounts/mine/sync${query}`);
  const restart = () => call(made.mock, 'POST', '/api/v1/accounts/mine/restart');
  return { ...made, sync, restart };
}

describe('a restart', () => {
  it.each(['CONNECTING', 'STOPPED', 'ERROR'] as const)(
    'brings back an account that is %s',
    async (status) => {
      const { mock, restart, messages } = make({ status });
      expect(await restart()).toEqual({ status: 200, body: { object: 'AccountRestarted' } });
      expect(mock.world.accounts.get('mine')?.status).toBe('running');
      await mock.settled();
      expect(messages()).toEqual(['OK']);
    },
  );

  it('of a healthy account tells nobody', async () => {
    const { mock, restart, received } = make();
    expect(await restart()).toEqual({ status: 200, body: { object: 'AccountRestarted' } });
    await mock.settled();
    expect(received).toEqual([]);
  });

  it.each(['CREDENTIALS', 'PERMISSIONS'] as const)(
    'fails with HTTP 200 for an account that is %s',
    async (status) => {
      const { mock, restart } = make({ status });
      expect(await restart()).toEqual({ status: 200, body: { object: 'AccountFailedToRestart' } });
      expect(mock.world.accounts.get('mine')?.status).toBe('disconnected');
    },
  );

  it('of a healthy account does not make v2 tell anybody, either', async () => {
    const { mock, restart, received } = make({}, { api: 'both', webhooks: [{ url: HOOK, secret: 'wes_1' }] });
    await restart();
    await mock.settled();
    expect(received).toEqual([]);
  });

  it('fails as long as a tester wants it to', async () => {
    const { mock, restart } = make({ status: 'ERROR' });
    mock.v1.setRestartFails('mine', true);
    expect((await restart()).body).toEqual({ object: 'AccountFailedToRestart' });
    mock.v1.setRestartFails('mine', false);
    expect((await restart()).body).toEqual({ object: 'AccountRestarted' });
  });
});

describe('a synchronisation', () => {
  it('ends with SYNC_SUCCESS, told once', async () => {
    const { clock, sync, messages } = make();
    await sync();
    await clock.advance(60_000);
    expect(messages()).toEqual(['SYNC_SUCCESS']);
  });

  it('of a product names it', async () => {
    const { clock, sync, received } = make({ premium: 'sales_navigator' });
    expect((await sync('?linkedin_product=sales_navigator&before=2&after=1&chunk_size=10')).status).toBe(200);
    await clock.advance(5_000);
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      AccountStatus: { product: 'sales_navigator' },
    });
  });

  it('of one product does not stand in the way of another', async () => {
    const { sync } = make({ premium: 'recruiter' });
    await sync('?linkedin_product=recruiter');
    expect((await sync()).body).toMatchObject({ status: 'SYNC_STARTED' });
  });

  it('in part ends with CHUNK_DONE', async () => {
    const { clock, sync } = make();
    await sync('?partial=true');
    await clock.advance(5_000);
    expect((await sync('?partial=true')).body).toEqual({ object: 'AccountResync', status: 'CHUNK_DONE' });
  });

  it('of an account that broke meanwhile ends with SYNC_ERROR', async () => {
    const { mock, clock, sync, messages } = make();
    await sync();
    await mock.v1.setSourceStatus('mine', 'ERROR');
    await clock.advance(5_000);
    expect((await sync()).body).toEqual({ object: 'AccountResync', status: 'SYNC_ERROR' });
    expect(messages()).toEqual([]);
  });

  it.each([
    ['of a signed-out account', { status: 'CREDENTIALS' }, '', 401, 'disconnected_account'],
    ['of another provider', { type: 'GOOGLE_OAUTH' }, '', 501, 'feature_not_implemented'],
    ['of a product that is not there', {}, '?linkedin_product=recruiter', 403, 'feature_not_subscribed'],
    ['of a product nobody knows', {}, '?linkedin_product=premium', 400, 'invalid_parameters'],
    ['before no time', {}, '?before=now', 400, 'invalid_parameters'],
  ] as const)('%s is refused', async (_, init, query, status, type) => {
    const { sync } = make(init);
    expect(await sync(query)).toMatchObject(v1Error(status, type));
  });
});

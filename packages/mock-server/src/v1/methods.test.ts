import { describe, expect, it } from 'vitest';
import { call } from '../testing/make-mock.ts';
import { makeV1Mock, v1Error } from '../testing/make-v1-mock.ts';
import { v1Account } from './world/v1-account.ts';

const families = [
  ['messaging', 'LINKEDIN', '/chats', '/chats', { text: 'Hello' }],
  ['mail', 'GOOGLE_OAUTH', '/emails', '/emails', { body: 'Hello' }],
  ['calendar', 'OUTLOOK', '/calendars', '/calendars/primary/events', { title: 'Lunch' }],
] as const;

const refusals = [
  ['CONNECTING', 503, 'no_channel'],
  ['CREDENTIALS', 401, 'disconnected_account'],
  ['PERMISSIONS', 401, 'insufficient_privileges'],
  ['STOPPED', 503, 'no_client_session'],
  ['ERROR', 503, 'no_client_session'],
] as const;

describe.each(families)('%s', (_, type, read, write, body) => {
  const make = (status?: (typeof refusals)[number][0]) =>
    makeV1Mock({ accounts: [v1Account({ type, id: 'mine', ...(status && { status }) })] }).mock;

  it('reads and writes while the account is OK', async () => {
    const mock = make();
    expect(await call(mock, 'GET', `/api/v1${read}?account_id=mine`)).toMatchObject({
      status: 200,
      body: { items: [], cursor: null },
    });
    expect(await call(mock, 'GET', `/api/v1${read}`)).toMatchObject({ status: 200 });
    expect((await call(mock, 'POST', `/api/v1${write}`, { account_id: 'mine', ...body })).status).toBe(201);
    expect((await call(mock, 'POST', `/api/v1${write}?account_id=mine`, body)).status).toBe(201);
  });

  it.each(refusals)(
    'reads what is stored and refuses to write while it is %s',
    async (status, http, error) => {
      const mock = make(status);
      expect(await call(mock, 'GET', `/api/v1${read}?account_id=mine`)).toMatchObject({ status: 200 });
      expect(await call(mock, 'POST', `/api/v1${write}`, { account_id: 'mine', ...body })).toMatchObject(
        v1Error(http, error),
      );
    },
  );

  it('refuses what is missing or unknown', async () => {
    const mock = make();
    expect(await call(mock, 'POST', `/api/v1${write}`, body)).toMatchObject(
      v1Error(400, 'missing_parameters'),
    );
    expect(await call(mock, 'POST', `/api/v1${write}`, { account_id: 'mine' })).toMatchObject(
      v1Error(400, 'missing_parameters'),
    );
    expect(await call(mock, 'POST', `/api/v1${write}`, { account_id: 'nobody', ...body })).toMatchObject(
      v1Error(404, 'resource_not_found'),
    );
    expect(await call(mock, 'GET', `/api/v1${read}?account_id=nobody`)).toMatchObject(
      v1Error(404, 'resource_not_found'),
    );
  });
});

it('answers by the source that a method needs', async () => {
  const { mock } = makeV1Mock({
    accounts: [v1Account({ type: 'GOOGLE_OAUTH', id: 'mine', status: { CALENDAR: 'CREDENTIALS' } })],
  });
  const mail = { account_id: 'mine', body: 'Hello' };
  const event = { account_id: 'mine', title: 'Lunch' };
  expect((await call(mock, 'POST', '/api/v1/emails', mail)).status).toBe(201);
  expect((await call(mock, 'POST', '/api/v1/calendars/primary/events', event)).status).toBe(401);
});

it('cannot send a mail from an account that has no mailbox', async () => {
  const { mock } = makeV1Mock({ accounts: [v1Account({ type: 'WHATSAPP', id: 'mine' })] });
  expect(await call(mock, 'POST', '/api/v1/emails', { account_id: 'mine', body: 'Hello' })).toMatchObject(
    v1Error(403, 'account_mismatch'),
  );
});

it('treats a word that nobody knows as an error', async () => {
  const { mock } = makeV1Mock({ accounts: [v1Account({ type: 'LINKEDIN', id: 'mine' })] });
  await mock.v1.setSourceStatus('mine', 'RATE_LIMITED');
  expect(await call(mock, 'POST', '/api/v1/chats', { account_id: 'mine', text: 'Hello' })).toMatchObject(
    v1Error(503, 'no_client_session'),
  );
});

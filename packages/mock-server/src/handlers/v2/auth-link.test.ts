import { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { call, idOf, invalid, makeMock } from '../../testing/make-mock.ts';

const base = { expires_on: '2026-11-20T22:15:41.237Z', redirect_uri: 'https://app.test/callback' };
const either = 'Invalid body: body must have either providers or account_id';
const allowed = 'Invalid body: body/providers must be equal to one of the allowed values';

it('mints a link to the wizard on the mock’s own origin', async () => {
  const { mock } = makeMock({ origin: 'http://127.0.0.1:4010' });
  const { status, body } = await call(mock, 'POST', '/v2/auth/link', {
    ...base,
    providers: ['linkedin'],
    state: 's',
  });
  expect(status).toBe(200);
  expect(body).toEqual({
    object: 'HostedAuthLink',
    link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4010\/\?token=[0-9a-z]{40}$/),
  });
  expect(v2.parseAuthLink(body)).not.toBeNull();
});

it('mints another link on every call', async () => {
  const { mock } = makeMock();
  const mint = async () => (await call(mock, 'POST', '/v2/auth/link', { ...base, providers: '*' })).body;
  expect(await mint()).not.toEqual(await mint());
});

it.each([
  ['google', ['google']],
  [
    ['google', 'imap', 'google'],
    ['google', 'imap'],
  ],
  ['*:EMAILS', ['google', 'outlook', 'imap']],
  ['*:CALENDAR', ['google', 'outlook']],
  ['*:SOCIAL', ['linkedin', 'instagram']],
  ['*:MESSAGING', ['linkedin', 'whatsapp', 'telegram', 'instagram']],
  ['*', ['mock', 'whatsapp', 'linkedin', 'google', 'outlook', 'imap', 'telegram', 'instagram']],
])('reads the providers %j', async (providers, expected) => {
  const { mock } = makeMock();
  await call(mock, 'POST', '/v2/auth/link', { ...base, providers });
  expect([...mock.world.links.values()].map(({ target }) => target)).toEqual([
    { kind: 'new', providers: expected },
  ]);
});

it('keeps state, scope, expiry and where to return to', async () => {
  const { mock } = makeMock();
  const account_id = idOf(mock, 'google');
  await call(mock, 'POST', '/v2/auth/link', {
    ...base,
    account_id,
    state: 's',
    account_scope_id: 'scope_1',
    config: { global: {} },
  });
  expect([...mock.world.links.values()]).toEqual([
    {
      token: expect.any(String),
      target: { kind: 'reconnect', accountId: account_id },
      redirectUri: base.redirect_uri,
      state: 's',
      scopeId: 'scope_1',
      expiresAt: Date.parse(base.expires_on),
      used: false,
    },
  ]);
});

it.each([
  [{ providers: '*', expires_on: undefined }, "Invalid body: body must have required property 'expires_on'"],
  [
    { providers: '*', expires_on: '2026-11-20T22:15:41Z' },
    'Invalid body: body/expires_on must be ISO 8601 UTC, YYYY-MM-DDTHH:MM:SS.sssZ',
  ],
  [
    { providers: '*', expires_on: '2027-02-31T09:15:41.000Z' },
    'Invalid body: body/expires_on must be ISO 8601 UTC, YYYY-MM-DDTHH:MM:SS.sssZ',
  ],
  [
    { providers: '*', expires_on: '2026-13-45T99:15:41.000Z' },
    'Invalid body: body/expires_on must be ISO 8601 UTC, YYYY-MM-DDTHH:MM:SS.sssZ',
  ],
  [{ providers: '*', expires_on: 5 }, 'Invalid body: body/expires_on must be string'],
  [
    { providers: '*', redirect_uri: undefined },
    "Invalid body: body must have required property 'redirect_uri'",
  ],
  [
    { providers: '*', redirect_uri: '/callback' },
    'Invalid body: body/redirect_uri must be an absolute http or https URL',
  ],
  [
    { providers: '*', redirect_uri: 'javascript:alert(1)' },
    'Invalid body: body/redirect_uri must be an absolute http or https URL',
  ],
  [
    { providers: '*', redirect_uri: 'http://' },
    'Invalid body: body/redirect_uri must be an absolute http or https URL',
  ],
  [{ providers: '*', state: 7 }, 'Invalid body: body/state must be string'],
  [
    { providers: '*', account_scope_id: 'x' },
    'Invalid body: body/account_scope_id must match pattern "^scope_(.*)$"',
  ],
  [{ providers: '*', domain: 1 }, 'Invalid body: body/domain must be string'],
  [{ providers: '*', config: 'x' }, 'Invalid body: body/config must be object'],
  [
    { providers: 'linkedin', config: { linkedin: { products: ['recruiter', 'sales_navigator'] } } },
    'Invalid body: body/config/linkedin/products must not hold recruiter and sales_navigator',
  ],
  [{}, either],
  [{ providers: '*', account_id: 'acc_1' }, either],
  [{ providers: 'LINKEDIN' }, allowed],
  [{ providers: ['linkedin', 'FAX'] }, allowed],
  [{ providers: [] }, allowed],
  [{ providers: [1] }, allowed],
  [{ providers: null }, allowed],
  [{ providers: 'toString' }, allowed],
  [{ account_id: 'nope' }, 'Invalid body: body/account_id must match pattern "^acc_(.*)$"'],
  [{ account_id: 5 }, 'Invalid body: body/account_id must be string'],
])('refuses %j and mints nothing', async (body, detail) => {
  const { mock } = makeMock();
  expect(await call(mock, 'POST', '/v2/auth/link', { ...base, ...body })).toEqual(invalid(detail));
  expect(mock.world.links.size).toBe(0);
});

it('knows no link for an account that does not exist', async () => {
  const { mock } = makeMock();
  const { status, body } = await call(mock, 'POST', '/v2/auth/link', { ...base, account_id: 'acc_nope' });
  expect([status, body]).toEqual([404, expect.objectContaining({ type: 'api/resource_not_found' })]);
});

it('mints expired links unless the choice forbids it', async () => {
  const past = { ...base, providers: '*', expires_on: '2026-11-20T22:05:41.237Z' };
  expect((await call(makeMock().mock, 'POST', '/v2/auth/link', past)).status).toBe(200);
  const strict = makeMock({ choices: { acceptPastExpiry: false } }).mock;
  expect(await call(strict, 'POST', '/v2/auth/link', past)).toEqual(
    invalid('Invalid body: body/expires_on must be in the future'),
  );
});

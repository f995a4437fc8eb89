import { expect, it } from 'vitest';
import { call } from '../../testing/make-mock.ts';
import { makeV1Mock, v1Error, v1IdOf } from '../../testing/make-v1-mock.ts';

const PATH = '/api/v1/hosted/accounts/link';
const good = {
  type: 'create',
  providers: ['LINKEDIN', 'GOOGLE', 'MAIL'],
  api_url: 'https://api1.unipile.com:13111',
  expiresOn: '2026-11-21T00:00:00.000Z',
};

it.each([
  [
    'every setting',
    {
      ...good,
      name: 'att',
      notify_url: 'https://app.test/n',
      success_redirect_url: 'http://localhost:3000/s',
      failure_redirect_url: 'https://app.test/f',
      bypass_success_screen: false,
      disabled_features: [
        'linkedin_recruiter',
        'linkedin_sales_navigator',
        'linkedin_organizations_mailboxes',
      ],
      disabled_options: ['proxy', 'autoproxy', 'cookie_auth', 'credentials_auth', 'sync_limit', 'language'],
      proxy: { protocol: 'socks5', host: 'proxy.test', port: 1080, username: 'u', password: 'p' },
      sync_limit: {
        MAILING: 'NO_HISTORY_SYNC',
        MESSAGING: { chats: 0, messages: '2026-01-01T00:00:00.000Z' },
      },
      single_use: true,
    },
  ],
  ['every provider', { ...good, providers: '*' }],
  ['mail', { ...good, providers: '*:MAILING' }],
  ['messaging', { ...good, providers: '*:MESSAGING' }],
  ['calendar', { ...good, providers: '*:CALENDAR' }],
  ['an end that has passed', { ...good, expiresOn: '2026-11-01T00:00:00.000Z' }],
  ['fields that nobody documents', { ...good, state: 'x', success_url: 'y', platform: 'z' }],
])('takes %s', async (_, body) => {
  const { mock } = makeV1Mock();
  expect(await call(mock, 'POST', PATH, body)).toEqual({
    status: 200,
    body: { object: 'HostedAuthUrl', url: expect.stringMatching(/^https:\/\/unipile\.mock\/hosted\/\w+$/) },
  });
});

it.each([
  ['no JSON', 'not json', 'malformed_request'],
  ['no object', [], 'invalid_parameters'],
  ['no type', { ...good, type: undefined }, 'missing_parameters'],
  ['another type', { ...good, type: 'renew' }, 'invalid_parameters'],
  ['no providers', { ...good, providers: undefined }, 'missing_parameters'],
  ['no provider', { ...good, providers: [] }, 'invalid_parameters'],
  ['IMAP', { ...good, providers: ['IMAP'] }, 'invalid_parameters'],
  ['MICROSOFT', { ...good, providers: ['MICROSOFT'] }, 'invalid_parameters'],
  ['GOOGLE_OAUTH', { ...good, providers: ['GOOGLE_OAUTH'] }, 'invalid_parameters'],
  ['a provider in lower case', { ...good, providers: ['linkedin'] }, 'invalid_parameters'],
  ['one provider without a list', { ...good, providers: 'LINKEDIN' }, 'invalid_parameters'],
  ['a wildcard that is none', { ...good, providers: '*:SOCIAL' }, 'invalid_parameters'],
  ['the name of an inherited property', { ...good, providers: 'constructor' }, 'invalid_parameters'],
  ['no account to reconnect', { ...good, type: 'reconnect' }, 'missing_parameters'],
  ['no api_url', { ...good, api_url: undefined }, 'missing_parameters'],
  ['an api_url that is none', { ...good, api_url: 'api1.unipile.com' }, 'invalid_url'],
  ['an api_url with /api/v1', { ...good, api_url: 'https://api1.unipile.com/api/v1' }, 'invalid_url'],
  ['no end', { ...good, expiresOn: undefined }, 'missing_parameters'],
  ['an end without milliseconds', { ...good, expiresOn: '2026-11-21T00:00:00Z' }, 'invalid_parameters'],
  ['an end in a zone', { ...good, expiresOn: '2026-11-21T00:00:00.000+01:00' }, 'invalid_parameters'],
  ['an end that is no day', { ...good, expiresOn: '2026-02-30T00:00:00.000Z' }, 'invalid_parameters'],
  ['an end as a number', { ...good, expiresOn: 1 }, 'invalid_parameters'],
  ['an empty name', { ...good, name: '' }, 'invalid_parameters'],
  ['a notify_url that is no web address', { ...good, notify_url: 'ftp://app.test' }, 'invalid_url'],
  [
    'a success_redirect_url that is a script',
    { ...good, success_redirect_url: 'javascript:1' },
    'invalid_url',
  ],
  ['a failure_redirect_url that is a path', { ...good, failure_redirect_url: '/f' }, 'invalid_url'],
  ['bypass_success_screen as a text', { ...good, bypass_success_screen: 'yes' }, 'invalid_parameters'],
  ['an unknown feature', { ...good, disabled_features: ['linkedin'] }, 'invalid_parameters'],
  ['an unknown option', { ...good, disabled_options: 'proxy' }, 'invalid_parameters'],
  ['a proxy without a host', { ...good, proxy: { port: 1 } }, 'missing_parameters'],
  ['a proxy with a port as text', { ...good, proxy: { host: 'h', port: '1' } }, 'invalid_parameters'],
  [
    'a proxy of another protocol',
    { ...good, proxy: { host: 'h', port: 1, protocol: 'ftp' } },
    'invalid_parameters',
  ],
  ['another limit for mail', { ...good, sync_limit: { MAILING: 'ALL' } }, 'invalid_parameters'],
  ['a negative limit', { ...good, sync_limit: { MESSAGING: { chats: -1 } } }, 'invalid_parameters'],
  [
    'a limit that is no time',
    { ...good, sync_limit: { MESSAGING: { messages: 'soon' } } },
    'invalid_parameters',
  ],
  ['a limit that is a list', { ...good, sync_limit: { MESSAGING: [] } }, 'invalid_parameters'],
])('refuses %s', async (_, body, type) => {
  const { mock } = makeV1Mock();
  expect(await call(mock, 'POST', PATH, body)).toMatchObject(v1Error(400, type));
});

it('refuses an end that has passed where the choice says so', async () => {
  const { mock } = makeV1Mock({ choices: { v1AcceptPastExpiry: false } });
  const body = { ...good, expiresOn: '2026-11-01T00:00:00.000Z' };
  expect(await call(mock, 'POST', PATH, body)).toMatchObject(v1Error(400, 'invalid_parameters'));
});

it('reconnects only an account that there is', async () => {
  const { mock } = makeV1Mock();
  const body = { ...good, type: 'reconnect', providers: undefined };
  const known = { ...body, reconnect_account: v1IdOf(mock, 'google') };
  expect(await call(mock, 'POST', PATH, known)).toMatchObject({ status: 200 });
  const source = { ...body, reconnect_account: `${v1IdOf(mock, 'google')}_MAILS` };
  expect(await call(mock, 'POST', PATH, source)).toMatchObject(v1Error(404, 'resource_not_found'));
});

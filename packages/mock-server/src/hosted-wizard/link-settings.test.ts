import { v1, v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import type { MockUnipile } from '../index.ts';
import { call, idOf, invalid, makeMock } from '../testing/make-mock.ts';
import { makeV1Mock } from '../testing/make-v1-mock.ts';
import { press, readPage } from '../testing/read-page.ts';

const proxy = { host: 'proxy.test', port: 8080, username: 'acme', password: 'hunter2-of-the-proxy' };
const shown = {
  country: null,
  auto_proxy: false,
  host: 'proxy.test',
  port: 8080,
  username: 'acme',
  protocol: 'https',
};

async function mint(mock: MockUnipile, target: object, config: object): Promise<unknown> {
  const body = { expires_on: '2026-11-20T22:15:41.237Z', redirect_uri: 'https://app.test/back', ...target };
  return (await call(mock, 'POST', '/v2/auth/link', { ...body, config })).body;
}

/** What the account is like that comes out of a link. */
async function signIn(mock: MockUnipile, target: object, config: object): Promise<v2.WireAccount> {
  const link = v2.parseAuthLink(await mint(mock, target, config)) as string;
  const page = await readPage(await mock.fetch(link));
  const back = new URL((await press(mock, page, 'Approve')).headers.get('location') ?? '');
  const { body } = await call(mock, 'GET', `/v2/accounts/${back.searchParams.get('account_id')}`);
  return body as v2.WireAccount;
}

it('gives a new account the products, the scopes and the proxy of its link, never the password', async () => {
  const { mock } = makeMock();
  const linkedin = { custom_proxy: proxy, products: ['classic', 'recruiter'], allow_methods: ['cookies'] };
  const account = await signIn(
    mock,
    { providers: ['linkedin'] },
    { linkedin, google: { oauth_scope: ['x'] } },
  );
  expect(account.metadata.products_connection_status).toEqual({ classic: 'running', recruiter: 'running' });
  expect(account.proxy).toEqual(shown);
  const google = await signIn(
    mock,
    { providers: ['google'] },
    { google: { oauth_scope: ['mail', 'openid'] } },
  );
  expect(google.oauth_scope).toBe('mail,openid');
  expect(JSON.stringify(mock.snapshot())).not.toContain(proxy.password);
});

it('puts the proxy of a new account near the country that its link names', async () => {
  const { mock } = makeMock();
  const config = { linkedin: { auto_proxy_config: { country: 'BE' } } };
  const account = await signIn(mock, { providers: ['linkedin'] }, config);
  expect(account.proxy).toEqual({ country: 'BE', auto_proxy: true });
  expect(account.metadata.products_connection_status).toEqual({ classic: 'running', company: 'running' });
});

it('reconfigures an account that is signed in to again, and leaves the rest of it', async () => {
  const { mock } = makeMock();
  const account_id = idOf(mock, 'linkedin');
  const before = mock.world.accounts.get(account_id);
  const account = await signIn(mock, { account_id }, { linkedin: { custom_proxy: proxy } });
  expect(account).toMatchObject({ id: account_id, name: before?.name, proxy: shown });
  expect(account.metadata).toEqual(before?.metadata);
});

it('settings of another provider, or none, change nothing', async () => {
  const { mock } = makeMock();
  const plain = await signIn(mock, { providers: ['google'] }, { linkedin: { custom_proxy: proxy } });
  expect(plain.proxy).toBeUndefined();
  const account = await signIn(mock, { providers: ['linkedin'] }, { global: { login_hint: 'ada' } });
  expect(account.proxy).toEqual({ country: 'FR', auto_proxy: true });
});

it('refuses a proxy without a host or a port', async () => {
  const { mock } = makeMock();
  for (const custom_proxy of [{ port: 1 }, { host: 'x' }, { host: 'x', port: '1' }]) {
    const body = {
      expires_on: '2026-11-20T22:15:41.237Z',
      redirect_uri: 'https://app.test/back',
      providers: '*',
      config: { imap: { custom_proxy } },
    };
    expect(await call(mock, 'POST', '/v2/auth/link', body)).toEqual(
      invalid('Invalid body: body/config/imap/custom_proxy must have a host (string) and a port (number)'),
    );
  }
});

it('gives an account of v1 the proxy of its link, never the password', async () => {
  const { mock } = makeV1Mock();
  const response = await mock.fetch(`${mock.origin}/api/v1/hosted/accounts/link`, {
    method: 'POST',
    headers: { 'x-api-key': mock.apiKey },
    body: JSON.stringify({
      type: 'create',
      providers: ['LINKEDIN'],
      api_url: 'https://api1.unipile.com:13111',
      expiresOn: '2026-11-20T23:00:00.000Z',
      proxy,
    }),
  });
  const page = await readPage(await mock.fetch(v1.parseAuthLink(await response.json()) as string));
  const known = new Set(mock.world.accounts.list().map(({ id }) => id));
  await press(mock, page, 'Approve');
  expect(mock.world.accounts.list().find(({ id }) => !known.has(id))?.proxy).toEqual(shown);
  expect(JSON.stringify(mock.snapshot())).not.toContain(proxy.password);
});

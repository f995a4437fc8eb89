import { expect, test } from 'vitest';
import { v2 } from '../index.ts';

test('takes a signature header apart, in any order and with strangers in it', () => {
  const hex = 'ab'.repeat(32);
  expect(v2.parseSignatureHeader(`t=1795212341,v0=${hex}`)).toEqual({ t: '1795212341', v0: [hex] });
  expect(v2.parseSignatureHeader(` v0=${hex.toUpperCase()} , v9=x, t=1 , v0=${hex}`)).toEqual({
    t: '1',
    v0: [hex, hex],
  });
  expect(v2.formatSignatureHeader('5', hex)).toBe(`t=5,v0=${hex}`);
  expect(v2.signedPrefix('5')).toBe('5.');
});

test('refuses headers that cannot be a signature', () => {
  for (const header of [
    '',
    't=1',
    'v0=ab',
    `t=now,v0=${'ab'.repeat(32)}`,
    't=1,v0=xyz',
    `${',t=1'.repeat(999)}`,
  ]) {
    expect(v2.parseSignatureHeader(header)).toBeNull();
  }
});

test('reads an error answer with either spelling of the request id', () => {
  const body = { type: 'api/already_exists', title: 'T', detail: 'acc_1' };
  expect(v2.parseError(403, { ...body, req_id: 'req-1' })).toEqual({
    ...body,
    status: 403,
    requestId: 'req-1',
  });
  expect(v2.parseError(403, { ...body, 'req-id': 1 }).requestId).toBe('1');
  expect(v2.parseError(502, '<html>')).toMatchObject({ type: 'api/unrecognized', status: 502 });
});

test('reads the link of an answer, and nothing that is not a URL', () => {
  expect(v2.parseAuthLink({ object: 'HostedAuthLink', link: 'https://auth.example/?token=1' })).toBe(
    'https://auth.example/?token=1',
  );
  expect(v2.parseAuthLink({ link: 'soon' })).toBeNull();
  expect(v2.parseAuthLink(null)).toBeNull();
});

test('tells success, failure and nonsense of a redirect apart', () => {
  const read = (query: string) => v2.parseAuthRedirect(new URLSearchParams(query));
  expect(read('account_id=acc_1&provider=linkedin&state=s')).toEqual({
    outcome: 'success',
    accountId: 'acc_1',
    provider: 'linkedin',
    state: 's',
  });
  expect(read('error_title=Gone&error_type=api/expired_link')).toEqual({
    outcome: 'failure',
    errorType: 'api/expired_link',
    title: 'Gone',
    detail: '',
    state: null,
  });
  expect(read('error_title=No&account_id=acc_1').outcome).toBe('failure');
  expect(read('hello=1').outcome).toBe('unrecognized');
});

test('requests carry the documented paths, slashes included', () => {
  expect(v2.listAccountsRequest({ offset: 20, limit: 100 }).path).toBe('/v2/accounts/?offset=20&limit=100');
  expect(v2.getAccountRequest('a/../b').path).toBe('/v2/accounts/a%2F..%2Fb');
  expect(v2.createAuthLinkRequest({ expires_on: 'x', redirect_uri: 'y', account_id: 'z' })).toMatchObject({
    method: 'POST',
    path: '/v2/auth/link',
    safe: false,
  });
  expect(v2.createWebhookEndpointRequest({ url: 'u', trigger_events: [] }).path).toBe(
    '/v2/webhooks/endpoints/',
  );
});

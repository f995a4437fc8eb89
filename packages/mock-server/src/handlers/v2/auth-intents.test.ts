import { expect, it } from 'vitest';
import type { MockUnipile } from '../../index.ts';
import { call, idOf, makeMock } from '../../testing/make-mock.ts';
import { press, readPage } from '../../testing/read-page.ts';

interface Answer {
  readonly object: string;
  readonly id: string;
  readonly intent_id: string;
  readonly qrcode: string;
  readonly url: string;
  readonly type: string;
  readonly checkpoint: { readonly type: string; readonly contracts: { readonly id: string }[] };
}

async function post(
  mock: MockUnipile,
  path: string,
  body: object,
): Promise<{ status: number; body: Answer }> {
  const { status, body: answer } = await call(mock, 'POST', `/v2/auth/${path}`, body);
  return { status, body: answer as Answer };
}

const linkedin = (password: string, username = 'somebody'): object => ({
  provider: 'linkedin',
  credentials: { username, password },
});

async function begin(mock: MockUnipile, body: object): Promise<Answer> {
  return (await post(mock, 'intent', body)).body;
}

const solve = (mock: MockUnipile, intent_id: string, code: string) =>
  post(mock, 'checkpoint', { intent_id, code });

it.each([
  [{ provider: 'mock', credentials: {} }, 'mock'],
  [linkedin('right'), 'linkedin'],
  [{ provider: 'linkedin', credentials: { access_token: 'li_at', user_agent: 'Mozilla' } }, 'linkedin'],
  [{ provider: 'instagram', credentials: { sessionid: 'abc' } }, 'instagram'],
  [{ provider: 'imap', credentials: { user: 'tom.whitfield@example.com', password: 'x' } }, 'imap'],
])('ends at once with an account for %j', async (body, provider) => {
  const { mock, receiver } = makeMock();
  const { status, body: account } = await post(mock, 'intent', { ...body, state: 'nonce' });
  expect([status, account]).toEqual([
    200,
    expect.objectContaining({ object: 'Account', provider, status: 'running' }),
  ]);
  expect(mock.world.accounts.get(account.id)).toEqual(account);
  await mock.settled();
  expect(receiver.received[0]?.event).toMatchObject({ type: 'account.add', payload: { state: 'nonce' } });
});

it.each<[string, object]>([
  ['otp', { type: 'OTP' }],
  ['otp-email', { type: 'OTP', channel: 'EMAIL' }],
  ['otp-sms', { type: 'OTP', channel: 'SMS' }],
  ['otp-whatsapp', { type: 'OTP', channel: 'WHATSAPP' }],
  ['2fa-sms', { type: '2FA', platform: 'SMS' }],
  ['2fa-app', { type: '2FA', platform: 'APP' }],
  ['2fa-whatsapp', { type: '2FA', platform: 'WHATSAPP' }],
  ['otp-or-in-app', { type: 'OTP_OR_IN_APP_VALIDATION', channel: 'SMS' }],
])('%s takes the code and refuses others', async (password, checkpoint) => {
  const { mock } = makeMock();
  const step = await begin(mock, linkedin(password));
  expect(step).toEqual({
    object: 'AuthenticationCheckpoint',
    intent_id: expect.stringMatching(/^acc_[0-9a-z]{26}$/),
    checkpoint,
  });
  expect(await solve(mock, step.intent_id, '000000')).toMatchObject({
    status: 401,
    body: { type: 'provider/invalid_checkpoint_code' },
  });
  const done = await solve(mock, step.intent_id, '123456');
  expect(done).toMatchObject({ status: 200, body: { object: 'Account', id: step.intent_id } });
  expect((await solve(mock, step.intent_id, '123456')).status).toBe(404);
});

it('gives the account the proxy and the scopes that its config names', async () => {
  const { mock } = makeMock();
  const custom_proxy = { host: 'proxy.test', port: 8080, protocol: 'socks4', password: 'hunter2' };
  const { body } = await post(mock, 'intent', { ...linkedin('right'), config: { custom_proxy } });
  const proxy = { country: null, auto_proxy: false, host: 'proxy.test', port: 8080, protocol: 'socks4' };
  expect(body).toMatchObject({ object: 'Account', proxy });
  const { url } = await begin(mock, {
    provider: 'google',
    oauth_callback_redirect_uri: 'https://app.test/back',
    config: { oauth_scope: ['mail', 'openid'] },
  });
  await press(mock, await readPage(await mock.fetch(url)), 'Approve');
  expect(mock.world.accounts.list().map(({ oauth_scope }) => oauth_scope)).toContain('mail,openid');
});

it.each<[object, string]>([
  [{ ...linkedin('x'), config: { products: ['everything'] } }, 'config/products must be equal to one of'],
  [{ ...linkedin('x'), config: { custom_proxy: { host: 'h' } } }, 'config/custom_proxy must have a host'],
  [
    {
      provider: 'imap',
      credentials: { imap: { user: 'u', password: 'p', host: 'h', port: 993 }, smtp: { host: 'h' } },
    },
    'credentials must have whole imap and smtp connections',
  ],
  [
    { provider: 'google', oauth_callback_redirect_uri: 'javascript:alert(1)' },
    'oauth_callback_redirect_uri must be an absolute http or https URL',
  ],
])('refuses %j', async (body, detail) => {
  const { mock } = makeMock();
  expect(await post(mock, 'intent', body)).toMatchObject({
    status: 400,
    body: { type: 'api/invalid_parameters', detail: expect.stringContaining(`body/${detail}`) },
  });
});

it('ends after three wrong codes', async () => {
  const { mock } = makeMock();
  const { intent_id } = await begin(mock, linkedin('otp'));
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await solve(mock, intent_id, 'no')).status);
  expect(statuses).toEqual([401, 401, 401, 404]);
});

it.each(['in-app', 'otp-or-in-app'])('%s comes back until it is approved elsewhere', async (password) => {
  const { mock, clock } = makeMock();
  const step = await begin(mock, linkedin(password));
  expect((await solve(mock, step.intent_id, '')).body).toEqual(step);
  await clock.advance(2_000);
  expect((await solve(mock, step.intent_id, '')).body.object).toBe('Account');
});

it('loads for a moment', async () => {
  const { mock, clock } = makeMock();
  const step = await begin(mock, linkedin('loading'));
  expect(step.checkpoint).toEqual({ type: 'LOADING' });
  expect((await solve(mock, step.intent_id, '')).body).toEqual(step);
  await clock.advance(1_000);
  expect((await solve(mock, step.intent_id, '')).body.object).toBe('Account');
});

it('asks for one thing after the other: captcha, phone number, the code sent there', async () => {
  const { mock } = makeMock();
  const step = await begin(mock, linkedin('captcha+phone'));
  expect(step.checkpoint).toEqual({ type: 'CAPTCHA', public_key: expect.any(String), data: null });
  expect((await solve(mock, step.intent_id, 'wrong')).status).toBe(401);
  expect((await solve(mock, step.intent_id, 'token')).body.checkpoint).toEqual({ type: 'PHONE_REGISTER' });
  expect((await solve(mock, step.intent_id, '12')).status).toBe(401);
  const otp = await solve(mock, step.intent_id, '(+33)0612345678');
  expect(otp.body.checkpoint).toEqual({ type: 'OTP', channel: 'SMS' });
  expect((await solve(mock, step.intent_id, '123456')).body.object).toBe('Account');
});

it('lets a contract be chosen, which the account then works with', async () => {
  const { mock } = makeMock();
  const step = await begin(mock, linkedin('contract'));
  expect(step.checkpoint.type).toBe('CONTRACT_SELECTION');
  const wanted = step.checkpoint.contracts[1]?.id ?? '';
  expect((await solve(mock, step.intent_id, 'other')).status).toBe(401);
  const { id } = (await solve(mock, step.intent_id, wanted)).body;
  const { body } = await call(mock, 'GET', `/v2/${id}/linkedin/contracts`);
  expect(body).toMatchObject({
    contracts: [{ selected: false }, { id: wanted, selected: true }, { selected: false }],
  });
});

it('lets a challenge be requested, not solved, and the channel be changed', async () => {
  const { mock } = makeMock();
  const { intent_id, checkpoint } = await begin(mock, linkedin('challenge'));
  expect(checkpoint).toMatchObject({
    type: 'CHALLENGE_SELECTION',
    challenges: [{ id: 'EMAIL' }, { id: 'SMS' }, { id: 'WHATSAPP' }],
  });
  expect((await solve(mock, intent_id, 'SMS')).status).toBe(401);
  expect((await post(mock, 'checkpoint/request', { intent_id, challenge: 'PIGEON' })).status).toBe(400);
  const sms = await post(mock, 'checkpoint/request', { intent_id, challenge: 'SMS' });
  expect(sms.body.checkpoint).toEqual({ type: 'OTP', channel: 'SMS' });
  const mail = await post(mock, 'checkpoint/request', { intent_id, challenge: 'EMAIL' });
  expect(mail.body.checkpoint).toEqual({ type: 'OTP', channel: 'EMAIL' });
  expect((await post(mock, 'checkpoint/request', { intent_id })).body).toEqual(mail.body);
  expect((await solve(mock, intent_id, '123456')).body.object).toBe('Account');
});

it('sends a code again with an empty 204, not too soon, and only where there is one', async () => {
  const { mock, clock } = makeMock();
  const { intent_id } = await begin(mock, linkedin('otp'));
  const resend = (id: string): Promise<Response> =>
    mock.fetch(`${mock.origin}/v2/auth/checkpoint/resend`, {
      method: 'POST',
      headers: { 'x-api-key': mock.apiKey },
      body: JSON.stringify({ intent_id: id }),
    });
  expect((await resend(intent_id)).status).toBe(429);
  await clock.advance(30_000);
  const sent = await resend(intent_id);
  expect([sent.status, await sent.text()]).toEqual([204, '']);
  expect((await resend((await begin(mock, linkedin('captcha'))).intent_id)).status).toBe(400);
});

it.each(['whatsapp', 'telegram'])(
  '%s: a QR code lives briefly, is replaced, and times out at last',
  async (provider) => {
    const { mock, clock } = makeMock();
    const first = await begin(mock, { provider, credentials: { qrcode: true } });
    expect(first).toEqual({
      object: 'AuthenticationQrCode',
      intent_id: expect.any(String),
      qrcode: expect.any(String),
    });
    expect((await solve(mock, first.intent_id, '')).body).toEqual(first);
    const codes = [first.qrcode];
    for (let i = 0; i < 4; i++) {
      await clock.advance(20_000);
      codes.push((await solve(mock, first.intent_id, '')).body.qrcode);
    }
    expect(new Set(codes).size).toBe(5);
    expect((await mock.fetch(codes[0] ?? '')).status).toBe(404);
    await clock.advance(20_000);
    expect(await solve(mock, first.intent_id, '')).toMatchObject({
      status: 504,
      body: { type: 'provider/timeout' },
    });
    expect((await solve(mock, first.intent_id, '')).status).toBe(404);
  },
);

it('gives a fresh QR code on request', async () => {
  const { mock } = makeMock();
  const first = await begin(mock, { provider: 'whatsapp', credentials: { qrcode: true } });
  const next = await post(mock, 'checkpoint/request', { intent_id: first.intent_id });
  expect(next.body.object).toBe('AuthenticationQrCode');
  expect(next.body.qrcode).not.toBe(first.qrcode);
});

it('is scanned on a page that plays the phone, and then syncs as WhatsApp does', async () => {
  const { mock } = makeMock();
  const { qrcode, intent_id } = await begin(mock, { provider: 'whatsapp', credentials: { qrcode: true } });
  const phone = await readPage(await mock.fetch(qrcode));
  expect(phone.heading).toBe('Link a device');
  const linked = await readPage(await press(mock, phone, 'Link this device', { person: 'p9' }));
  expect(linked.heading).toBe('Device linked');
  const { body } = await solve(mock, intent_id, '');
  expect(body).toMatchObject({
    object: 'Account',
    user_id: '33639980391@s.whatsapp.net',
    initial_sync: { status: 'pending' },
  });
  expect((await readPage(await press(mock, phone, 'Link this device'))).heading).toBe(
    'This code is no longer valid',
  );
});

it.each([
  [{ qrcode: true }, 'AuthenticationCheckpoint'],
  [{ qrcode: true, twofa: 'cloud' }, 'Account'],
])('asks Telegram’s cloud password unless it came with %j', async (credentials, object) => {
  const { mock } = makeMock();
  const { qrcode, intent_id } = await begin(mock, { provider: 'telegram', credentials });
  await press(mock, await readPage(await mock.fetch(qrcode)), 'Link this device');
  expect((await solve(mock, intent_id, '')).body.object).toBe(object);
});

it.each(['google', 'outlook'])('%s: leads to the provider and back to the callback', async (provider) => {
  const { mock } = makeMock();
  const oauth = await begin(mock, {
    provider,
    oauth_callback_redirect_uri: 'https://app.test/oauth',
    state: 's',
  });
  expect(Object.keys(oauth)).toEqual(['object', 'url']);
  const signIn = await readPage(await mock.fetch(oauth.url));
  const back = (await press(mock, signIn, 'Approve')).headers.get('location') ?? '';
  expect(back).toMatch(/^https:\/\/app\.test\/oauth\?account_id=acc_/);
  expect(new URL(back).searchParams.get('state')).toBe('s');
});

it('signs the same account in again and restarts every product, or those that are asked for', async () => {
  const { mock, receiver } = makeMock();
  const account_id = idOf(mock, 'linkedin');
  await mock.setStatus(account_id, 'disconnected', { product: 'company' });
  receiver.received.length = 0;
  expect(await begin(mock, { ...linkedin('right'), account_id })).toMatchObject({
    id: account_id,
    status: 'running',
  });
  await mock.settled();
  expect(receiver.types()).toEqual(['account.reconnect', 'account.status.running']);
  const config = { products: ['classic', 'recruiter'] };
  expect(await begin(mock, { ...linkedin('right'), account_id, config })).toMatchObject({
    metadata: { products_connection_status: { classic: 'running', recruiter: 'running' } },
  });
  const oauth = await begin(mock, {
    provider: 'google',
    account_id: idOf(mock, 'google'),
    oauth_callback_redirect_uri: 'https://app.test/o',
  });
  expect((await readPage(await mock.fetch(oauth.url))).heading).toBe('Sign in to Google again');
});

it('refuses somebody else, a duplicate, a restricted person and an unpaid application', async () => {
  const { mock } = makeMock();
  const account_id = idOf(mock, 'linkedin');
  const refused = async (body: object) => {
    const { status, body: answer } = await post(mock, 'intent', body);
    return [status, answer.type];
  };
  expect(await refused({ ...linkedin('x', 'leila.haddad'), account_id })).toEqual([
    401,
    'provider/account_mismatch',
  ]);
  expect(await refused(linkedin('x', 'amara.okafor@example.com'))).toEqual([403, 'api/already_exists']);
  expect(await refused(linkedin('x', 'rowan.blake'))).toEqual([403, 'api/account_restricted']);
  expect(await refused(linkedin('wrong'))).toEqual([401, 'provider/invalid_credentials']);
  mock.world.subscription.set(false);
  expect(await refused(linkedin('x'))).toEqual([403, 'api/inactive_subscription']);
});

it.each<[object, number]>([
  [{ provider: 'LINKEDIN', credentials: {} }, 400],
  [{ provider: 'linkedin', credentials: {} }, 400],
  [{ provider: 'linkedin', credentials: { username: 'a' } }, 400],
  [{ provider: 'linkedin', credentials: { access_token: 'a' } }, 400],
  [{ ...linkedin('x'), config: { products: ['recruiter', 'sales_navigator'] } }, 400],
  [{ ...linkedin('x'), account_id: 'acc_nobody' }, 404],
  [{ ...linkedin('x'), account_id: 'nobody' }, 400],
  [{ provider: 'whatsapp', credentials: {} }, 400],
  [{ provider: 'imap', credentials: { user: 'a', password: 'unguessable' } }, 400],
  [{ provider: 'imap', credentials: { imap: { user: 'a' } } }, 400],
  [{ provider: 'google' }, 400],
  [{ provider: 'google', oauth_callback_redirect_uri: 'here' }, 400],
  [{ ...linkedin('x'), account_scope_id: 'x' }, 400],
])('refuses %j with %i', async (body, status) => {
  const { mock } = makeMock();
  expect((await post(mock, 'intent', body)).status).toBe(status);
});

it('takes whole mail servers, and a first sync where it is asked for', async () => {
  const { mock } = makeMock();
  const server = { user: 'tom.whitfield@example.com', password: 'x', host: 'mail.example.com', port: 993 };
  const body = {
    provider: 'imap',
    credentials: { imap: server, smtp: server },
    config: { initial_sync_enable: true },
  };
  expect(await begin(mock, body)).toMatchObject({
    user_id: server.user,
    initial_sync: { status: 'pending' },
  });
});

it('refuses an account of another provider, and an intent that is too old', async () => {
  const { mock, clock } = makeMock();
  expect((await post(mock, 'intent', { ...linkedin('x'), account_id: idOf(mock, 'google') })).status).toBe(
    400,
  );
  const { intent_id } = await begin(mock, linkedin('otp'));
  await clock.advance(600_000);
  expect((await solve(mock, intent_id, '123456')).status).toBe(404);
  expect((await post(mock, 'checkpoint', { intent_id })).status).toBe(400);
  expect((await solve(mock, 'nobody', '1')).status).toBe(400);
});

it('gives the account an id of its own by choice', async () => {
  const { mock } = makeMock({ choices: { accountIdFromIntent: false } });
  const { intent_id } = await begin(mock, linkedin('otp'));
  const { body } = await solve(mock, intent_id, '123456');
  expect(body.id).toMatch(/^acc_/);
  expect(body.id).not.toBe(intent_id);
});

it('keeps Scopes apart: own Scope by default, no other, none that is disabled', async () => {
  const { mock } = makeMock();
  const { body: scope } = await call(mock, 'POST', '/v2/scopes/', { name: 'Acme' });
  const scope_id = (scope as { id: string }).id;
  const access = { type: 'scope', scope_id };
  const { body: made } = await call(mock, 'POST', '/v2/api-keys/', { name: 'k', expires_at: null, access });
  const key = (made as { api_key: string }).api_key;
  const start = async (body: object, path = 'intent') => {
    const response = await mock.fetch(`${mock.origin}/v2/auth/${path}`, {
      method: 'POST',
      headers: { 'x-api-key': key },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  expect(await start(linkedin('x'))).toMatchObject({ status: 200, body: { account_scope_id: scope_id } });
  expect((await start({ ...linkedin('x'), account_scope_id: 'scope_other' })).status).toBe(403);
  expect((await start({ ...linkedin('x'), account_id: idOf(mock, 'linkedin') })).status).not.toBe(200);
  const { intent_id } = await begin(mock, linkedin('otp')); // of no Scope
  expect((await start({ intent_id, code: '123456' }, 'checkpoint')).status).toBe(403);
  await call(mock, 'PATCH', `/v2/scopes/${scope_id}`, { status: 'disabled' });
  expect((await post(mock, 'intent', { ...linkedin('x'), account_scope_id: scope_id })).status).toBe(403);
});

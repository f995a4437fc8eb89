import { expect, it } from 'vitest';
import { idOf, makeMock } from '../../testing/make-mock.ts';
import { press, readPage } from '../../testing/read-page.ts';
import {
  type Check,
  count,
  flag,
  id,
  is,
  list,
  orNull,
  record,
  type Shape,
  shape,
  text,
  time,
  word,
} from '../../testing/shape.ts';
import { eventTypes } from '../../webhooks/event-types.ts';
import { providers, statuses } from './vocabulary.ts';

// What Unipile's published SDK requires of each answer, field by field. A field that the table does not name is an
// invention; `?` marks those that may be missing, `‡` those that are the mock's own because nothing is documented.

const success = shape({ success: word(true) });
const page = (object: string, row: Check): Check =>
  shape({ object: word(object), data: list(row), has_more: flag });

const account = shape({
  object: word('Account'),
  id: id('acc_'),
  application_id: id('app_'),
  'account_scope_id?': orNull(id('scope_')),
  user_id: text,
  'name?': text,
  created_at: time,
  status: word(...statuses),
  is_locked: flag,
  provider: word(...providers),
  'oauth_scope?': text,
  metadata: shape({
    'auto_proxy_country?': text,
    'v1_account_id?': text,
    'products_connection_status?': record(word('running', 'disconnected', 'errored')),
    'custom_data?': record(text),
  }),
  'initial_sync?': shape({ status: word('pending', 'running', 'failed', 'completed'), 'started_at?': time }),
  'proxy?': shape({
    country: orNull(text),
    auto_proxy: flag,
    'host?': text,
    'port?': count,
    'username?': text,
    'protocol?': word('https', 'http', 'socks5', 'socks4'),
  }),
});

const channel = word('EMAIL', 'SMS', 'WHATSAPP');
const checkpoints: Readonly<Record<string, Shape>> = {
  OTP: { 'channel?': channel },
  '2FA': { platform: word('SMS', 'APP', 'WHATSAPP') },
  IN_APP_VALIDATION: {},
  OTP_OR_IN_APP_VALIDATION: { 'channel?': channel },
  PHONE_REGISTER: {},
  CAPTCHA: { public_key: orNull(text), data: orNull(text) },
  CONTRACT_SELECTION: { contracts: list(shape({ id: text, name: text })) },
  CHALLENGE_SELECTION: { challenges: list(shape({ id: channel, label: text, 'description?': text })) },
  LOADING: {},
};
const checkpoint = (type: string): Check =>
  shape({
    object: word('AuthenticationCheckpoint'),
    intent_id: id('acc_'),
    checkpoint: shape({ type: word(type), ...checkpoints[type] }),
  });
const qrCode = shape({ object: word('AuthenticationQrCode'), qrcode: text, intent_id: id('acc_') });

const endpoint = shape({
  object: word('WebhookEndpoint'),
  id: id('we_'),
  application_id: id('app_'),
  enabled: flag,
  description: orNull(text),
  url: text,
  trigger_events: list(word(...eventTypes)),
  secret: is('secret', (value) => typeof value === 'string' && value.length > 0 && value.length <= 36),
  account_ids: list(id('acc_')),
  account_targets: list(
    shape({
      object: word('WebhookEndpointAccountTarget'),
      id: id('acc_'),
      account_name: orNull(text),
      account_provider: word(...providers),
      status: word('active', 'deleted'),
    }),
  ),
});
const conversation = shape({
  object: word('WebhookConversation'),
  id: id('wc_'),
  endpoint_id: id('we_'),
  event_id: id('evt_'),
  event_type: word(...eventTypes),
  first_attempt: flag,
  created_at: time,
  http_status: orNull(count),
  endpoint_url: text,
  response_body: orNull(text),
});
const scope = shape({
  object: word('Scope'),
  id: id('scope_'),
  application_id: id('app_'),
  name: text,
  reference: orNull(text),
  status: word('active', 'disabled'),
  created_at: time,
  accounts_count: count,
  api_keys_count: count,
});
const listedKey = shape({
  object: word('ApiKey'),
  id: id('key_'),
  name: text,
  role: word('service', 'account', 'scoped'),
  'scope_id‡': orNull(id('scope_')),
  'expires_at‡': orNull(time),
  'created_at‡': time,
});
const contract = shape({
  object: word('Contract'),
  product: word('recruiter', 'sales_navigator'),
  selected: flag,
  id: text,
  name: text,
  'description?': text,
});
const error = (status: number, type: string): Check =>
  shape({
    object: word('Error'),
    type: word(type),
    status: word(status),
    title: text,
    detail: text,
    req_id: is('request id', (value) => /^req-\w+$/.test(String(value))),
  });

function make() {
  const { mock, receiver, clock } = makeMock();
  /** Calls a route and holds its answer against a shape. */
  const ask = async (
    [method, path, body]: readonly [method: string, path: string, body?: object],
    fits: Check,
    { status = 200, key = mock.apiKey }: { readonly status?: number; readonly key?: string } = {},
  ): Promise<Readonly<Record<string, string>>> => {
    const response = await mock.fetch(mock.origin + path, {
      method,
      headers: { 'x-api-key': key },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = response.status === 204 ? null : await response.json();
    expect({
      path,
      status: response.status,
      type: response.headers.get('content-type'),
      problem: fits(answer),
    }).toEqual({
      path,
      status,
      type: status === 204 ? null : 'application/json',
      problem: null,
    });
    return answer as Readonly<Record<string, string>>;
  };
  return { mock, receiver, clock, ask };
}

const isNothing = is('answer without a body', (value) => value === null);

it('accounts, in each of their states', async () => {
  const { mock, ask } = make();
  const linkedin = idOf(mock, 'linkedin');
  for (const status of [...statuses, 'running']) {
    await mock.setStatus(linkedin, status);
    await ask(['GET', `/v2/accounts/${linkedin}`], account);
  }
  await ask(['GET', '/v2/accounts/?limit=4'], page('Accounts', account));
  const proxy = { host: 'proxy.test', port: 8080, username: 'u', password: 'p', protocol: 'socks5' };
  const update = { metadata: { team: 'a' }, auto_proxy_country: 'FR', proxy };
  await ask(['PATCH', `/v2/accounts/${linkedin}`, update], account);
  await ask(['DELETE', `/v2/accounts/${linkedin}`], success);
});

it('auth links, and the accounts they lead to', async () => {
  const { mock, ask } = make();
  const base = { expires_on: '2026-11-20T22:15:41.237Z', redirect_uri: 'https://app.test/back' };
  for (const provider of providers) {
    const { link = '' } = await ask(
      ['POST', '/v2/auth/link', { ...base, providers: provider }],
      shape({ object: word('HostedAuthLink'), link: text }),
    );
    if (provider !== 'whatsapp' && provider !== 'telegram') {
      await press(mock, await readPage(await mock.fetch(link)), 'Approve');
    }
  }
  await ask(['GET', '/v2/accounts/?limit=100'], page('Accounts', account));
});

it.each(
  Object.entries({
    otp: 'OTP',
    'otp-email': 'OTP',
    '2fa-app': '2FA',
    '2fa-whatsapp': '2FA',
    'in-app': 'IN_APP_VALIDATION',
    'otp-or-in-app': 'OTP_OR_IN_APP_VALIDATION',
    phone: 'PHONE_REGISTER',
    captcha: 'CAPTCHA',
    contract: 'CONTRACT_SELECTION',
    challenge: 'CHALLENGE_SELECTION',
    loading: 'LOADING',
  }),
)('an auth intent that asks for %s', async (password, type) => {
  const { ask } = make();
  const credentials = { username: 'nobody', password };
  const { intent_id } = await ask(
    ['POST', '/v2/auth/intent', { provider: 'linkedin', credentials }],
    checkpoint(type),
  );
  await ask(['POST', '/v2/auth/checkpoint/request', { intent_id }], checkpoint(type));
});

it('the other steps of auth intents', async () => {
  const { mock, clock, ask } = make();
  const intent = (provider: string, rest: object): readonly [string, string, object] => [
    'POST',
    '/v2/auth/intent',
    { provider, ...rest },
  ];
  for (const provider of ['whatsapp', 'telegram']) {
    const { intent_id } = await ask(intent(provider, { credentials: { qrcode: true } }), qrCode);
    await ask(['POST', '/v2/auth/checkpoint', { intent_id, code: '' }], qrCode);
    await ask(['POST', '/v2/auth/checkpoint/request', { intent_id }], qrCode);
  }
  const oauth_callback_redirect_uri = 'https://app.test/back';
  await ask(
    intent('google', { oauth_callback_redirect_uri }),
    shape({ object: word('OauthUrl'), url: text }),
  );
  await ask(intent('mock', { credentials: {} }), account);
  const credentials = { username: 'nobody', password: 'otp-sms' };
  const { intent_id } = await ask(intent('instagram', { credentials }), checkpoint('OTP'));
  await clock.advance(mock.world.choices.resendCooldownMs);
  await ask(['POST', '/v2/auth/checkpoint/resend', { intent_id }], isNothing, { status: 204 });
  await ask(['POST', '/v2/auth/checkpoint', { intent_id, code: '123456' }], account);
});

it('webhook endpoints and conversations', async () => {
  const { mock, ask } = make();
  const google = idOf(mock, 'google');
  const body = { url: 'https://app.test/two', trigger_events: eventTypes, account_ids: [google] };
  const { id: made } = await ask(['POST', '/v2/webhooks/endpoints/', body], endpoint);
  const path = `/v2/webhooks/endpoints/${made}`;
  await ask(['PATCH', path, { enabled: true, description: 'mine' }], endpoint);
  await mock.disconnect(google);
  await mock.remove(google);
  await ask(['GET', path], endpoint);
  await ask(['GET', '/v2/webhooks/endpoints/'], page('WebhookEndpoints', endpoint));
  const conversations = `/v2/webhooks/conversations/?endpoint_id=${made}`;
  await ask(['GET', conversations], page('WebhookConversations', conversation));
  await ask(['DELETE', path], success);
});

it('Scopes and keys', async () => {
  const { ask } = make();
  const { id: made } = await ask(['POST', '/v2/scopes/', { name: 'Acme', reference: 'acme' }], scope);
  await ask(['GET', `/v2/scopes/${made}`], scope);
  await ask(['PATCH', `/v2/scopes/${made}`, { status: 'disabled' }], scope);
  await ask(['GET', '/v2/scopes/'], page('Scopes', scope));
  const key = {
    name: 'theirs',
    expires_at: '2027-01-01T00:00:00.000Z',
    access: { type: 'scope', scope_id: made },
  };
  const shown = shape({ object: word('ApiKey'), id: id('key_'), api_key: text });
  const { id: keyId } = await ask(['POST', '/v2/api-keys/', key], shown);
  await ask(['GET', '/v2/api-keys/'], page('ApiKeys', listedKey));
  await ask(['DELETE', `/v2/api-keys/${keyId}`], success);
  await ask(['DELETE', `/v2/scopes/${made}`], success);
});

it('contracts of LinkedIn', async () => {
  const { mock, ask } = make();
  const path = `/v2/${idOf(mock, 'linkedin')}/linkedin/contracts`;
  const all = shape({ object: word('AvailableContracts'), contracts: list(contract) });
  const { contracts } = await ask(['GET', path], all);
  const [first] = contracts as unknown as readonly { readonly id: string }[];
  await ask(['POST', `${path}/${first?.id}/select`], shape({ object: word('ContractSelected'), contract }));
});

it('errors', async () => {
  const { mock, ask } = make();
  const google = idOf(mock, 'google');
  const list: readonly [string, string] = ['GET', '/v2/accounts/'];
  await ask(list, error(401, 'api/missing_authorization'), { status: 401, key: 'nope' });
  await ask(['GET', '/v2/accounts/?limit=x'], error(400, 'api/invalid_parameters'), { status: 400 });
  await ask(['GET', '/v2/accounts/acc_x'], error(404, 'api/resource_not_found'), { status: 404 });
  await mock.disconnect(google);
  await ask(['GET', `/v2/${google}/emails`], error(401, 'provider/invalid_authorization'), { status: 401 });
  mock.faults.add({ rateLimit: { retryAfterSeconds: 1 } });
  await ask(list, error(429, 'api/too_many_requests'), { status: 429 });
});

it('events', async () => {
  const { mock, receiver } = make();
  const linkedin = idOf(mock, 'linkedin');
  for (const status of statuses) await mock.setStatus(linkedin, status);
  await mock.setStatus(linkedin, 'disconnected', { product: 'company' });
  await mock.setLocked(linkedin, true);
  await mock.setLocked(linkedin, false);
  await mock.setFirstSync(idOf(mock, 'whatsapp'), 'failed');
  await mock.remove(linkedin);
  const payloads: Readonly<Record<string, Shape>> = {
    'account.status.disconnected': { timestamp: time, 'product?': text },
    'account.status.errored': { timestamp: time, reason: word('unipile', 'proxy', 'provider') },
  };
  const problems = receiver.received.map(({ event }) =>
    shape({
      id: id('evt_'),
      created_at: time,
      account_id: id('acc_'),
      account_provider: word(...providers),
      account_name: text,
      application_id: id('app_'),
      application_production: flag,
      type: word(...eventTypes),
      payload: event.type.startsWith('account.status.')
        ? shape(payloads[event.type] ?? { timestamp: time, 'product‡?': text })
        : is('object', (value) => typeof value === 'object' && value !== null),
    })(event),
  );
  expect(problems).toEqual(receiver.received.map(() => null));
  expect(problems.length).toBeGreaterThan(statuses.length);
});

import { expect, it } from 'vitest';
import { idOf, makeMock } from '../../testing/make-mock.ts';

/** Bodies that no client should send, and some do. */
const bodies: readonly string[] = [
  '',
  'null',
  '[]',
  '"text"',
  '12',
  '{',
  '{}',
  '{"__proto__":{"provider":"google"}}',
  '{"provider":null,"credentials":null,"config":null,"account_id":null}',
  '{"provider":"linkedin","credentials":[],"config":[]}',
  '{"provider":"linkedin","credentials":{"username":{},"password":[]}}',
  '{"provider":"imap","credentials":{"imap":{},"smtp":null}}',
  '{"provider":["google"],"providers":{},"redirect_uri":1,"expires_on":2}',
  '{"providers":["toString"],"redirect_uri":"javascript:alert(1)","expires_on":"2026-13-45T99:99:99.999Z"}',
  '{"providers":"*","redirect_uri":"https://app.test/","expires_on":"2026-11-21T00:00:00.000Z","config":"no"}',
  '{"providers":"google","redirect_uri":"https://app.test/","expires_on":"2026-11-21T00:00:00.000Z","config":{"linkedin":7}}',
  '{"proxy":"no","metadata":[],"auto_proxy_country":7}',
  '{"proxy":{"host":"h","port":"80"}}',
  '{"intent_id":"acc_","code":1,"challenge":{}}',
  '{"url":"ftp://a","trigger_events":[1],"account_ids":"acc_"}',
  '{"name":{},"access":null,"expires_at":{}}',
  '{"by":"constructor","to":"__proto__"}',
  '{"name":"n","access":{"type":"scope","scope_id":{}},"expires_at":null}',
];

const routes: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/v2/accounts/?limit=-1&offset=x&status=&provider=__proto__'],
  ['GET', '/v2/accounts/%00'],
  ['GET', '/v2/accounts/acc_%E0%A4%A'],
  ['PATCH', '/v2/accounts/:google'],
  ['POST', '/v2/auth/link'],
  ['POST', '/v2/auth/intent'],
  ['POST', '/v2/auth/checkpoint'],
  ['POST', '/v2/auth/checkpoint/request'],
  ['POST', '/v2/auth/checkpoint/resend'],
  ['POST', '/v2/webhooks/endpoints/'],
  ['PATCH', '/v2/webhooks/endpoints/:endpoint'],
  ['GET', '/v2/webhooks/conversations/?endpoint_id='],
  ['POST', '/v2/scopes/'],
  ['PATCH', '/v2/scopes/scope_x'],
  ['POST', '/v2/api-keys/'],
  ['DELETE', '/v2/api-keys/__proto__'],
  ['POST', '/v2/:google/emails/send'],
  ['POST', '/v2/:google/linkedin/contracts/x/select'],
  ['POST', '/'],
  ['POST', '/phone'],
  ['GET', '/phone?code='],
  ['POST', '/control/trigger'],
  ['POST', '/control/scenario'],
  ['POST', '/control/clock'],
  ['POST', '/control/accounts/:google/status'],
  ['PUT', '/v2/accounts/'],
];

it.each(routes)('answers %s %s without breaking, whatever it is sent', async (method, path) => {
  const { mock } = makeMock({ webhooks: [{ url: 'https://app.test/webhook', secret: 's' }] });
  const endpoint = [...mock.world.endpoints.keys()][0] ?? '';
  const url = mock.origin + path.replace(':google', idOf(mock, 'google')).replace(':endpoint', endpoint);
  for (const body of bodies) {
    const response = await mock.fetch(url, {
      method,
      headers: { 'x-api-key': mock.apiKey, 'content-type': 'application/json' },
      ...(method !== 'GET' && { body }),
    });
    const text = await response.text();
    expect([body, response.status, response.status < 500 ? '' : text]).toEqual([body, response.status, '']);
  }
  await mock.settled();
  // Time, too, must have survived.
  expect(mock.world.clock.now()).not.toBeNaN();
  mock.dispose();
});

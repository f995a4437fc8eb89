import { expect, it } from 'vitest';
import { serveToOfficialClient } from '../testing/official-v1-client.ts';

const routes = [
  ['GET', '/accounts'],
  ['POST', '/accounts'],
  ['GET', '/accounts/mine'],
  ['POST', '/accounts/mine'],
  ['PATCH', '/accounts/mine'],
  ['DELETE', '/accounts/nobody'],
  ['POST', '/accounts/checkpoint'],
  ['POST', '/accounts/checkpoint/resend'],
  ['POST', '/accounts/mine/restart'],
  ['GET', '/accounts/mine/sync'],
  ['POST', '/hosted/accounts/link'],
  ['GET', '/webhooks'],
  ['POST', '/webhooks'],
  ['DELETE', '/webhooks/nobody'],
  ['GET', '/chats'],
  ['POST', '/chats'],
  ['POST', '/emails'],
  ['POST', '/calendars/x/events'],
] as const;

const deep = `${'{"proxy":'.repeat(200)}1${'}'.repeat(200)}`;
const bodies = [
  '',
  'null',
  '[]',
  '"text"',
  '1e999',
  '{',
  '{}',
  '{"__proto__":{"provider":"LINKEDIN"}}',
  '{"provider":{"toString":null},"type":[],"source":{},"account_id":{},"code":[]}',
  '{"provider":"LINKEDIN","username":"a@b","password":"x","proxy":[],"disabled_features":{"length":1}}',
  '{"provider":"LINKEDIN","username":"@","password":"x","country":{}}',
  '{"provider":"WHATSAPP","proxy":{"host":"h","port":1e400}}',
  '{"type":"create","providers":{"length":1},"api_url":"http://","expiresOn":"+275760-09-13T00:00:00.001Z"}',
  '{"type":"create","providers":"*","api_url":"https://a","expiresOn":"-000001-01-01T00:00:00.000Z"}',
  '{"type":"create","providers":"__proto__","api_url":"https://a","expiresOn":"x"}',
  '{"source":"account_status","request_url":"https://[","headers":[null],"data":[1],"account_ids":[{}]}',
  deep,
  '\u0000\uffff',
];
const queries = ['', '?limit=%00&cursor=%F0', '?account_id=%2e%2e%2f&linkedin_product=__proto__&before=1e9'];

// Some seven hundred requests: a busy machine takes its time over them.
it('answers whatever is sent to it with v1’s own errors, and goes on', { timeout: 60_000 }, async () => {
  const { url, mock, client } = await serveToOfficialClient({
    accounts: [{ provider: 'linkedin', id: 'mine' }],
  });
  const headers = { 'x-api-key': mock.apiKey, 'content-type': 'application/json' };
  const failures: string[] = [];
  for (const [method, path] of routes) {
    for (const body of method === 'GET' ? [undefined] : bodies) {
      for (const query of queries) {
        const response = await fetch(`${url}/api/v1${path}${query}`, {
          method,
          headers,
          ...(body !== undefined && { body }),
        });
        const answer = (await response.json()) as { type?: string; title?: string; status?: number };
        const isError =
          /^errors\//.test(answer.type ?? '') && answer.status === response.status && answer.title;
        if (response.status >= 500 || (!response.ok && !isError)) {
          failures.push(`${method} ${path}${query} ${body?.slice(0, 60)}: ${JSON.stringify(answer)}`);
        }
      }
    }
  }
  expect(failures).toEqual([]);
  expect((await client.account.getOne('mine')).id).toBe('mine');
});

it.each([
  '/api/v1/accounts/%E0%A4%A',
  '/api/v1/accounts/%00',
  '/api/v1/accounts/..%2f..',
  '/hosted/%E0%A4%A',
  '/hosted/%00',
])('answers 404 to %s', async (path) => {
  const { url, mock } = await serveToOfficialClient();
  const response = await fetch(url + path, { headers: { 'x-api-key': mock.apiKey } });
  await response.text();
  expect(response.status).toBe(404);
});

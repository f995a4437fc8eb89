import { expect, test } from 'vitest';
import { startServer } from '../test-kit/start-server.ts';

async function refusal(path: string, method: string, body: unknown): Promise<readonly [number, string]> {
  const server = startServer({ authenticate: () => ({ ownerId: 'ops', role: 'operator' }) });
  const response = await server.call('ops', path, { method, body: JSON.stringify(body) });
  const { error } = (await response.json()) as { readonly error: { readonly message: string } };
  return [response.status, error.message];
}

test('names the field that is wrong and what belongs there', async () => {
  expect(await refusal('/links', 'POST', { purpose: 'connect', providers: '*', returnTo: 5 })).toEqual([
    400,
    'returnTo is not as expected: Invalid type: Expected string.',
  ]);
});

test('never repeats what was sent: a proxy may stand there as a URL with its password', async () => {
  const common = { ownerId: 'ada', providers: '*' };
  for (const proxy of [
    'http://user:hunter2@proxy.test',
    { host: 'proxy.test', port: 'hunter2' },
    { host: 'proxy.test', port: 1, protocol: 'hunter2' },
  ]) {
    const [status, message] = await refusal('/operator/shared-links', 'POST', {
      ...common,
      configuration: { proxy },
    });
    expect(status).toBe(400);
    expect(message).toMatch(/^configuration\.proxy.* is not as expected: /);
    expect(message).not.toContain('hunter2');
  }
});

test('says what is wrong with a number, too, without the number', async () => {
  const body = { ownerId: 'ada', proxy: { host: 'proxy.test', port: 4711.5 } };
  expect(await refusal('/operator/accounts/acc_1/proxy', 'PUT', body)).toEqual([
    400,
    'proxy.port is not as expected: Invalid integer.',
  ]);
});

test('refuses ids that an address or a store cannot hold', async () => {
  for (const accountId of ['acc_\ud800', 'acc_\0']) {
    expect(await refusal('/operator/assign', 'POST', { accountId, ownerId: 'ada' })).toEqual([
      400,
      'accountId is not as expected: it holds NUL, or half a character.',
    ]);
  }
  // A whole one outside the basic plane is a character like any other.
  expect((await refusal('/operator/assign', 'POST', { accountId: 'acc_😀', ownerId: 'ada' }))[0]).toBe(404);
});

const ada = { ownerId: 'ada' };
const connect = { ...ada, purpose: 'connect', providers: '*' };

for (const [method, path, body, why] of [
  [
    'POST',
    '/operator/assign',
    { ...ada, accountId: 'acc_1', tenant: 'acme' },
    'tenant; did you mean tenantId?',
  ],
  ['POST', '/operator/accounts/acc_1/restart', { ...ada, tenant: 'acme' }, 'tenant; did you mean tenantId?'],
  ['POST', '/operator/accounts/acc_1/resync', { ...ada, tenant: 'acme' }, 'tenant; did you mean tenantId?'],
  ['PUT', '/operator/accounts/acc_1/proxy', { ...ada, proxi: {} }, 'proxi; did you mean proxy?'],
  ['POST', '/operator/links', { ...connect, tenant: 'acme' }, 'tenant; did you mean tenantId?'],
  ['POST', '/operator/links', { ...connect, accountId: 'acc_1' }, 'accountId here; leave it out.'],
  ['POST', '/operator/shared-links', { ...ada, providers: '*', nota: '' }, 'nota; did you mean note?'],
  [
    'POST',
    '/operator/shared-links',
    { ...ada, providers: '*', configuration: { contry: 'FR' } },
    'configuration.contry; did you mean configuration.country?',
  ],
] as const) {
  test(`${method} ${path} refuses ${JSON.stringify(body)} in words of ours`, async () => {
    const [status, message] = await refusal(path, method, body);
    expect([status, message.startsWith(`there is no field ${why}`)]).toEqual([400, true]);
  });
}

test('what an owner sends may hold the fields of a newer page', async () => {
  const server = startServer();
  const body = JSON.stringify({ purpose: 'connect', providers: '*', colour: 'red' });
  expect((await server.call('ada', '/links', { method: 'POST', body })).status).toBe(200);
});

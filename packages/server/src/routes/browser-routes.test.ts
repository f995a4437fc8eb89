import { CLIENT_HEADER, type PatchbayErrorBody } from '@patchbay/core';
import { expect, test } from 'vitest';
import type { Identity } from '../owner.ts';
import { BASE, ORIGIN, startServer } from '../test-kit/start-server.ts';

const routes = [
  ['GET', '/accounts'],
  ['GET', '/accounts/acc_1'],
  ['POST', '/links'],
  ['GET', '/stream'],
  ['GET', '/changes'],
  ['GET', '/operator/accounts'],
  ['GET', '/operator/unclaimed'],
  ['POST', '/operator/unclaimed'],
] as const;

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as PatchbayErrorBody).error.code;
}

for (const [method, path] of routes) {
  test(`${method} ${path} wants somebody signed in`, async () => {
    const response = await startServer().call('', path, { method });
    expect(response.status).toBe(401);
    expect(await codeOf(response)).toBe('unauthenticated');
  });
}

test('an account of somebody else, of another tenant, and none are the same: not found', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada', tenantId: 'one' });
  expect((await server.account('one/ada')).id).toBe('acc_1');
  const answers = await Promise.all(
    [
      ['one/bob', '/accounts/acc_1'],
      ['two/ada', '/accounts/acc_1'],
      ['ada', '/accounts/acc_1'],
      ['one/ada', '/accounts/acc_2'],
    ].map(async ([who, path]) => {
      const response = await server.call(who as string, path as string);
      const { error } = (await response.json()) as PatchbayErrorBody;
      return [response.status, error.code, error.message];
    }),
  );
  expect(new Set(answers.map(String)).size).toBe(1);
  expect(answers[0]?.slice(0, 2)).toEqual([404, 'not_found']);
});

test('every answer has an id of its own and says that it may not be kept or guessed', async () => {
  const server = startServer();
  const responses = await Promise.all([
    server.call('ada', '/accounts'),
    server.call('', '/accounts'),
    server.call('ada', '/nowhere'),
    server.call('ada', '/callback/x'),
    server.deliver('{}'),
  ]);
  const ids = responses.map(({ headers }) => headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(responses.length);
  for (const { headers } of responses) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.has('set-cookie')).toBe(false);
  }
  const { error } = (await (responses[1] as Response).json()) as PatchbayErrorBody;
  expect(error.requestId).toBe(ids[1]);
});

test('another path, another method and a path outside are not found', async () => {
  const server = startServer();
  const responses = [
    await server.call('ada', '/nowhere'),
    await server.call('ada', '/accounts', { method: 'DELETE' }),
    await server.call('ada', '/links'),
    await server.call('ada', '/accounts/%E0%A4%A'),
    await server.patchbay.handler(new Request(`${ORIGIN}/elsewhere`)),
  ];
  for (const response of responses) {
    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe('not_found');
  }
});

test('answers below the base path it is given', async () => {
  const { patchbay } = startServer({ basePath: '/' });
  const headers = { 'x-who': 'ada' };
  expect((await patchbay.handler(new Request(`${ORIGIN}/accounts`, { headers }))).status).toBe(200);
  expect((await patchbay.handler(new Request(`${BASE}/accounts`, { headers }))).status).toBe(404);
});

test('authenticate may take its time, and what it throws says nothing outside', async () => {
  const slow = startServer({ authenticate: async () => ({ ownerId: 'ada' }) });
  expect((await slow.call('', '/accounts')).status).toBe(200);
  const error = new Error('session store: password "hunter2" refused');
  const broken = startServer({
    authenticate: () => {
      throw error;
    },
  });
  const response = await broken.call('ada', '/accounts');
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).toContain('internal');
  expect(text).not.toContain('hunter2');
  expect(broken.logs).toMatchObject([{ level: 'error', error }]);
});

for (const ownerId of ['', undefined, 7]) {
  test(`an identity whose ownerId is ${JSON.stringify(ownerId)} lets nobody in`, async () => {
    const server = startServer({ authenticate: () => ({ ownerId }) as unknown as { ownerId: string } });
    expect((await server.call('ada', '/accounts')).status).toBe(500);
    expect(String(server.logs[0]?.error)).toContain('without an ownerId');
  });
}

test('an identity whose tenantId is a number lets nobody in: no two stores would agree on whose it is', async () => {
  const identity = { ownerId: 'ada', tenantId: 7 } as unknown as Identity;
  const server = startServer({ authenticate: () => identity });
  expect((await server.call('ada', '/accounts')).status).toBe(500);
  expect(String(server.logs[0]?.error)).toContain('tenantId that is no text');
});

for (const [part, why] of [
  [{ tenant: 'acme' }, 'there is no field tenant; did you mean tenantId? To mend it, write it so'],
  [{ Role: 'operator' }, 'there is no field Role; did you mean role?'],
  [{ email: 'ada@acme.test' }, 'there is no field email. To mend it, write one of ownerId, tenantId, role'],
  [{ role: 'admin' }, "there is no role \"admin\". To mend it, answer 'owner' or 'operator'"],
] as const) {
  test(`an identity with ${JSON.stringify(part)} lets nobody in, and only the log says why`, async () => {
    const server = startServer({ authenticate: async () => ({ ownerId: '1', ...part }) as Identity });
    const response = await server.call('ada', '/accounts');
    expect(response.status).toBe(500);
    expect(await codeOf(response)).toBe('internal');
    expect(String(server.logs[0]?.error)).toContain(`Patchbay: the answer of authenticate(): ${why}`);
  });
}

const write = { method: 'POST', body: JSON.stringify({ purpose: 'connect', providers: '*' }) };

test('a write without the header of our client is refused', async () => {
  const { patchbay, unipile } = startServer();
  const response = await patchbay.handler(
    new Request(`${BASE}/links`, { ...write, headers: { 'x-who': 'ada' } }),
  );
  expect(response.status).toBe(403);
  expect(await codeOf(response)).toBe('forbidden');
  expect(unipile.calls).toEqual([]);
});

for (const origin of ['https://evil.test', 'null', 'http://app.test', 'https://app.test.evil.test']) {
  test(`a write from the origin ${origin} is refused`, async () => {
    const response = await startServer().call('ada', '/links', { ...write, headers: { origin } });
    expect(response.status).toBe(403);
  });
}

test('a write from the app’s own page is let through, as people see it or as the server does', async () => {
  const { patchbay } = startServer();
  for (const [origin, host] of [
    [ORIGIN, 'http://10.0.0.7:3000'],
    ['http://10.0.0.7:3000', 'http://10.0.0.7:3000'],
  ] as const) {
    const headers = { origin, 'x-who': 'ada', [CLIENT_HEADER]: '1' };
    const response = await patchbay.handler(new Request(`${host}/api/patchbay/links`, { ...write, headers }));
    expect(response.status).toBe(200);
  }
});

test('the handler needs no this', async () => {
  const { handler } = startServer().patchbay;
  expect((await handler(new Request(`${BASE}/accounts`))).status).toBe(401);
});

test('what a store throws is an internal error', async () => {
  const server = startServer();
  server.store.listAccounts = () => Promise.reject(new Error('disk on fire'));
  const response = await server.call('ada', '/accounts');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('disk on fire');
});

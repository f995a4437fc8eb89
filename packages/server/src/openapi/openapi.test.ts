import { readFileSync } from 'node:fs';
import { CLIENT_HEADER } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import { expect, test } from 'vitest';
import type { Identity } from '../owner.ts';
import { routeTable } from '../routes/route-table.ts';
import { type AnswerCheck, createAnswerCheck } from '../test-kit/check-answers.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { BASE, makeEvent, startServer, type TestServer, WEBHOOK_SECRET } from '../test-kit/start-server.ts';
import { startV1 } from '../test-kit/start-v1.ts';
import { hmacSha256Hex } from '../webhook/hmac.ts';
import { buildDocument } from './build-document.ts';
import { operations } from './operations.ts';

const document = JSON.stringify(buildDocument());

test('speaks of every route of the server and of no other', () => {
  expect(Object.keys(operations).sort()).toEqual(
    routeTable.map(([verb, pattern]) => `${verb} ${pattern}`).sort(),
  );
});

test('the committed document is the one of today: run `npm run openapi`', () => {
  const committed = readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(document));
});

test('every reference leads to a named schema, every schema is referred to', () => {
  const { components } = JSON.parse(document) as { components: { schemas: Record<string, unknown> } };
  const referred = [...document.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect([...new Set(referred)].sort()).toEqual(Object.keys(components.schemas).sort());
  expect(document).not.toContain('$defs');
});

test('every operation has a name of its own', () => {
  const ids = [...document.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(routeTable.length);
});

test('answers are open for the fields of a newer server, bodies say what they do not take', () => {
  const { paths } = JSON.parse(document) as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };
  for (const operation of Object.values(paths).flatMap((verbs) => Object.values(verbs))) {
    expect(JSON.stringify(operation.responses)).not.toContain('additionalProperties');
  }
  expect(JSON.stringify(paths['/operator/shared-links']?.post?.requestBody)).toContain(
    '"additionalProperties":false',
  );
});

type Caller = (
  who: string | null,
  verb: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>;

function callerOf({ send }: AnswerCheck): Caller {
  return (who, verb, path, body, headers = {}) =>
    send(
      new Request(`${BASE}${path}`, {
        method: verb,
        headers: { [CLIENT_HEADER]: '1', ...(who !== null && { 'x-who': who }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
}

/** `ops` is an operator, `fault` one whose session cannot be read. */
function authenticate(request: Request): Identity | null {
  const ownerId = request.headers.get('x-who');
  if (ownerId === 'fault') throw new Error('the session store is down');
  return ownerId === null ? null : { ownerId, role: ownerId === 'ops' ? 'operator' : 'owner' };
}

const jsonOf = async <T>(response: Promise<Response>): Promise<T> => (await response).json() as Promise<T>;

function signed(server: TestServer, event: unknown): [body: string, headers: Record<string, string>] {
  const body = JSON.stringify(event);
  const t = String(Math.floor(server.clock.now() / 1000));
  const hmac = hmacSha256Hex(WEBHOOK_SECRET, v2.signedPrefix(t), new TextEncoder().encode(body));
  return [body, { [v2.SIGNATURE_HEADER]: v2.formatSignatureHeader(t, hmac) }];
}

/** Everything that goes well, over the server of v2. */
async function useAll(server: TestServer, check: AnswerCheck): Promise<void> {
  const call = callerOf(check);
  const { unipile, patchbay } = server;
  const old = { created_at: '2026-01-01T00:00:00.000Z' };
  const products = { products_connection_status: { classic: 'running', recruiter: 'disconnected' } };
  unipile.add({ id: 'acc_1', ...old, metadata: products });
  unipile.add({ id: 'acc_2', ...old, status: 'errored' });
  unipile.add({ id: 'acc_free', ...old, status: 'initializing_or_new_word' });
  unipile.add({ id: 'acc_3', ...old, status: 'disconnected' });
  for (const accountId of ['acc_1', 'acc_2', 'acc_3']) await patchbay.assign({ accountId, ownerId: 'ada' });
  await patchbay.drain();

  const { nextCursor } = await jsonOf<{ nextCursor: string }>(call('ada', 'GET', '/accounts?limit=1'));
  await call('ada', 'GET', `/accounts?cursor=${nextCursor}`);
  await call('ada', 'GET', '/accounts/acc_1');
  const { position } = await jsonOf<{ position: string }>(call('ada', 'GET', '/changes'));
  await call('ada', 'GET', `/changes?after=${position}`, undefined, { 'if-none-match': `"${position}"` });

  // Broken, told by a webhook, and somebody else signs in.
  await server.clock.advance(60_000);
  unipile.add({ id: 'acc_1', ...old, status: 'disconnected' });
  await call(null, 'POST', '/webhooks/unipile', ...signed(server, makeEvent('account.status.disconnected')));
  await patchbay.drain();
  await call('ada', 'GET', `/changes?after=${position}`);
  await call('ada', 'POST', '/links', { purpose: 'reconnect', accountId: 'acc_1' });
  unipile.add({ id: 'acc_1', ...old, user_id: 'grace', name: 'Grace Hopper' });
  await call(null, 'GET', `/callback/${server.token()}?account_id=acc_1`);
  await patchbay.drain();
  await call('ada', 'GET', '/accounts/acc_1/incidents');
  const held = await jsonOf<{ account: { identityMismatch?: { since: number } } }>(
    call('ada', 'GET', '/accounts/acc_1'),
  );
  const since = held.account.identityMismatch?.since;
  expect(since).toEqual(expect.any(Number));
  await call('ada', 'POST', '/accounts/acc_1/identity', { choice: 'switch', since });
  await patchbay.drain();

  for (const [path, visit, body] of [
    ['/repair-links', 'repair', { accountId: 'acc_3', note: 'for IT' }],
    [
      '/operator/shared-links',
      'connect',
      { ownerId: 'ada', providers: ['linkedin'], configuration: { country: 'FR' } },
    ],
  ] as const) {
    const who = visit === 'repair' ? 'ada' : 'ops';
    const { link, url } = await jsonOf<{ link: { id: string }; url: string }>(call(who, 'POST', path, body));
    const token = url.slice(url.lastIndexOf('/') + 1);
    await call(who, 'GET', path);
    await call(null, 'GET', `/${visit}/${token}`);
    await call(null, 'POST', `/${visit}/${token}`);
    await call(who, 'DELETE', `${path}/${link.id}`);
    await call(null, 'POST', `/${visit}/${token}`);
  }

  // Somebody connects by a shared link and is sent on to the app.
  const shared = { ownerId: 'ada', providers: '*', returnTo: 'default' };
  const { url } = await jsonOf<{ url: string }>(call('ops', 'POST', '/operator/shared-links', shared));
  await call(null, 'POST', `/connect/${url.slice(url.lastIndexOf('/') + 1)}`);
  unipile.add({ id: 'acc_new', created_at: new Date(server.clock.now()).toISOString() });
  await call(null, 'GET', `/callback/${server.token()}?account_id=acc_new`);

  await call('ops', 'GET', '/operator/accounts?limit=1');
  await call('ops', 'POST', '/operator/unclaimed');
  await call('ops', 'GET', '/operator/unclaimed?limit=1');
  await call('ops', 'POST', '/operator/links', { purpose: 'connect', providers: '*', ownerId: 'ada' });
  await call('ops', 'PUT', '/operator/accounts/acc_1/proxy', { ownerId: 'ada', country: 'FR' });
  await call('ops', 'POST', '/operator/assign', { accountId: 'acc_free', ownerId: 'bob' });
  await call('ops', 'GET', '/operator/repair-stats?days=30');
  await call('ada', 'DELETE', '/accounts/acc_2');
  await call(null, 'GET', '/health');
  await call(null, 'GET', '/ready');
  await (await call('ada', 'GET', '/stream')).body?.cancel();
}

/** What only v1 has. */
async function useV1(check: AnswerCheck, server: ReturnType<typeof startV1>): Promise<void> {
  const call = callerOf(check);
  await call('ada', 'POST', '/links', { purpose: 'connect', providers: '*' });
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  const accountId = server.idOf('linkedin');
  const notify = new URL(link?.notifyUrl ?? '').pathname.slice(new URL(BASE).pathname.length);
  await call(null, 'POST', notify, { status: 'CREATION_SUCCESS', account_id: accountId });
  await server.settled();
  await call('ops', 'POST', `/operator/accounts/${accountId}/restart`, { ownerId: 'ada' });
  await call('ops', 'POST', `/operator/accounts/${accountId}/resync`, { ownerId: 'ada' });
  await call(null, 'POST', '/notify/made-up', {});
  await server.settled();
}

/** Everything that goes wrong, for every route: each code that the document names is provoked where that is simple. */
async function breakAll(server: TestServer, check: AnswerCheck): Promise<void> {
  const call = callerOf(check);
  for (const [verb, pattern] of routeTable) {
    const { caller, body } = operations[`${verb} ${pattern}`] ?? {};
    const path = pattern.replace(/:\w+/g, 'none');
    const who = caller === 'operator' ? 'ops' : 'ada';
    if (verb === 'GET' && (caller === 'anybody' || pattern === '/stream')) continue;
    if (caller === 'owner' || caller === 'operator') {
      await call(null, verb, path, body && '{}');
      await call('fault', verb, path, body && '{}');
      await call(who, verb, path, body && '{}', { [CLIENT_HEADER]: '0' });
      await call(
        caller === 'operator' ? 'bob' : who,
        verb,
        path,
        body && '{}',
        verb === 'GET' ? {} : { origin: 'https://evil.test' },
      );
    }
    await call(who, verb, path, body && '{}');
    if (body) {
      await call(who, verb, path, 'no json');
      await call(who, verb, path, 'x'.repeat(300 * 1024));
    }
  }
  await call('ada', 'GET', '/accounts?limit=0');
  await call('ada', 'GET', '/accounts?cursor=x');
  await call('ada', 'GET', '/accounts/acc_1/incidents?days=0');
  server.unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  await call('ada', 'POST', '/links', { purpose: 'connect', providers: '*' });
  server.unipile.next.push(() => unipileError(500, 'api/internal_error'));
  await call('ada', 'POST', '/links', { purpose: 'connect', providers: '*' });
  for (let i = 0; i < 31; i++) await call('eve', 'POST', '/links', { purpose: 'connect', providers: '*' });
}

test('every answer of a run over the real server is one that the document describes', async () => {
  const server = startServer({ authenticate, linkLimit: { burst: 30, perMinute: 1 } });
  const check = createAnswerCheck(server.patchbay.handler);
  await useAll(server, check);
  await breakAll(server, check);
  await server.patchbay.close();
  await callerOf(check)(null, 'GET', '/ready');

  const v1 = startV1({}, { authenticate });
  const checkV1 = createAnswerCheck(v1.patchbay.handler);
  await useV1(checkV1, v1);
  await v1.patchbay.close();

  const seen = new Set([...check.seen, ...checkV1.seen]);
  const promised = Object.entries(operations).flatMap(([key, { success }]) =>
    success.map((one) => `${key} ${one.kind === 'json' ? `json ${one.status ?? 200}` : one.kind}`),
  );
  expect(promised.filter((one) => !seen.has(one))).toEqual([]);
  for (const code of [
    'unauthenticated',
    'forbidden',
    'not_found',
    'invalid_request',
    'invalid_signature',
    'too_large',
    'rate_limited',
    'version_mismatch',
    'unipile_refused',
    'unipile_unavailable',
    'internal',
  ]) {
    expect([code, [...seen].some((one) => one.endsWith(`error ${code}`))]).toEqual([code, true]);
  }
});

import { CLIENT_HEADER } from '@patchbay/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signAttempt, signNotify } from '../attempt/attempt-token.ts';
import { hashLinkToken } from '../links/link-token.ts';
import { seal } from '../links/seal.ts';
import type { Identity } from '../owner.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { createAnswerCheck } from '../test-kit/check-answers.ts';
import { BASE, makeEvent, startServer, type TestServer, WEBHOOK_SECRET } from '../test-kit/start-server.ts';
import { startV1, V1_KEY } from '../test-kit/start-v1.ts';
import { attempt } from '../testing/store-contract/fixtures.ts';
import { routeTable } from './route-table.ts';

const SECRET = 'a secret of the tests only, long enough';
const ada = { tenantId: 'default', ownerId: 'ada' };
/** A proxy whose password is nobody's to read again. */
const PROXY = { host: 'proxy.test', port: 8080, password: 'hunter2-of-the-proxy' };
const secrets = [PROXY.password, SECRET, WEBHOOK_SECRET, 'the-api-key', V1_KEY];

/** Links that were sent to somebody, and what stands in their addresses. */
const LINK = '1'.repeat(32);
const TOKEN = '2'.repeat(32);
const SHARED_LINK = '3'.repeat(32);
const SHARED_TOKEN = '4'.repeat(32);

const known = [
  ['GET', '/accounts'],
  ['GET', '/accounts/acc_1'],
  ['DELETE', '/accounts/acc_2'],
  ['POST', '/links'],
  ['GET', '/stream'],
  ['GET', '/changes'],
  ['POST', '/repair-links'],
  ['GET', '/repair-links'],
  ['DELETE', `/repair-links/${LINK}`],
  ['GET', `/repair/${TOKEN}`],
  ['POST', `/repair/${TOKEN}`],
  ['GET', `/connect/${SHARED_TOKEN}`],
  ['POST', `/connect/${SHARED_TOKEN}`],
  ['POST', '/operator/links'],
  ['POST', '/operator/shared-links'],
  ['GET', '/operator/shared-links'],
  ['DELETE', `/operator/shared-links/${SHARED_LINK}`],
  ['PUT', '/operator/accounts/acc_1/proxy'],
  ['POST', '/operator/accounts/acc_1/restart'],
  ['POST', '/operator/accounts/acc_1/resync'],
  ['POST', '/operator/assign'],
  ['GET', '/operator/accounts'],
  ['GET', '/accounts/acc_1/incidents'],
  ['POST', '/accounts/acc_1/identity'],
  ['GET', '/operator/unclaimed'],
  ['POST', '/operator/unclaimed'],
  ['GET', '/operator/repair-stats'],
  ['GET', '/health'],
  ['GET', '/ready'],
  ['POST', '/webhooks/unipile'],
  ['GET', `/callback/${signAttempt('0'.repeat(32), SECRET)}`],
  ['POST', `/notify/${signNotify('0'.repeat(32), SECRET)}`],
] as const;

/** Text as attackers write it. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '../..',
    '%00',
    '%E0%A4%A',
    '__proto__',
    "' OR 1=1 --",
    '<script>',
    '\u202e',
    '-1',
    '1e999',
  ),
);
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const target = fc
  .tuple(fc.constantFrom(...known), rarely(fc.constantFrom(...methods)), rarely(nasty))
  .map(([[own, path], method, end]) => ({
    method: method ?? own,
    path: end === null ? path : `${path}/${encodeURI(end.toWellFormed())}`,
  }));
const query = fc.dictionary(
  fc.constantFrom('limit', 'cursor', 'after', 'state', 'account_id', 'error_type', 'outcome', 'x'),
  nasty.map((text) => text.toWellFormed()),
  { maxKeys: 4 },
);
/** What a header may hold at all: HTTP itself refuses the rest. */
const value = fc.stringMatching(/^[ -~]{0,60}$/);
const headers = fc.dictionary(
  fc.constantFrom(
    // Not who is asking: the host app says that, and an app that says nonsense is a failure.
    CLIENT_HEADER,
    'origin',
    'content-type',
    'content-encoding',
    'content-length',
    'last-event-id',
    'if-none-match',
    'unipile-auth',
    'unipile-signature',
    'x-forwarded-host',
    'x-http-method-override',
  ),
  fc.oneof(value, fc.constantFrom('ada', '1', WEBHOOK_SECRET, 'https://app.test', '"e.1"', 'e.1')),
  { maxKeys: 6 },
);
const body = fc.oneof(
  fc.constant(undefined),
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .constantFrom(
      { purpose: 'connect', providers: '*' },
      { purpose: 'reconnect', accountId: 'acc_1' },
      { AccountStatus: { account_id: 'acc_1', message: 'CREDENTIALS' } },
      { status: 'CREATION_SUCCESS', account_id: 'acc_1' },
      makeEvent('account.add'),
      { accountId: 'acc_1', note: 'x', expiresInMs: 60_000 },
      { ownerId: 'ada', accountId: 'acc_1' },
      { ownerId: 'ada', country: 'FR' },
      { ownerId: 'ada', proxy: PROXY },
      { ownerId: 'ada', purpose: 'connect', providers: '*', configuration: { proxy: PROXY } },
      { ownerId: 'ada', providers: ['linkedin'], configuration: { proxy: PROXY, products: ['classic'] } },
    )
    .map((value) => new TextEncoder().encode(JSON.stringify(value))),
);
const request = fc.record({ target, query, headers, body, trusted: fc.boolean() });

/** What a person's own page sends, and what v1's webhooks prove themselves with. */
const trust = { 'x-who': 'ada', [CLIENT_HEADER]: '1', 'unipile-auth': WEBHOOK_SECRET };

/** The person of a trusted page is an operator, too: nothing is closed to it. */
const authenticate = (incoming: Request): Identity | null => {
  const ownerId = incoming.headers.get('x-who');
  return ownerId ? { ownerId, role: 'operator' } : null;
};

/** Nothing is refused for being too much. */
const open = { authenticate, linkLimit: { burst: 1e6, perMinute: 1e6 } };

/** Always the same requests, so that a failure is of the change at hand; others each time over SQLite. */
const SEED = 20_261_120;

const runs: Record<string, { readonly start: () => TestServer; readonly seed: number }> = {
  v2: { start: () => startServer(open), seed: SEED },
  v1: { start: () => startV1({}, open), seed: SEED },
  'v2 over SQLite': {
    start: () => startServer({ ...open, store: openSqliteStore(':memory:') }),
    seed: crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
  },
};

test('every route is among those that are tried', () => {
  const isTried = (verb: string, pattern: string): boolean => {
    const path = new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`);
    return known.some(([method, tried]) => method === verb && path.test(tried));
  };
  expect(routeTable.filter(([verb, pattern]) => !isTried(verb, pattern))).toEqual([]);
});

/** One link of each kind, as the routes above name them. */
async function sendLinks({ store }: TestServer): Promise<void> {
  const common = { owner: ada, note: null, createdAt: 0, expiresAt: Date.UTC(2100, 0, 1) };
  const fresh = { ...common, attemptId: '0'.repeat(32), usedAt: null, revokedAt: null, result: null };
  await store.createLink({
    ...fresh,
    id: LINK,
    tokenHash: hashLinkToken(TOKEN, SECRET),
    target: { kind: 'repair', accountId: 'acc_1' },
  });
  const sealedPassword = await seal(PROXY.password, {
    secret: SECRET,
    bound: SHARED_LINK,
    random: () => new Uint8Array(16),
  });
  const { password: _, ...proxy } = PROXY;
  await store.createLink({
    ...fresh,
    id: SHARED_LINK,
    tokenHash: hashLinkToken(SHARED_TOKEN, SECRET),
    target: {
      kind: 'shared',
      providers: ['linkedin'],
      configuration: { proxy: { ...proxy, hasPassword: true } },
      sealedPassword,
    },
  });
}

for (const [what, { start, seed }] of Object.entries(runs)) {
  test(`${what}: whatever is sent, no answer is a failure of the server, and none tells a secret (seed ${seed})`, async () => {
    const server = start();
    server.unipile.add();
    if (what !== 'v1') await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
    await server.store.createAttempt(
      attempt('0'.repeat(32), { owner: ada, expiresAt: Date.UTC(2100, 0, 1) }),
    );
    await sendLinks(server);
    const check = createAnswerCheck(server.patchbay.handler);
    await fc.assert(
      fc.asyncProperty(request, async ({ target: { method, path }, query, headers, body, trusted }) => {
        const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : '';
        const leave = new AbortController();
        const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
        const response = await check.send(
          new Request(`${BASE}${path}${search}`, {
            method,
            headers: { ...headers, ...(trusted && trust) },
            signal: leave.signal,
            ...(hasBody && { body: new Uint8Array(body) }),
          }),
        );
        const streamed = response.headers.get('content-type')?.startsWith('text/event-stream');
        if (streamed) leave.abort();
        const text = `${streamed ? '' : await response.text()}${JSON.stringify([...response.headers])}`;
        expect(response.status).toBeLessThan(500);
        expect(response.headers.has('x-request-id')).toBe(true);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts:\d/);
        for (const secret of secrets) expect(text).not.toContain(secret);
      }),
      { numRuns: 1000, seed },
    );
    await server.patchbay.drain();
    const logs = JSON.stringify(server.logs, (_, part: unknown) =>
      part instanceof Error ? part.stack : part,
    );
    for (const secret of secrets) expect(logs).not.toContain(secret);
    expect(server.logs.filter(({ level }) => level === 'error')).toEqual([]);
    await server.patchbay.close();
    await server.store.close();
  });
}

import { expect, test } from 'vitest';
import { createFakeUnipile, unipileError } from '../test-kit/fake-unipile.ts';
import { createTestClock, START } from '../test-kit/test-clock.ts';
import { createPace } from './pace.ts';
import { createUnipileV2Gateway } from './unipile-v2-gateway.ts';

function setUp() {
  const unipile = createFakeUnipile();
  const clock = createTestClock();
  const life = new AbortController();
  const gateway = createUnipileV2Gateway({
    generation: 'v2',
    keyHeader: 'x-api-key',
    apiKey: 'the-api-key',
    baseUrl: 'https://unipile.test',
    fetch: unipile.fetch,
    clock,
    signal: life.signal,
    pace: createPace(clock),
  });
  return { unipile, clock, life, gateway };
}

test('reads an account with the key, at the documented path', async () => {
  const { unipile, gateway } = setUp();
  unipile.add({ status: 'disconnected' });
  expect(await gateway.readAccount('acc_1')).toMatchObject({
    kind: 'found',
    snapshot: { id: 'acc_1', status: { kind: 'disconnected' } },
  });
  expect(unipile.calls).toEqual(['GET /v2/accounts/acc_1']);
  expect(unipile.keys).toEqual(['the-api-key']);
});

test('an account that Unipile does not have is gone', async () => {
  expect(await setUp().gateway.readAccount('acc_none')).toEqual({ kind: 'gone' });
});

test('a 404 that is not in Unipile’s words removes nothing', async () => {
  const { unipile, gateway } = setUp();
  unipile.next.push(() => Response.json({ message: 'Cannot GET /v2/accounts/acc_1' }, { status: 404 }));
  await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ kind: 'refused', status: 404 });
});

test('an answer that is another account, or none, is not believed', async () => {
  const { unipile, gateway } = setUp();
  unipile.next.push(
    () => Response.json({ ...unipile.add(), id: 'acc_2' }),
    () => Response.json({ object: 'Account' }),
    () => new Response('<html>a login page</html>'),
  );
  for (let i = 0; i < 3; i++) {
    await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ kind: 'unavailable' });
  }
});

for (const [status, kind] of [
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [408, 'unavailable'],
  [429, 'unavailable'],
  [500, 'unavailable'],
  [503, 'unavailable'],
] as const) {
  test(`${status} means ${kind}`, async () => {
    const { unipile, gateway } = setUp();
    unipile.next.push(() => unipileError(status, 'api/whatever'));
    await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ kind, status, type: 'api/whatever' });
  });
}

test('tells how long Unipile asks to wait', async () => {
  const { unipile, clock, gateway } = setUp();
  unipile.next.push(
    () => unipileError(429, 'api/too_many_requests', { 'retry-after': '7' }),
    () => unipileError(429, 'api/too_many_requests', { 'retry-after': 'Fri, 20 Nov 2026 14:02:12 GMT' }),
    () => unipileError(429, 'api/too_many_requests'),
  );
  await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ retryAfterMs: 7000 });
  await clock.advance(7000);
  await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ retryAfterMs: 5000 });
  await clock.advance(5000);
  await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ retryAfterMs: null });
});

test('nothing is sent while Unipile wants to be left alone, whatever it is', async () => {
  const { unipile, clock, gateway } = setUp();
  unipile.add();
  unipile.next.push(() => unipileError(429, 'api/too_many_requests', { 'retry-after': '7' }));
  await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ status: 429 });
  await clock.advance(2000);
  for (const call of [() => gateway.readAccount('acc_1'), () => gateway.listAccounts(null)]) {
    await expect(call()).rejects.toMatchObject({ kind: 'unavailable', type: 'paused', retryAfterMs: 5000 });
  }
  expect(unipile.calls).toHaveLength(1);
  await clock.advance(5000);
  expect(await gateway.readAccount('acc_1')).toMatchObject({ kind: 'found' });
});

test('the limit of a provider is about one account: others are asked for', async () => {
  const { unipile, gateway } = setUp();
  unipile.add();
  unipile.next.push(() => unipileError(429, 'provider/too_many_requests', { 'retry-after': '7' }));
  await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({ status: 429 });
  expect(await gateway.readAccount('acc_1')).toMatchObject({ kind: 'found' });
});

test('no answer within ten seconds, and a network that fails, are unavailable', async () => {
  const { unipile, clock, gateway } = setUp();
  let aborted = false;
  unipile.next.push(
    (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          aborted = true;
          reject(request.signal.reason);
        });
      }),
    () => Promise.reject(new TypeError('fetch failed')),
  );
  const slow = gateway.readAccount('acc_1');
  const outcome = expect(slow).rejects.toMatchObject({ kind: 'unavailable', type: 'no_answer', status: 0 });
  await clock.advance(10_000);
  await outcome;
  expect(aborted).toBe(true);
  await expect(gateway.readAccount('acc_1')).rejects.toMatchObject({
    kind: 'unavailable',
    type: 'no_answer',
  });
});

test('a call under way ends when the server closes', async () => {
  const { unipile, life, gateway } = setUp();
  unipile.next.push(
    (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason));
      }),
  );
  const reason = new Error('closed');
  const call = gateway.readAccount('acc_1');
  await new Promise((resolve) => setTimeout(resolve));
  life.abort(reason);
  await expect(call).rejects.toBe(reason);
});

test('never follows a redirect with the key', async () => {
  const seen: (RequestInit | undefined)[] = [];
  const { clock, life } = setUp();
  const gateway = createUnipileV2Gateway({
    generation: 'v2',
    keyHeader: 'x-api-key',
    apiKey: 'the-api-key',
    baseUrl: 'https://unipile.test',
    clock,
    signal: life.signal,
    pace: createPace(clock),
    fetch: async (_, init) => {
      seen.push(init);
      return Response.json({ object: 'Accounts', data: [], has_more: false });
    },
  });
  await gateway.listAccounts(null);
  expect(seen[0]?.redirect).toBe('error');
});

test('lists a page and leaves out rows that are no accounts', async () => {
  const { unipile, gateway } = setUp();
  unipile.next.push(() => Response.json({ data: [unipile.add(), { nonsense: true }], has_more: true }));
  const page = await gateway.listAccounts('100');
  expect(page.accounts.map(({ snapshot, userId }) => [snapshot.id, userId])).toEqual([['acc_1', 'ada']]);
  expect(page.nextCursor).toBe('200');
  unipile.next.push(() => Response.json({ nonsense: true }));
  await expect(gateway.listAccounts(null)).rejects.toMatchObject({ kind: 'unavailable' });
});

test('mints a link for providers or for an account', async () => {
  const { unipile, gateway } = setUp();
  const common = { expiresAt: START, redirectUrl: 'https://app.test/back', notifyUrl: '', state: 'token' };
  const wire = {
    expires_on: '2026-11-20T14:02:00.000Z',
    redirect_uri: 'https://app.test/back',
    state: 'token',
  };
  expect(await gateway.createAuthLink({ ...common, target: { providers: ['linkedin'] } })).toBe(
    'https://auth.unipile.com/?token=secret-link',
  );
  await gateway.createAuthLink({ ...common, target: { accountId: 'acc_1' } });
  expect(unipile.links).toEqual([
    { ...wire, providers: ['linkedin'] },
    { ...wire, account_id: 'acc_1' },
  ]);
});

test('a link that is no web page is refused', async () => {
  const { unipile, gateway } = setUp();
  const request = {
    expiresAt: START,
    redirectUrl: 'https://app.test/',
    notifyUrl: 'https://app.test/notify',
    state: 's',
    target: { providers: '*' },
  } as const;
  for (const link of ['javascript:alert(1)', 'not a link', undefined]) {
    unipile.next.push(() => Response.json({ object: 'HostedAuthLink', link }));
    await expect(gateway.createAuthLink(request)).rejects.toMatchObject({ type: 'unexpected_answer' });
  }
});

test('an error repeats neither the key nor an attempt’s token', async () => {
  const { unipile, gateway } = setUp();
  const token = `${'a1'.repeat(16)}.${'b2'.repeat(32)}`;
  unipile.next.push(() =>
    Response.json(
      {
        type: 'api/invalid_parameters',
        title: 'Bad',
        detail: `the-api-key https://app.test/callback/${token}`,
      },
      { status: 400 },
    ),
  );
  const request = {
    expiresAt: START,
    redirectUrl: token,
    notifyUrl: token,
    state: token,
    target: { accountId: 'acc_1' },
  };
  const error = await gateway.createAuthLink(request).catch((reason: Error) => reason);
  expect((error as Error).message).toBe(
    'Patchbay: Unipile answered POST /v2/auth/link with 400 api/invalid_parameters: Bad … https://app.test/callback/….…',
  );
});

test('an error names neither the key nor the query', async () => {
  const { unipile, gateway } = setUp();
  unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  const error = await gateway.listAccounts(null).catch((reason: Error) => reason);
  expect((error as Error).message).toBe(
    'Patchbay: Unipile answered GET /v2/accounts/ with 401 api/missing_authorization: No Because.',
  );
});

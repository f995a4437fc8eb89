import { expect, test } from 'vitest';
import { createTestClock, START } from '../test-kit/test-clock.ts';
import { createPace } from './pace.ts';
import { createUnipileV1Gateway } from './unipile-v1-gateway.ts';

interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A gateway whose calls get the given answers, one after the other. */
function setUp(answers: readonly (Response | Error)[], wizardHost: string | null = null) {
  const calls: Call[] = [];
  const left = [...answers];
  const clock = createTestClock();
  const gateway = createUnipileV1Gateway(
    {
      generation: 'v1',
      apiKey: 'the-v1-key',
      keyHeader: 'x-label-key',
      baseUrl: 'https://api1.unipile.test:13111',
      clock,
      pace: createPace(clock),
      signal: new AbortController().signal,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const text = await request.text();
        const { method, url, headers } = request;
        calls.push({ method, url, headers, body: text === '' ? null : JSON.parse(text) });
        const answer = left.shift() ?? new Error('no more answers');
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    { wizardHost },
  );
  return { gateway, calls };
}

const account = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  object: 'Account',
  id: 'h_EKCy2lRLef5NzHp0iw4A',
  type: 'LINKEDIN',
  name: 'Ada Lovelace',
  created_at: '2026-11-20T14:00:00.000Z',
  connection_params: {},
  groups: [],
  sources: [{ id: 'h_EKCy2lRLef5NzHp0iw4A_MESSAGING', status: 'OK' }],
  ...fields,
});

const link = (): Response =>
  Response.json({ object: 'HostedAuthUrl', url: 'https://account.unipile.com/tok' });

const request = {
  expiresAt: START,
  redirectUrl: 'https://app.test/callback/t',
  notifyUrl: 'https://app.test/notify/n',
  state: 'token',
};

test('reads an account with the key under its configured name', async () => {
  const { gateway, calls } = setUp([Response.json(account())]);
  const read = await gateway.readAccount('h_EKCy2lRLef5NzHp0iw4A');
  expect(read).toMatchObject({
    kind: 'found',
    snapshot: { provider: 'linkedin', status: { kind: 'running' } },
  });
  expect(calls[0]?.url).toBe('https://api1.unipile.test:13111/api/v1/accounts/h_EKCy2lRLef5NzHp0iw4A');
  expect(calls[0]?.headers.get('x-label-key')).toBe('the-v1-key');
});

test('an account that Unipile says it does not have is gone; another 404 is an error', async () => {
  const missing = { type: 'errors/resource_not_found', status: 404, title: 'Resource not found.' };
  const { gateway } = setUp([Response.json(missing, { status: 404 }), new Response('no', { status: 404 })]);
  expect(await gateway.readAccount('x')).toEqual({ kind: 'gone' });
  await expect(gateway.readAccount('x')).rejects.toMatchObject({ kind: 'refused', status: 404 });
});

test('an account that is another one, or none, is not believed', async () => {
  const { gateway } = setUp([Response.json(account({ id: 'other' })), Response.json({})]);
  for (let i = 0; i < 2; i++) {
    await expect(gateway.readAccount('x')).rejects.toMatchObject({ type: 'unexpected_answer' });
  }
});

test('a signed attempt is no name to show', async () => {
  const name = `${'a'.repeat(32)}.${'0'.repeat(64)}`;
  const { gateway } = setUp([
    Response.json(account({ name })),
    Response.json({ object: 'AccountList', items: [account({ name })], cursor: null }),
  ]);
  expect(await gateway.readAccount('h_EKCy2lRLef5NzHp0iw4A')).toMatchObject({ snapshot: { name: '' } });
  expect((await gateway.listAccounts(null)).accounts[0]?.snapshot.name).toBe('');
});

test('lists by cursor and leaves out rows that are no accounts', async () => {
  const { gateway, calls } = setUp([
    Response.json({ object: 'AccountList', items: [account(), { nonsense: true }], cursor: 'next==' }),
    Response.json({ object: 'AccountList', items: [], cursor: null }),
    Response.json({ nonsense: true }),
  ]);
  const first = await gateway.listAccounts(null);
  expect(first.accounts.map(({ snapshot }) => snapshot.id)).toEqual(['h_EKCy2lRLef5NzHp0iw4A']);
  expect(first.nextCursor).toBe('next==');
  expect((await gateway.listAccounts(first.nextCursor)).nextCursor).toBeNull();
  expect(new URL(calls[1]?.url ?? '').searchParams.get('cursor')).toBe('next==');
  await expect(gateway.listAccounts(null)).rejects.toMatchObject({ kind: 'unavailable' });
});

test('a link for a new account names the wizard’s providers, and both ways back', async () => {
  const { gateway, calls } = setUp([link(), link()]);
  expect(await gateway.createAuthLink({ ...request, target: { providers: ['google', 'imap'] } })).toBe(
    'https://account.unipile.com/tok',
  );
  expect(calls[0]?.body).toEqual({
    type: 'create',
    providers: ['GOOGLE', 'MAIL'],
    api_url: 'https://api1.unipile.test:13111',
    expiresOn: '2026-11-20T14:02:00.000Z',
    name: 'token',
    notify_url: 'https://app.test/notify/n',
    success_redirect_url: 'https://app.test/callback/t?outcome=success',
    failure_redirect_url: 'https://app.test/callback/t?outcome=failure',
    bypass_success_screen: true,
  });
  await gateway.createAuthLink({ ...request, target: { providers: '*' } });
  expect(calls[1]?.body).toMatchObject({ providers: '*' });
});

test('a link for an account is a reconnect, on the host of a white label', async () => {
  const { gateway, calls } = setUp([link()], 'auth.label.test');
  expect(await gateway.createAuthLink({ ...request, target: { accountId: 'acc' } })).toBe(
    'https://auth.label.test/tok',
  );
  expect(calls[0]?.body).toMatchObject({ type: 'reconnect', reconnect_account: 'acc' });
  expect(calls[0]?.body).not.toHaveProperty('providers');
});

test('a provider that the wizard does not offer is refused before Unipile is asked', async () => {
  const { gateway, calls } = setUp([]);
  const target = { providers: ['slack'] };
  await expect(gateway.createAuthLink({ ...request, target })).rejects.toMatchObject({
    code: 'invalid_request',
  });
  expect(calls).toEqual([]);
});

test('an answer without a link is none', async () => {
  const { gateway } = setUp([Response.json({ object: 'HostedAuthUrl' })]);
  await expect(gateway.createAuthLink({ ...request, target: { providers: '*' } })).rejects.toMatchObject({
    type: 'unexpected_answer',
  });
});

test('removes an account, also one that is gone already', async () => {
  const missing = { type: 'errors/resource_not_found', status: 404, title: 'Resource not found.' };
  const { gateway, calls } = setUp([
    Response.json({ object: 'AccountDeleted' }),
    Response.json(missing, { status: 404 }),
    Response.json({}),
    Response.json({ type: 'errors/unexpected_error', status: 500, title: 'No' }, { status: 500 }),
  ]);
  await gateway.removeAccount('x');
  await gateway.removeAccount('x');
  expect(calls.map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
  for (let i = 0; i < 2; i++) {
    await expect(gateway.removeAccount('x')).rejects.toMatchObject({ kind: 'unavailable' });
  }
});

test('a restart that failed says so though it is a 200; what is neither is no answer', async () => {
  const { gateway } = setUp(
    ['AccountRestarted', 'AccountFailedToRestart', 'Something'].map((object) => Response.json({ object })),
  );
  expect(await gateway.restartAccount?.('x')).toBe('restarted');
  expect(await gateway.restartAccount?.('x')).toBe('failed');
  await expect(gateway.restartAccount?.('x')).rejects.toMatchObject({ type: 'unexpected_answer' });
});

test('sets a proxy by country or of one’s own, and repeats no password in an error', async () => {
  const refusal = { type: 'errors/invalid_parameters', status: 400, title: 'No', detail: 'Not pa55word!' };
  const { gateway, calls } = setUp([
    Response.json({ object: 'AccountPatched' }),
    Response.json(refusal, { status: 400 }),
  ]);
  await gateway.setProxy('x', { country: 'FR' });
  expect(calls[0]).toMatchObject({ method: 'PATCH', body: { country: 'FR' } });
  const own = { host: 'p.test', port: 8080, username: 'u', password: 'pa55word' };
  const error: unknown = await gateway.setProxy('x', own).catch((reason: unknown) => reason);
  expect(calls[1]?.body).toEqual({ proxy: own });
  expect(String(error)).toContain('errors/invalid_parameters');
  expect(String(error)).not.toContain('pa55word');
});

import { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { turn } from '../clock/create-test-clock.ts';
import type { MockUnipile } from '../index.ts';
import { call, idOf, makeMock } from '../testing/make-mock.ts';
import { press, type ReadPage, readPage } from '../testing/read-page.ts';

const CALLBACK = 'https://app.test/callback';

async function mint(mock: MockUnipile, target: object, state: string | null = 'st.sig'): Promise<string> {
  const { body } = await call(mock, 'POST', '/v2/auth/link', {
    expires_on: '2026-11-20T22:15:41.237Z',
    redirect_uri: CALLBACK,
    ...(state !== null && { state }),
    ...target,
  });
  return v2.parseAuthLink(body) as string;
}

/** Around the code, where the provider has one. */
async function open(mock: MockUnipile, target: object, state?: string | null): Promise<ReadPage> {
  return readPage(await mock.fetch(`${await mint(mock, target, state)}&qr=0`));
}

/** Where the wizard led, as the app's callback reads it. */
function returned(response: Response): v2.AuthRedirect {
  const location = new URL(response.headers.get('location') ?? '');
  expect([response.status, location.origin + location.pathname]).toEqual([302, CALLBACK]);
  return v2.parseAuthRedirect(location.searchParams);
}

it('leads from the choice of a provider over a person to a running account', async () => {
  const { mock, receiver } = makeMock();
  const choice = await open(mock, { providers: ['linkedin', 'whatsapp', 'google'] });
  expect([choice.status, choice.heading]).toEqual([200, 'Choose what to connect']);
  expect(Object.keys(choice.links)).toEqual(['LinkedIn', 'WhatsApp', 'Google']);

  const who = await readPage(await mock.fetch(choice.links.Google as string));
  expect(who.heading).toBe('Sign in to Google');
  const result = returned(await press(mock, who, 'Approve'));
  expect(result).toEqual({
    outcome: 'success',
    accountId: expect.stringMatching(/^acc_/),
    provider: 'google',
    state: 'st.sig',
  });

  const accountId = result.outcome === 'success' ? result.accountId : '';
  const { body: account } = await call(mock, 'GET', `/v2/accounts/${accountId}`);
  expect(account).toMatchObject({
    status: 'running',
    provider: 'google',
    name: 'amara.okafor@example.com',
    created_at: '2026-11-20T22:05:41.237Z',
    account_scope_id: null,
  });
  await mock.settled();
  expect(receiver.received.map(({ event }) => [event.type, event.account_id, event.payload])).toEqual([
    ['account.add', accountId, { account, state: 'st.sig' }],
    ['account.status.running', accountId, { timestamp: '2026-11-20T22:05:41.237Z' }],
  ]);
});

it('skips the choice where only one provider is allowed', async () => {
  const { mock } = makeMock();
  expect((await open(mock, { providers: 'telegram' })).heading).toBe('Sign in to Telegram');
});

it('shows the choice again for a provider that the link does not allow', async () => {
  const { mock } = makeMock();
  const link = await mint(mock, { providers: ['linkedin', 'google'] });
  expect((await readPage(await mock.fetch(`${link}&provider=imap`))).heading).toBe('Choose what to connect');
});

it('offers new people first, then who is linked already, then whom Unipile declines', async () => {
  const { mock } = makeMock();
  const page = await open(mock, { providers: 'linkedin' });
  expect(page.forms[0]?.fields.person).toBe('p1');
  expect(page.forms[0]?.offers).toEqual(['p1', 'p2', 'p0', 'restricted']);
  expect(page.text).toContain('Amara Okafor amara.okafor@example.com · already linked');
  expect(page.text).toContain('Rowan Blake rowan.blake@example.net · restricted by Unipile');
});

it('never runs out of new people', async () => {
  const { mock } = makeMock();
  for (let i = 0; i < 15; i++) {
    const page = await open(mock, { providers: 'imap' });
    expect(returned(await press(mock, page, 'Approve')).outcome).toBe('success');
  }
  expect(mock.world.accounts.list().filter(({ provider }) => provider === 'imap')).toHaveLength(15);
  expect((await open(mock, { providers: 'imap' })).forms[0]?.offers).toHaveLength(6);
});

it('gives a new account the scope of its link', async () => {
  const { mock } = makeMock();
  const page = await open(mock, { providers: 'google', account_scope_id: 'scope_1' });
  const result = returned(await press(mock, page, 'Approve'));
  expect(
    mock.world.accounts.get(result.outcome === 'success' ? result.accountId : '')?.account_scope_id,
  ).toBe('scope_1');
});

it('returns and reports without a state where none was given', async () => {
  const { mock, receiver } = makeMock();
  const result = returned(await press(mock, await open(mock, { providers: 'google' }, null), 'Approve'));
  expect(result.state).toBeNull();
  await mock.settled();
  expect(receiver.received[0]?.event.payload).toEqual({ account: expect.anything() });
});

it('goes through the first sync of a new WhatsApp account', async () => {
  const { mock, clock, receiver } = makeMock();
  const result = returned(await press(mock, await open(mock, { providers: 'whatsapp' }), 'Approve'));
  const read = () =>
    mock.world.accounts.get(result.outcome === 'success' ? result.accountId : '')?.initial_sync;
  await turn();
  expect(read()?.status).toBe('running');
  await clock.advance(2_000);
  await mock.settled();
  expect(read()).toEqual({ status: 'completed', started_at: '2026-11-20T22:05:41.237Z' });
  expect(receiver.types()).toEqual([
    'account.add',
    'account.status.running',
    'account.initial_sync.running',
    'account.initial_sync.completed',
  ]);
  expect(receiver.received[0]?.event.payload).toMatchObject({
    account: { initial_sync: { status: 'pending' } },
  });
});

it('forgets the first sync of an account that is removed meanwhile', async () => {
  const { mock, clock, receiver } = makeMock();
  const result = returned(await press(mock, await open(mock, { providers: 'whatsapp' }), 'Approve'));
  await mock.remove(result.outcome === 'success' ? result.accountId : '');
  await clock.advance(2_000);
  expect(receiver.types().at(-1)).toBe('account.remove');
});

it('returns with an error when the person declines, and the link still works', async () => {
  const { mock, receiver } = makeMock();
  const page = await open(mock, { providers: 'google' });
  expect(returned(await press(mock, page, 'Decline'))).toEqual({
    outcome: 'failure',
    errorType: 'provider/invalid_credentials',
    title: 'Invalid credentials',
    detail: 'The sign-in was declined.',
    state: 'st.sig',
  });
  expect(receiver.received).toEqual([]);
  expect(returned(await press(mock, page, 'Approve')).outcome).toBe('success');
});

it('sends nothing when the tab is closed', async () => {
  const { mock, receiver } = makeMock();
  const before = mock.world.accounts.list();
  const page = await open(mock, { providers: 'google' });
  expect(page.text).toContain('close this tab');
  await mock.settled();
  expect(receiver.received).toEqual([]);
  expect(mock.world.accounts.list()).toEqual(before);
});

it('names the existing account when it is linked already', async () => {
  const { mock, receiver } = makeMock();
  const page = await open(mock, { providers: 'linkedin' });
  expect(returned(await press(mock, page, 'Approve', { person: 'p0' }))).toEqual({
    outcome: 'failure',
    errorType: 'api/already_exists',
    title: 'Already exists',
    detail: idOf(mock, 'linkedin'),
    state: 'st.sig',
  });
  expect(receiver.received).toEqual([]);
});

it('tells the reason and the provider’s id when Unipile declines', async () => {
  const { mock } = makeMock();
  const page = await open(mock, { providers: 'whatsapp' });
  expect(returned(await press(mock, page, 'Approve', { person: 'restricted' }))).toEqual({
    outcome: 'failure',
    errorType: 'api/account_restricted',
    title: 'Account is restricted',
    detail:
      'This account is not allowed to be linked. Reason: free_trial_used. Provider id: 447700900999@s.whatsapp.net',
    state: 'st.sig',
  });
});

it('repairs the account of a reconnect link, every product of it', async () => {
  const { mock, receiver } = makeMock();
  const account_id = idOf(mock, 'linkedin');
  await mock.setStatus(account_id, 'disconnected', { product: 'company', silent: true });
  const page = await open(mock, { account_id });
  expect(page.heading).toBe('Sign in to LinkedIn again');
  expect(page.text).toContain('Account Amara Okafor Provider LinkedIn');
  expect(page.forms.map(({ button }) => button)).toEqual(['Approve', 'Decline', 'Sign in as somebody else']);
  expect(returned(await press(mock, page, 'Approve'))).toEqual({
    outcome: 'success',
    accountId: account_id,
    provider: 'linkedin',
    state: 'st.sig',
  });
  const account = mock.world.accounts.get(account_id);
  expect(account).toMatchObject({
    status: 'running',
    metadata: { products_connection_status: { classic: 'running', company: 'running' } },
  });
  await mock.settled();
  expect(receiver.received.map(({ event }) => [event.type, event.payload])).toEqual([
    ['account.reconnect', { account, state: 'st.sig' }],
    ['account.status.running', { timestamp: '2026-11-20T22:05:41.237Z' }],
  ]);
});

it.each([
  ['Decline', 'provider/invalid_credentials'],
  ['Sign in as somebody else', 'provider/account_mismatch'],
])('leaves a broken account broken after "%s"', async (button, errorType) => {
  const { mock, receiver } = makeMock();
  const account_id = idOf(mock, 'google');
  await mock.setStatus(account_id, 'disconnected', { silent: true });
  const result = returned(await press(mock, await open(mock, { account_id }), button));
  expect(result).toMatchObject({ outcome: 'failure', errorType, state: 'st.sig' });
  expect(mock.world.accounts.get(account_id)?.status).toBe('disconnected');
  expect(receiver.received).toEqual([]);
});

it('returns with an error when the account of a reconnect link is gone', async () => {
  const { mock } = makeMock();
  const account_id = idOf(mock, 'google');
  const link = await mint(mock, { account_id });
  const page = await readPage(await mock.fetch(link));
  await mock.remove(account_id);
  const gone = { outcome: 'failure', errorType: 'api/resource_not_found', state: 'st.sig' };
  expect(returned(await mock.fetch(link))).toMatchObject(gone);
  expect(returned(await press(mock, page, 'Approve'))).toMatchObject(gone);
});

it('shows the page again when the form says too little', async () => {
  const { mock } = makeMock();
  const link = await mint(mock, { providers: ['linkedin', 'google'] });
  const token = new URL(link).searchParams.get('token') ?? '';
  const post = async (fields: Record<string, string>) =>
    readPage(
      await mock.fetch(`${mock.origin}/`, {
        method: 'POST',
        body: new URLSearchParams({ token, ...fields }),
      }),
    );
  expect((await post({ decision: 'approve', provider: 'imap', person: 'p1' })).heading).toBe(
    'Choose what to connect',
  );
  expect((await post({ decision: 'approve', provider: 'google', person: '' })).heading).toBe(
    'Sign in to Google',
  );
  expect((await post({ provider: 'google', person: 'p1' })).heading).toBe('Sign in to Google');
  const again = await mint(mock, { account_id: idOf(mock, 'google') });
  const reconnect = { token: new URL(again).searchParams.get('token') ?? '', decision: 'maybe' };
  expect((await post(reconnect)).heading).toBe('Sign in to Google again');
});

it('returns with an error when the link has expired, at its time and not before', async () => {
  const { mock, clock } = makeMock();
  const link = await mint(mock, { providers: 'google' });
  const page = await readPage(await mock.fetch(link));
  await clock.advance(599_999);
  expect((await mock.fetch(link)).status).toBe(200);
  await clock.advance(1);
  const expired = {
    outcome: 'failure',
    errorType: 'api/expired_link',
    title: 'Link expired',
    state: 'st.sig',
  };
  expect(returned(await mock.fetch(link))).toMatchObject(expired);
  expect(returned(await press(mock, page, 'Approve'))).toMatchObject(expired);
});

it('shows a page instead for an expired link where the choice says so', async () => {
  const { mock, clock } = makeMock({ choices: { expiredLink: 'page' } });
  const link = await mint(mock, { providers: 'google' });
  await clock.advance(600_000);
  const page = await readPage(await mock.fetch(link));
  expect([page.status, page.heading]).toEqual([404, 'This link cannot be used']);
});

it('has a page for a token that it does not know', async () => {
  const { mock } = makeMock();
  for (const response of [
    await mock.fetch(`${mock.origin}/?token=nope`),
    await mock.fetch(`${mock.origin}/`, { method: 'POST', body: new URLSearchParams({ token: 'nope' }) }),
    await mock.fetch(`${mock.origin}/`, { method: 'POST', body: '' }),
  ]) {
    const page = await readPage(response);
    expect([page.status, page.heading]).toEqual([404, 'This link cannot be used']);
  }
});

it('takes a link once', async () => {
  const { mock } = makeMock();
  const link = await mint(mock, { providers: 'google' });
  const page = await readPage(await mock.fetch(link));
  await press(mock, page, 'Approve');
  expect((await readPage(await mock.fetch(link))).text).toContain('This link was used already.');
  expect((await press(mock, page, 'Approve')).status).toBe(404);
});

it('takes a link again where the choice says so', async () => {
  const { mock } = makeMock({ choices: { singleUseLinks: false } });
  const page = await open(mock, { providers: 'google' });
  await press(mock, page, 'Approve');
  expect(returned(await press(mock, page, 'Approve'))).toMatchObject({ errorType: 'api/already_exists' });
});

it('loses the state of failures, never of successes, where the choice says so', async () => {
  const { mock } = makeMock({ choices: { failureKeepsState: false } });
  const page = await open(mock, { providers: 'google' });
  expect(returned(await press(mock, page, 'Decline')).state).toBeNull();
  expect(returned(await press(mock, page, 'Approve')).state).toBe('st.sig');
});

it('keeps or drops the query that redirect_uri has', async () => {
  for (const [redirectKeepsQuery, expected] of [
    [true, '1'],
    [false, null],
  ] as const) {
    const { mock } = makeMock({ choices: { redirectKeepsQuery } });
    const page = await open(mock, { providers: 'google', redirect_uri: `${CALLBACK}?mine=1` });
    const response = await press(mock, page, 'Approve');
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    expect([searchParams.get('mine'), searchParams.get('provider')]).toEqual([expected, 'google']);
  }
});

it('thinks as long as it is told before it goes on', async () => {
  const { mock, clock } = makeMock({ wizardDelayMs: 3_000 });
  const page = await open(mock, { providers: 'google' });
  let response: Response | undefined;
  const pressed = press(mock, page, 'Approve').then((got) => {
    response = got;
  });
  await clock.advance(2_999);
  expect(response).toBeUndefined();
  expect(mock.world.accounts.list()).toHaveLength(6);
  await clock.advance(1);
  await pressed;
  expect(returned(response as Response).outcome).toBe('success');
});

it('lets only one of two tabs through that share a link', async () => {
  const { mock, clock } = makeMock({ wizardDelayMs: 3_000 });
  const page = await open(mock, { providers: 'google' });
  const both = [press(mock, page, 'Approve'), press(mock, page, 'Approve')];
  await clock.advance(3_000);
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([302, 404]);
});

it('does not link anything once it is disposed of', async () => {
  const { mock } = makeMock({ wizardDelayMs: 3_000 });
  const pressed = press(mock, await open(mock, { providers: 'google' }), 'Approve');
  await turn();
  mock.dispose();
  expect((await pressed).status).toBe(404);
  expect(mock.world.accounts.list()).toHaveLength(6);
});

it('cuts off its opener where the choice says so', async () => {
  const header = async (choices: object) =>
    (await open(makeMock({ choices }).mock, { providers: 'google' })).headers.get(
      'cross-origin-opener-policy',
    );
  expect(await header({})).toBeNull();
  expect(await header({ wizardOpenerPolicy: 'same-origin' })).toBe('same-origin');
});

it('shows an account without a name by its owner’s id', async () => {
  const { mock } = makeMock();
  const { name: _, ...nameless } = mock.world.accounts.get(idOf(mock, 'telegram')) as v2.WireAccount;
  mock.world.accounts.put(nameless);
  expect((await open(mock, { account_id: nameless.id })).text).toContain(
    `Account ${nameless.user_id} Provider`,
  );
});

it('escapes what comes from outside', async () => {
  const { mock } = makeMock({
    accounts: [{ provider: '<b>"x"</b>', id: 'acc_x', name: '<script>alert(1)</script>' }],
  });
  const page = await open(mock, { account_id: 'acc_x' });
  expect(page.html).not.toContain('<script');
  expect(page.html).not.toContain('<b>');
  expect(page.text).toContain('<script>alert(1)</script>');
});

it('shows neither the API key nor a secret on any page', async () => {
  const { mock } = makeMock({ apiKey: 'a-very-secret-key' });
  const pages = [
    await open(mock, { providers: '*' }),
    await open(mock, { providers: 'google' }),
    await open(mock, { account_id: idOf(mock, 'google') }),
    await readPage(await mock.fetch(`${mock.origin}/`)),
    await readPage(await mock.fetch(`${mock.origin}/?token=nope`)),
  ];
  for (const { html } of pages) expect(html).not.toMatch(/a-very-secret-key|wes_/);
});

it('marks every page as simulated, without script, and keeps it out of caches and referrers', async () => {
  const { mock } = makeMock();
  for (const page of [await open(mock, { providers: '*' }), await readPage(await mock.fetch(mock.origin))]) {
    expect(page.text).toContain('MockUnipile – simulated sign-in');
    expect(page.html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.html.match(/<h1>/g)).toHaveLength(1);
    expect(page.html).not.toMatch(/<script|javascript:|\son\w+=/);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    });
  }
});

it('points to the control page at its bare address', async () => {
  const { mock } = makeMock();
  const page = await readPage(await mock.fetch(mock.origin));
  expect(page.links).toEqual({ 'Open the control page': `${mock.origin}/control` });
});

import { describe, expect, it } from 'vitest';
import { makeV1Mock, v1IdOf } from '../../testing/make-v1-mock.ts';
import { press, type ReadPage, readPage } from '../../testing/read-page.ts';
import { v1Account } from '../world/v1-account.ts';

type Made = ReturnType<typeof makeV1Mock>;

const NOTIFY = 'https://app.test/notify?t=signed';
const addresses = {
  notify_url: NOTIFY,
  success_redirect_url: 'https://app.test/success?x=1',
  failure_redirect_url: 'https://app.test/failure',
};

async function link({ mock }: Made, body: object = {}): Promise<string> {
  const response = await mock.fetch(`${mock.origin}/api/v1/hosted/accounts/link`, {
    method: 'POST',
    headers: { 'x-api-key': mock.apiKey },
    body: JSON.stringify({
      type: 'create',
      providers: ['LINKEDIN'],
      api_url: 'https://api1.unipile.com:13111',
      expiresOn: '2026-11-20T23:00:00.000Z',
      name: 'att_1',
      bypass_success_screen: true,
      ...addresses,
      ...body,
    }),
  });
  return ((await response.json()) as { url: string }).url;
}

async function open({ mock }: Made, url: string): Promise<ReadPage> {
  return readPage(await mock.fetch(url));
}

const where = (response: Response): string | null => response.headers.get('location');

describe('a link to create', () => {
  it('makes an account, redirects without a parameter of its own, and calls notify_url', async () => {
    const made = makeV1Mock();
    const page = await open(made, await link(made));
    expect(page.heading).toBe('Sign in to LinkedIn');
    const response = await press(made.mock, page, 'Approve');
    expect([response.status, where(response)]).toEqual([302, 'https://app.test/success?x=1']);
    await made.mock.settled();
    const account = made.mock.world.accounts
      .list()
      .find(({ created_at }) => created_at.startsWith('2026-11-20'));
    expect(made.received).toEqual([
      {
        url: NOTIFY,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          status: 'CREATION_SUCCESS',
          account_id: made.mock.v1.idOf(account?.id ?? ''),
          name: 'att_1',
        }),
      },
    ]);
  });

  it('shows a success screen unless that is bypassed', async () => {
    const made = makeV1Mock();
    const page = await open(made, await link(made, { bypass_success_screen: false }));
    const done = await readPage(await press(made.mock, page, 'Approve'));
    expect(done.heading).toBe('Connected');
    expect(done.links).toEqual({ Continue: 'https://app.test/success?x=1' });
  });

  it('ends on its own screen where there is nowhere to go', async () => {
    const made = makeV1Mock();
    const page = await open(made, await link(made, { success_redirect_url: undefined }));
    expect((await readPage(await press(made.mock, page, 'Approve'))).text).toContain(
      'You can close this tab.',
    );
  });

  it('lets people choose among the providers of a wildcard', async () => {
    const made = makeV1Mock();
    const page = await open(made, await link(made, { providers: '*:MAILING' }));
    expect(Object.keys(page.links)).toEqual(['Google', 'Outlook', 'Mail (IMAP)']);
    expect((await open(made, page.links.Outlook ?? '')).heading).toBe('Sign in to Outlook');
  });

  it('makes a second account of somebody who is linked already', async () => {
    const made = makeV1Mock({ accounts: [v1Account({ type: 'LINKEDIN' })] });
    const page = await open(made, await link(made));
    await press(made.mock, page, 'Approve', { person: 'p0' });
    const [one, other] = made.mock.world.accounts.list();
    expect(one?.user_id).toBe(other?.user_id);
    expect(one?.id).not.toBe(other?.id);
  });

  it('refuses somebody who is linked already where the choice says so', async () => {
    const made = makeV1Mock({
      accounts: [v1Account({ type: 'LINKEDIN' })],
      choices: { v1Duplicate: 'refuse' },
    });
    const page = await open(made, await link(made));
    expect(where(await press(made.mock, page, 'Approve', { person: 'p0' }))).toBe('https://app.test/failure');
    expect(made.mock.world.accounts.list()).toHaveLength(1);
  });

  it.each([
    ['a decline', 'Decline', {}],
    ['a restricted person', 'Approve', { person: 'restricted' }],
  ])('leads after %s to failure_redirect_url, and notify_url hears nothing', async (_, button, fields) => {
    const made = makeV1Mock();
    const page = await open(made, await link(made));
    expect(where(await press(made.mock, page, button, fields))).toBe('https://app.test/failure');
    await made.mock.settled();
    expect(made.received).toEqual([]);
  });

  it('says on a page what went wrong where there is nowhere to go', async () => {
    const made = makeV1Mock();
    const page = await open(made, await link(made, { failure_redirect_url: undefined }));
    const done = await readPage(await press(made.mock, page, 'Decline'));
    expect([done.heading, done.text]).toEqual([
      'The account was not connected',
      expect.stringContaining('declined'),
    ]);
  });

  it('shows the page again when a form does not say enough', async () => {
    const made = makeV1Mock();
    const page = await open(made, await link(made));
    expect((await readPage(await press(made.mock, page, 'Approve', { person: 'nobody' }))).heading).toBe(
      page.heading,
    );
  });

  it('adds parameters where a choice names some', async () => {
    const made = makeV1Mock({
      choices: { v1RedirectParams: { success: { account_id: '{account_id}', by: '{nobody}' }, failure: {} } },
    });
    const page = await open(made, await link(made));
    const url = new URL(where(await press(made.mock, page, 'Approve')) ?? '');
    expect(url.searchParams.get('account_id')).toMatch(/^[\w-]{22}$/);
    expect(url.searchParams.get('by')).toBe('{nobody}');
  });
});

describe('a link to sign in again', () => {
  const accounts = [v1Account({ type: 'LINKEDIN', id: 'mine', status: 'PERMISSIONS' })];
  const reconnect = { type: 'reconnect', reconnect_account: 'mine' };

  it('repairs the account under the same id and calls notify_url with RECONNECTED', async () => {
    const made = makeV1Mock({ accounts });
    const page = await open(made, await link(made, reconnect));
    expect(page.heading).toBe('Sign in to LinkedIn again');
    expect(where(await press(made.mock, page, 'Approve'))).toBe('https://app.test/success?x=1');
    await made.mock.settled();
    expect(JSON.parse(made.received[0]?.body ?? '')).toEqual({
      status: 'RECONNECTED',
      account_id: 'mine',
      name: 'att_1',
    });
    expect(made.mock.world.accounts.list()).toMatchObject([{ id: 'mine', status: 'running' }]);
  });

  it.each(['Decline', 'Sign in as somebody else'])(
    'leads after "%s" to failure_redirect_url',
    async (button) => {
      const made = makeV1Mock({ accounts });
      const page = await open(made, await link(made, reconnect));
      expect(where(await press(made.mock, page, button))).toBe('https://app.test/failure');
      expect(made.mock.world.accounts.get('mine')?.status).toBe('disconnected');
    },
  );

  it('tells notify_url of a failure only where a choice names a status', async () => {
    const made = makeV1Mock({ accounts, choices: { v1NotifyFailure: 'CREATION_FAIL' } });
    const page = await open(made, await link(made, { ...reconnect, name: undefined }));
    await press(made.mock, page, 'Decline');
    await made.mock.settled();
    expect(made.received.map(({ body }) => JSON.parse(body))).toEqual([
      { status: 'CREATION_FAIL', account_id: 'mine' },
    ]);
  });

  it('fails when the account has gone meanwhile', async () => {
    const made = makeV1Mock({ accounts });
    const url = await link(made, reconnect);
    const page = await open(made, url);
    await made.mock.remove('mine');
    expect(where(await made.mock.fetch(url))).toBe('https://app.test/failure');
    expect(where(await press(made.mock, page, 'Approve'))).toBe('https://app.test/failure');
  });

  it('shows the page again when a form decides nothing', async () => {
    const made = makeV1Mock({ accounts });
    const page = await open(made, await link(made, reconnect));
    expect((await readPage(await press(made.mock, page, 'Approve', { decision: '?' }))).heading).toBe(
      page.heading,
    );
  });
});

describe('a link that cannot be used', () => {
  it('has expired', async () => {
    const made = makeV1Mock();
    const url = await link(made);
    await made.clock.advance(3_600_000);
    const page = await open(made, url);
    expect([page.status, page.text]).toEqual([401, expect.stringContaining('errors/expired_link')]);
  });

  it('died at the daily restart, whatever its end says', async () => {
    const made = makeV1Mock();
    const url = await link(made, { expiresOn: '2026-12-20T00:00:00.000Z' });
    await made.clock.set('2026-11-21T02:59:59.999Z');
    expect((await open(made, url)).status).toBe(200);
    await made.clock.set('2026-11-21T03:00:00.000Z');
    expect((await open(made, url)).status).toBe(401);
  });

  it('leads to failure_redirect_url where the choice says so', async () => {
    const made = makeV1Mock({ choices: { v1ExpiredLink: 'redirect' } });
    const url = await link(made);
    await made.clock.advance(3_600_000);
    expect(where(await made.mock.fetch(url))).toBe('https://app.test/failure');
  });

  it('was used, unless it may be used again', async () => {
    const made = makeV1Mock();
    for (const [single_use, status] of [
      [undefined, 401],
      [true, 401],
      [false, 200],
    ] as const) {
      const url = await link(made, { single_use });
      await press(made.mock, await open(made, url), 'Approve');
      expect((await open(made, url)).status).toBe(status);
    }
  });

  it('is none of the mock', async () => {
    const made = makeV1Mock();
    expect((await open(made, `${made.mock.origin}/hosted/unheard-of`)).status).toBe(404);
  });

  it('was made with an api_url that breaks the wizard, where that is not refused', async () => {
    const made = makeV1Mock({ choices: { v1WrongApiUrl: 'broken-wizard' } });
    expect((await open(made, await link(made, { api_url: 'https://api1.unipile.com/api/v1' }))).status).toBe(
      502,
    );
  });
});

it('thinks for a while, if it is told to, and answers at once when it is stopped', async () => {
  const made = makeV1Mock({ wizardDelayMs: 5_000 });
  const page = await open(made, await link(made));
  const pressed = press(made.mock, page, 'Approve');
  await made.clock.advance(4_999);
  expect(made.mock.world.accounts.list()).toHaveLength(6);
  await made.clock.advance(1);
  expect((await pressed).status).toBe(302);
});

it('cuts the opener off where the choice says so', async () => {
  const made = makeV1Mock({ choices: { wizardOpenerPolicy: 'same-origin' } });
  const page = await open(made, await link(made));
  expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(v1IdOf(made.mock, 'linkedin')).toMatch(/^[\w-]{22}$/);
});

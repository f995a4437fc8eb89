import { v1ErrorTypes } from '@patchbay/core/unipile';
import { InvalidResponseTypeError, UnipileClient, UnsuccessfulRequestError } from 'unipile-node-sdk';
import { describe, expect, it } from 'vitest';
import { serveToOfficialClient } from '../testing/official-v1-client.ts';
import { toV1Error, v1Failure } from './v1-failure.ts';
import { type V1AccountType, v1Account } from './world/v1-account.ts';

// The proof that a client written for the real v1 cannot tell: Unipile's own, in its strict mode, over HTTP.

const types: readonly V1AccountType[] = [
  'MOBILE',
  'MAIL',
  'GOOGLE_OAUTH',
  'ICLOUD',
  'OUTLOOK',
  'GOOGLE_CALENDAR',
  'WHATSAPP',
  'LINKEDIN',
  'SLACK',
  'TWITTER',
  'EXCHANGE',
  'TELEGRAM',
  'INSTAGRAM',
  'MESSENGER',
];
const statuses = ['OK', 'CONNECTING', 'CREDENTIALS', 'PERMISSIONS', 'STOPPED', 'ERROR'] as const;
const AMARA = 'amara.okafor@example.com';
const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA';

/** What the client throws for an error answer: an empty message, the error as its body. */
async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnsuccessfulRequestError);
  return (error as UnsuccessfulRequestError).body;
}

it('lists every type of account in every status', async () => {
  const accounts = types.flatMap((type) => statuses.map((status) => v1Account({ type, status })));
  const { client } = await serveToOfficialClient({ accounts });
  const { items } = (await client.account.getAll({ limit: 250 })) as {
    items: { type: string; sources: { status: string }[] }[];
  };
  const shown = items.map(({ type, sources }) => `${type} ${sources.map(({ status }) => status).join()}`);
  expect(shown.toSorted()).toEqual(
    types
      .flatMap((type) =>
        statuses.map(
          (status) =>
            `${type} ${type === 'GOOGLE_OAUTH' || type === 'OUTLOOK' ? `${status},${status}` : status}`,
        ),
      )
      .toSorted(),
  );
});

it('pages with cursors that the client accepts, each account once', async () => {
  const { client } = await serveToOfficialClient();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.account.getAll({ limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.cursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(6);
  expect(seen).toHaveLength(6);
});

it('gets one account', async () => {
  const { client } = await serveToOfficialClient();
  const [first] = (await client.account.getAll()).items;
  expect(await client.account.getOne(first?.id ?? '')).toEqual(first);
});

it('shows the words that the client does not know, which it refuses', async () => {
  const { client, mock } = await serveToOfficialClient();
  const [first] = (await client.account.getAll()).items;
  await mock.v1.setSourceStatus(first?.id ?? '', 'RATE_LIMITED');
  await expect(client.account.getAll()).rejects.toBeInstanceOf(InvalidResponseTypeError);
});

describe('hosted links', () => {
  const common = { api_url: 'https://api1.unipile.com:13111', expiresOn: '2026-11-21T00:00:00.000Z' };

  it('are made to create an account', async () => {
    const { client, url } = await serveToOfficialClient();
    const made = await client.account.createHostedAuthLink({ ...common, type: 'create', providers: '*' });
    expect(made).toEqual({ object: 'HostedAuthUrl', url: expect.stringMatching(`^${url}/hosted/\\w+$`) });
    expect(await (await fetch(made.url)).text()).toContain('<h1>Choose what to connect</h1>');
  });

  it('are made to sign in again', async () => {
    const { client } = await serveToOfficialClient();
    const [account] = (await client.account.getAll()).items;
    const made = await client.account.createHostedAuthLink({
      ...common,
      type: 'reconnect',
      reconnect_account: account?.id ?? '',
    });
    expect(await (await fetch(made.url)).text()).toContain('again</h1>');
  });
});

describe('native sign-ins', () => {
  it('connect LinkedIn through a chain of checkpoints', async () => {
    const { client, clock } = await serveToOfficialClient({ accounts: [] });
    const first = await client.account.connectLinkedin({
      username: 'amara.okafor+captcha+2fa-app+contract@example.com',
      password: 'secret',
    });
    expect(first).toMatchObject({ object: 'Checkpoint', checkpoint: { type: 'CAPTCHA' } });
    const solve = (code: string) =>
      client.account.solveCodeCheckpoint({ account_id: first.account_id, provider: 'LINKEDIN', code });
    expect(await solve('token')).toMatchObject({ checkpoint: { type: '2FA', source: 'APP' } });
    expect(await failureOf(solve('000000'))).toMatchObject({
      status: 401,
      type: 'errors/invalid_checkpoint_solution',
    });
    expect(await solve('TRY_ANOTHER_WAY')).toMatchObject({ checkpoint: { type: '2FA', source: 'SMS' } });
    expect(await solve('123456')).toMatchObject({
      checkpoint: { type: 'CONTRACT_CHOOSER', contract_options: [{ id: 'CT-000001' }, { id: 'CT-000002' }] },
    });
    expect(await solve('CT-000002')).toEqual({ object: 'AccountCreated', account_id: first.account_id });
    expect(await client.account.getOne(first.account_id)).toMatchObject({
      type: 'LINKEDIN',
      name: 'Amara Okafor',
      connection_params: { im: { premiumContractId: 'CT-000002', premiumFeatures: ['recruiter'] } },
      sources: [{ id: `${first.account_id}_MESSAGING`, status: 'CONNECTING' }],
    });
    await clock.advance(2_000);
    expect(await client.account.getOne(first.account_id)).toMatchObject({ sources: [{ status: 'OK' }] });
  });

  it('connect LinkedIn with cookies', async () => {
    const { client } = await serveToOfficialClient({ accounts: [] });
    const made = await client.account.connectLinkedinWithCookie({
      access_token: 'li_at',
      premium_token: 'li_a',
    });
    expect(made.object).toBe('AccountCreated');
    expect(await client.account.getOne(made.account_id)).toMatchObject({
      connection_params: { im: { connection_method: 'cookies' } },
    });
  });

  it.each(['+2fa', '+otp', '+in-app', '+phone', '+captcha', '+contract'])(
    'ask with %s in the user name for something the client knows',
    async (tag) => {
      const { client } = await serveToOfficialClient();
      const answer = await client.account.connectLinkedin({
        username: `somebody${tag}@example.com`,
        password: 'x',
      });
      expect(answer.object).toBe('Checkpoint');
    },
  );

  it.each([
    ['WhatsApp', 'connectWhatsapp', 'reconnectWhatsapp', /^2@/],
    ['Telegram', 'connectTelegram', 'reconnectTelegram', /^tg:/],
  ] as const)('connect and reconnect %s by QR code', async (_, connect, reconnect, form) => {
    const { client, clock } = await serveToOfficialClient({ accounts: [] });
    const { account_id, code, qrCodeString } = await client.account[connect]();
    expect(code).toMatch(form);
    expect(qrCodeString).toContain('█');
    expect(await failureOf(client.account.getOne(account_id))).toMatchObject({ status: 404 });
    await clock.advance(3_000);
    expect((await client.account.getOne(account_id)).sources).toMatchObject([{ status: 'CONNECTING' }]);
    await clock.advance(2_000);
    const again = await client.account[reconnect](account_id);
    expect(again).toMatchObject({ account_id, code: expect.stringMatching(form) });
    expect(again.code).not.toBe(code);
    await clock.advance(5_000);
    expect((await client.account.getOne(account_id)).sources).toMatchObject([{ status: 'OK' }]);
  });

  it.each([
    [
      'INSTAGRAM',
      (client: UnipileClient) => client.account.connectInstagram({ username: 'amara', password: 'x' }),
    ],
    [
      'MESSENGER',
      (client: UnipileClient) => client.account.connectMessenger({ username: 'amara', password: 'x' }),
    ],
    [
      'TWITTER',
      (client: UnipileClient) =>
        client.account.connectTwitter({ username: 'amara', email: AMARA, password: 'x' }),
    ],
    [
      'MAIL',
      (client: UnipileClient) =>
        client.account.connect({
          provider: 'MAIL',
          imap_user: AMARA,
          imap_password: 'x',
          imap_host: 'imap.example.com',
          imap_port: 993,
          imap_encryption: 'tls',
          smtp_user: AMARA,
          smtp_password: 'x',
          smtp_host: 'smtp.example.com',
          smtp_port: 465,
        }),
    ],
    [
      'GOOGLE_OAUTH',
      (client: UnipileClient) =>
        client.account.connect({ provider: 'GOOGLE_OAUTH', refresh_token: 'r', access_token: 'a' }),
    ],
    [
      'OUTLOOK',
      (client: UnipileClient) =>
        client.account.connect({
          provider: 'OUTLOOK',
          refresh_token: 'r',
          access_token: 'a',
          username: AMARA,
          id: 'x',
        }),
    ],
  ] as const)('connect %s', async (type, connect) => {
    const { client } = await serveToOfficialClient({ accounts: [] });
    const made = await connect(client);
    expect(made).toMatchObject({ object: 'AccountCreated' });
    expect(await client.account.getOne(made.account_id)).toMatchObject({ type });
  });

  it('reconnect the same account', async () => {
    const { client, mock, clock } = await serveToOfficialClient({
      accounts: [v1Account({ type: 'LINKEDIN', status: 'CREDENTIALS' })],
    });
    const [account] = (await client.account.getAll()).items;
    const account_id = account?.id ?? '';
    const answer = await client.account.reconnectLinkedin({ account_id, username: AMARA, password: 'x' });
    expect(answer).toEqual({ object: 'AccountReconnected', account_id });
    await clock.advance(2_000);
    expect((await client.account.getOne(account_id)).sources).toMatchObject([{ status: 'OK' }]);
    expect(mock.world.accounts.list()).toHaveLength(1);
  });

  it('reconnect through a checkpoint', async () => {
    const { client } = await serveToOfficialClient({ accounts: [v1Account({ type: 'LINKEDIN' })] });
    const [account] = (await client.account.getAll()).items;
    const account_id = account?.id ?? '';
    const username = 'amara.okafor+otp@example.com';
    expect(await client.account.reconnectLinkedin({ account_id, username, password: 'x' })).toMatchObject({
      object: 'Checkpoint',
      account_id,
    });
    expect(
      await client.account.solveCodeCheckpoint({ account_id, provider: 'LINKEDIN', code: '123456' }),
    ).toEqual({
      object: 'AccountReconnected',
      account_id,
    });
  });

  // The client's schema takes it so; its types ask for everything.
  it('reconnect a mailbox with nothing but its passwords', async () => {
    const { client } = await serveToOfficialClient({ accounts: [v1Account({ type: 'MAIL' })] });
    const [account] = (await client.account.getAll()).items;
    const account_id = account?.id ?? '';
    const passwords = { account_id, provider: 'MAIL', imap_password: 'x', smtp_password: 'x' };
    expect(await client.account.reconnect(passwords as never)).toEqual({
      object: 'AccountReconnected',
      account_id,
    });
  });
});

it('synchronises again: started, running, done, and then anew', async () => {
  const { client, clock } = await serveToOfficialClient({
    accounts: [v1Account({ type: 'LINKEDIN', premium: 'recruiter' })],
  });
  const [account] = (await client.account.getAll()).items;
  const resync = async () =>
    (
      await client.account.resyncLinkedinAccount({
        account_id: account?.id ?? '',
        linkedin_product: 'recruiter',
      })
    ).status;
  expect(await resync()).toBe('SYNC_STARTED');
  expect(await resync()).toBe('SYNC_RUNNING');
  await clock.advance(5_000);
  expect(await resync()).toBe('SYNC_DONE');
  expect(await resync()).toBe('SYNC_STARTED');
});

it('deletes an account, once', async () => {
  const { client } = await serveToOfficialClient();
  const [account] = (await client.account.getAll()).items;
  expect(await client.account.delete(account?.id ?? '')).toEqual({ object: 'AccountDeleted' });
  expect(await failureOf(client.account.delete(account?.id ?? ''))).toMatchObject({
    status: 404,
    type: 'errors/resource_not_found',
  });
});

it('makes, lists and deletes webhooks', async () => {
  const { client } = await serveToOfficialClient();
  const [account] = (await client.account.getAll()).items;
  const input = {
    source: 'account_status' as const,
    request_url: 'https://app.test/hook',
    name: 'status',
    account_ids: [account?.id ?? ''],
    headers: [{ key: 'Unipile-Auth', value: 'secret' }],
  };
  const { webhook_id } = await client.webhook.create(input as never);
  const list = await client.webhook.getAll();
  expect(list).toMatchObject({
    cursor: null,
    items: [{ id: webhook_id, name: 'status', headers: input.headers }],
  });
  expect(await client.webhook.delete(webhook_id)).toEqual({ object: 'WebhookDeleted' });
  expect((await client.webhook.getAll()).items).toEqual([]);
});

it('calls methods of an account that works', async () => {
  const { client, mock } = await serveToOfficialClient();
  const idOfType = async (type: string) =>
    (await client.account.getAll()).items.find((account) => account.type === type)?.id ?? '';
  const linkedin = await idOfType('LINKEDIN');
  expect((await client.messaging.getAllChats({ account_id: linkedin } as never)).items).toEqual([]);
  const chat = { account_id: linkedin, text: 'Hello', attendees_ids: ['x'] };
  expect((await client.messaging.startNewChat(chat)).object).toBe('ChatStarted');
  const google = await idOfType('GOOGLE_OAUTH');
  expect((await client.email.getAll({ account_id: google })).items).toEqual([]);
  const mail = { account_id: google, body: 'Hello', to: [{ identifier: AMARA, display_name: 'Amara' }] };
  expect((await client.email.send(mail)).object).toBe('EmailSent');
  await mock.v1.setSourceStatus(google, 'CREDENTIALS');
  expect((await client.email.getAll({ account_id: google })).items).toEqual([]);
  expect(await failureOf(client.email.send(mail))).toMatchObject({
    status: 401,
    type: 'errors/disconnected_account',
  });
});

describe('errors', () => {
  it('say that the key is wrong', async () => {
    const { url } = await serveToOfficialClient();
    const client = new UnipileClient(url, 'not-the-key');
    expect(await failureOf(client.account.getAll())).toEqual({
      status: 401,
      type: 'errors/missing_credentials',
      title: 'Missing credentials',
      detail: expect.any(String),
    });
  });

  it('say what the mock itself refuses', async () => {
    const { client } = await serveToOfficialClient();
    const { account } = client;
    const types = await Promise.all(
      [
        account.getOne(NOBODY),
        account.getAll({ limit: 251 }),
        account.getAll({ cursor: 'AAAA' }),
        account.connectLinkedin({ username: AMARA, password: 'wrong' }),
        account.connectLinkedin({ username: 'rowan.blake@example.net', password: 'x' }),
        account.connectLinkedinWithCookie({ access_token: 'expired' }),
        account.solveCodeCheckpoint({ account_id: NOBODY, provider: 'LINKEDIN', code: '1' }),
        account.createHostedAuthLink({
          type: 'create',
          providers: ['IMAP'] as never,
          api_url: 'https://api1.unipile.com',
          expiresOn: '2026-11-21T00:00:00.000Z',
        }),
        account.createHostedAuthLink({
          type: 'create',
          providers: '*',
          api_url: 'https://api1.unipile.com',
          expiresOn: '2026-11-21T00:00:00Z',
        }),
        client.webhook.delete(NOBODY),
      ].map(async (work) => ((await failureOf(work)) as { type: string }).type),
    );
    expect(types).toEqual([
      'errors/resource_not_found',
      'errors/limit_too_high',
      'errors/invalid_parameters',
      'errors/invalid_credentials',
      'errors/account_restricted',
      'errors/expired_credentials',
      'errors/invalid_parameters',
      'errors/invalid_parameters',
      'errors/invalid_parameters',
      'errors/resource_not_found',
    ]);
  });

  it.each(v1ErrorTypes.filter((type) => type !== 'errors/proxy_auth_error'))(
    'arrive whole: %s',
    async (type) => {
      const { client, mock } = await serveToOfficialClient();
      const body = toV1Error(v1Failure(type, 'Why.'));
      mock.faults.add({ route: '/api/v1/accounts', status: body.status, body });
      expect(await failureOf(client.account.getAll())).toEqual(body);
    },
  );

  it('with status 407 cannot be read by a client that uses fetch', async () => {
    const { client, mock } = await serveToOfficialClient();
    const body = toV1Error(v1Failure('errors/proxy_auth_error', 'Why.'));
    mock.faults.add({ route: '/api/v1/accounts', status: 407, body });
    await expect(client.account.getAll()).rejects.toThrow(new TypeError('fetch failed'));
  });
});

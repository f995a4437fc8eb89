import { describe, expect, it } from 'vitest';
import { call } from '../../testing/make-mock.ts';
import { makeV1Mock, v1Error, v1IdOf } from '../../testing/make-v1-mock.ts';
import { v1Account } from '../world/v1-account.ts';

const PATH = '/api/v1/accounts';
const SOLVE = `${PATH}/checkpoint`;
const RESEND = `${PATH}/checkpoint/resend`;
const linkedin = { provider: 'LINKEDIN', username: 'new.person@example.com', password: 'x' };
const mail = {
  provider: 'MAIL',
  imap_user: 'new.person@example.com',
  imap_password: 'x',
  imap_host: 'imap.example.com',
  imap_port: 993,
  imap_encryption: 'tls',
  smtp_user: 'new.person@example.com',
  smtp_password: 'x',
  smtp_host: 'smtp.example.com',
  smtp_port: 465,
};

type Made = ReturnType<typeof makeV1Mock>;

/** Starts a sign-in that waits at a checkpoint. */
async function begin({ mock }: Made, tag: string, path = PATH): Promise<string> {
  const body = { ...linkedin, username: `new.person+${tag}@example.com` };
  const answer = await call(mock, 'POST', path, body);
  expect(answer).toMatchObject({ status: 202, body: { object: 'Checkpoint' } });
  return (answer.body as { account_id: string }).account_id;
}

describe('the body of a sign-in', () => {
  it.each([
    ['nothing', {}, 'missing_parameters'],
    ['no object', 'null', 'invalid_parameters'],
    ['GOOGLE, which is the wizard’s word', { provider: 'GOOGLE' }, 'invalid_parameters'],
    ['IMAP', { ...mail, provider: 'IMAP' }, 'invalid_parameters'],
    ['a provider in lower case', { ...linkedin, provider: 'linkedin' }, 'invalid_parameters'],
    ['no user name', { ...linkedin, username: undefined }, 'missing_parameters'],
    ['a user name that is no address', { ...linkedin, username: 'amara' }, 'invalid_parameters'],
    ['no password', { ...linkedin, password: undefined }, 'missing_parameters'],
    ['a password as a number', { ...linkedin, password: 1 }, 'invalid_parameters'],
    ['an empty cookie', { provider: 'LINKEDIN', access_token: '' }, 'invalid_parameters'],
    ['a country of three letters', { ...linkedin, country: 'FRA' }, 'invalid_parameters'],
    ['an unknown feature', { ...linkedin, disabled_features: ['x'] }, 'invalid_parameters'],
    ['a proxy without a port', { ...linkedin, proxy: { host: 'h' } }, 'missing_parameters'],
    ['INSTAGRAM without a password', { provider: 'INSTAGRAM', username: 'x' }, 'missing_parameters'],
    [
      'TWITTER without a mail address',
      { provider: 'TWITTER', username: 'x', password: 'x' },
      'missing_parameters',
    ],
    ['MAIL without a host', { ...mail, imap_host: undefined }, 'missing_parameters'],
    ['MAIL with a port as text', { ...mail, imap_port: '993' }, 'invalid_parameters'],
    ['MAIL with an unknown encryption', { ...mail, imap_encryption: 'none' }, 'invalid_parameters'],
    ['GOOGLE_OAUTH without a token', { provider: 'GOOGLE_OAUTH', access_token: 'x' }, 'missing_parameters'],
    [
      'OUTLOOK without an id',
      { provider: 'OUTLOOK', access_token: 'x', refresh_token: 'x', username: 'x' },
      'missing_parameters',
    ],
  ])('is refused with %s', async (_, body, type) => {
    const { mock } = makeV1Mock();
    expect(await call(mock, 'POST', PATH, body)).toMatchObject(v1Error(400, type));
  });

  it.each([
    ['a wrong password', { ...linkedin, password: 'wrong' }, 401, 'invalid_credentials'],
    ['an expired cookie', { provider: 'LINKEDIN', access_token: 'expired' }, 401, 'expired_credentials'],
    ['a restricted person', { ...linkedin, username: 'rowan.blake@example.net' }, 403, 'account_restricted'],
    ['something to do in the app', { ...linkedin, username: 'a+locked@example.com' }, 403, 'action_required'],
    [
      'a captcha that cannot be shown',
      { ...linkedin, username: 'a+unsolvable@example.com' },
      401,
      'captcha_not_supported',
    ],
  ])('is refused for %s', async (_, body, status, type) => {
    const { mock } = makeV1Mock();
    expect(await call(mock, 'POST', PATH, body)).toMatchObject(v1Error(status, type));
    expect(mock.world.accounts.list()).toHaveLength(6);
  });

  it('shows whose mailbox refused a password, without the password', async () => {
    const { mock } = makeV1Mock();
    const { imap_password: _, smtp_password: __, provider: ___, ...connectionParams } = mail;
    expect(await call(mock, 'POST', PATH, { ...mail, imap_password: 'wrong' })).toEqual({
      status: 401,
      body: {
        status: 401,
        type: 'errors/invalid_credentials_but_valid_account_imap',
        title: 'Invalid credentials',
        detail: expect.any(String),
        connectionParams,
      },
    });
  });

  it('keeps the servers of a mailbox, and no password', async () => {
    const { mock } = makeV1Mock({ accounts: [] });
    const { body } = await call(mock, 'POST', PATH, mail);
    const account = await call(mock, 'GET', `${PATH}/${(body as { account_id: string }).account_id}`);
    expect(account.body).toMatchObject({
      name: 'new.person@example.com',
      connection_params: { mail: { imap_host: 'imap.example.com', smtp_port: 465 } },
    });
    expect(JSON.stringify(mock.snapshot())).not.toContain('password');
  });

  it('finds a person by phone number, and makes one up for a name it never heard of', async () => {
    const { mock } = makeV1Mock({ accounts: [] });
    await call(mock, 'POST', PATH, { ...linkedin, username: '+44 7700 900123' });
    await call(mock, 'POST', PATH, { ...linkedin, username: 'max.mustermann@example.org' });
    expect(mock.world.accounts.list().map(({ name }) => name)).toEqual(['Amara Okafor', 'Max Mustermann']);
  });

  it('keeps a proxy', async () => {
    const { mock } = makeV1Mock({ accounts: [] });
    await call(mock, 'POST', PATH, { ...linkedin, proxy: { host: 'proxy.test', port: 1 } });
    expect(mock.world.accounts.list()[0]?.proxy).toMatchObject({ host: 'proxy.test', auto_proxy: false });
  });
});

describe('somebody who is linked already', () => {
  const body = { ...linkedin, username: 'amara.okafor@example.com' };

  it('gets a second account', async () => {
    const { mock } = makeV1Mock();
    expect(await call(mock, 'POST', PATH, body)).toMatchObject({ status: 201 });
    expect(mock.world.accounts.list()).toHaveLength(7);
  });

  it('is refused where the choice says so', async () => {
    const { mock } = makeV1Mock({ choices: { v1Duplicate: 'refuse' } });
    const id = v1IdOf(mock, 'linkedin');
    expect(await call(mock, 'POST', PATH, body)).toMatchObject(
      v1Error(409, 'already_exists', `The account exists: ${id}`),
    );
  });
});

describe('a reconnect', () => {
  const accounts = [v1Account({ type: 'LINKEDIN', id: 'mine', status: 'CREDENTIALS' })];

  it.each([
    ['by its owner', 'amara.okafor@example.com'],
    ['by a name nobody has heard of', 'who.knows@example.com'],
  ])('%s repairs the account', async (_, username) => {
    const { mock } = makeV1Mock({ accounts });
    expect(await call(mock, 'POST', `${PATH}/mine`, { ...linkedin, username })).toEqual({
      status: 201,
      body: { object: 'AccountReconnected', account_id: 'mine' },
    });
  });

  it('by somebody else is refused', async () => {
    const { mock } = makeV1Mock({ accounts });
    const body = { ...linkedin, username: 'priya.raman@example.com' };
    expect(await call(mock, 'POST', `${PATH}/mine`, body)).toMatchObject(v1Error(401, 'wrong_account'));
  });

  it('of another provider is refused', async () => {
    const { mock } = makeV1Mock({ accounts });
    expect(await call(mock, 'POST', `${PATH}/mine`, { provider: 'WHATSAPP' })).toMatchObject(
      v1Error(400, 'invalid_parameters'),
    );
  });

  it('leaves the account as it is until it is through', async () => {
    const made = makeV1Mock({ accounts });
    await begin(made, 'otp', `${PATH}/mine`);
    expect((await call(made.mock, 'GET', `${PATH}/mine`)).body).toMatchObject({
      sources: [{ status: 'CREDENTIALS' }],
    });
  });
});

describe('a checkpoint', () => {
  it.each([
    ['2fa', '123456', '000000'],
    ['2fa-sms', '123456', 'abc'],
    ['2fa-app', '123456', '12345'],
    ['otp', '123456', '1234567'],
    ['captcha', 'a token', 'wrong'],
    ['contract', 'CT-000001', 'CT-000009'],
  ])('of kind %s takes %s and refuses %s, after which it can be tried again', async (tag, right, wrong) => {
    const made = makeV1Mock();
    const account_id = await begin(made, tag);
    const solve = (code: string) =>
      call(made.mock, 'POST', SOLVE, { account_id, provider: 'LINKEDIN', code });
    expect(await solve(wrong)).toMatchObject(v1Error(401, 'invalid_checkpoint_solution'));
    expect(await solve(right)).toEqual({ status: 201, body: { object: 'AccountCreated', account_id } });
    expect(await solve(right)).toMatchObject(v1Error(400, 'invalid_parameters'));
  });

  it('for a phone number wants it in brackets, and a code after that', async () => {
    const made = makeV1Mock({ choices: { v1FollowUpStatus: 201 } });
    const account_id = await begin(made, 'phone');
    const solve = (code: string) =>
      call(made.mock, 'POST', SOLVE, { account_id, provider: 'LINKEDIN', code });
    expect(await solve('+33612345678')).toMatchObject(v1Error(401, 'invalid_checkpoint_solution'));
    expect(await solve('(+33)0612345678')).toMatchObject({
      status: 201,
      body: { object: 'Checkpoint', checkpoint: { type: '2FA', source: 'SMS' } },
    });
    expect(await solve('123456')).toMatchObject({ status: 201, body: { object: 'AccountCreated' } });
  });

  it.each([
    ['in-app', { type: '2FA', source: 'SMS' }],
    ['2fa', { type: '2FA', source: 'SMS' }],
    ['2fa-app', { type: '2FA', source: 'SMS' }],
    ['2fa-sms', { type: '2FA', source: 'APP' }],
  ])('of kind %s has another way', async (tag, checkpoint) => {
    const made = makeV1Mock();
    const account_id = await begin(made, tag);
    const body = { account_id, provider: 'LINKEDIN', code: 'TRY_ANOTHER_WAY' };
    expect(await call(made.mock, 'POST', SOLVE, body)).toEqual({
      status: 202,
      body: { object: 'Checkpoint', account_id, checkpoint },
    });
  });

  it('without another way says so', async () => {
    const made = makeV1Mock();
    const body = { account_id: await begin(made, 'captcha'), provider: 'LINKEDIN', code: 'TRY_ANOTHER_WAY' };
    expect(await call(made.mock, 'POST', SOLVE, body)).toMatchObject(v1Error(401, 'checkpoint_error'));
  });

  it('for a contract is skipped by whoever names it at once', async () => {
    const { mock } = makeV1Mock();
    const body = { ...linkedin, username: 'new+contract@example.com', recruiter_contract_id: 'CT-000001' };
    expect(await call(mock, 'POST', PATH, body)).toMatchObject({ status: 201 });
  });

  it('in the app takes no code; the tap comes by itself', async () => {
    const made = makeV1Mock();
    const account_id = await begin(made, 'in-app');
    const body = { account_id, provider: 'LINKEDIN', code: '123456' };
    expect(await call(made.mock, 'POST', SOLVE, body)).toMatchObject(
      v1Error(401, 'invalid_checkpoint_solution'),
    );
    await made.clock.advance(2_999);
    expect((await call(made.mock, 'GET', `${PATH}/${account_id}`)).status).toBe(404);
    await made.clock.advance(1);
    expect((await call(made.mock, 'GET', `${PATH}/${account_id}`)).status).toBe(200);
  });

  it('in the app waits for the tester where the choice says so', async () => {
    const made = makeV1Mock({ choices: { v1ApprovalMs: null } });
    const account_id = await begin(made, 'in-app');
    await made.clock.advance(60_000);
    expect((await call(made.mock, 'GET', `${PATH}/${account_id}`)).status).toBe(404);
    made.mock.v1.approve(account_id);
    expect((await call(made.mock, 'GET', `${PATH}/${account_id}`)).status).toBe(200);
    expect(() => made.mock.v1.approve(account_id)).toThrow('waits for a scan or a tap');
  });

  it('is not approved any more once another way was taken', async () => {
    const made = makeV1Mock();
    const account_id = await begin(made, 'in-app');
    await call(made.mock, 'POST', SOLVE, { account_id, provider: 'LINKEDIN', code: 'TRY_ANOTHER_WAY' });
    await made.clock.advance(60_000);
    expect((await call(made.mock, 'GET', `${PATH}/${account_id}`)).status).toBe(404);
  });

  it.each([
    [SOLVE, { provider: 'LINKEDIN', code: '1' }, 'missing_parameters'],
    [SOLVE, { account_id: 'x', code: '1' }, 'missing_parameters'],
    [SOLVE, { account_id: 'x', provider: 'LINKEDIN' }, 'missing_parameters'],
    [SOLVE, { account_id: 'x', provider: 'LINKEDIN', code: 123456 }, 'invalid_parameters'],
    [SOLVE, { account_id: 'x', provider: 'WHATSAPP', code: '1' }, 'invalid_parameters'],
    [SOLVE, { account_id: 'x', provider: 'LINKEDIN', code: '1' }, 'invalid_parameters'],
    [RESEND, { account_id: 'x', provider: 'TWITTER' }, 'invalid_parameters'],
    [RESEND, { account_id: 'x', provider: 'LINKEDIN' }, 'invalid_parameters'],
    [RESEND, 'not json', 'malformed_request'],
  ])('%s refuses %j', async (path, body, type) => {
    const { mock } = makeV1Mock();
    expect(await call(mock, 'POST', path, body)).toMatchObject(v1Error(400, type));
  });

  it('is known only with its own provider', async () => {
    const made = makeV1Mock();
    const body = { account_id: await begin(made, 'otp'), provider: 'INSTAGRAM', code: '123456' };
    expect(await call(made.mock, 'POST', SOLVE, body)).toMatchObject(v1Error(400, 'invalid_parameters'));
  });

  it.each([
    ['otp', true],
    ['2fa', true],
    ['2fa-sms', true],
    ['2fa-app', false],
    ['in-app', false],
    ['captcha', false],
  ])('of kind %s is sent again: %s', async (tag, success) => {
    const made = makeV1Mock();
    const account_id = await begin(made, tag);
    expect(await call(made.mock, 'POST', RESEND, { account_id, provider: 'LINKEDIN' })).toEqual({
      status: 200,
      body: { object: 'CheckpointResend', account_id, success },
    });
  });
});

describe('a sign-in', () => {
  it('lives five minutes, sent again or not, then answers 408, and 400 after that', async () => {
    const made = makeV1Mock();
    const account_id = await begin(made, 'otp');
    const body = { account_id, provider: 'LINKEDIN', code: '123456' };
    await made.clock.advance(299_999);
    expect(await call(made.mock, 'POST', RESEND, body)).toMatchObject({ status: 200 });
    await made.clock.advance(1);
    expect(await call(made.mock, 'POST', SOLVE, body)).toMatchObject(v1Error(408, 'request_timeout'));
    expect(await call(made.mock, 'POST', SOLVE, body)).toMatchObject(v1Error(400, 'invalid_parameters'));
  });

  it('is refused while another one of the same person is under way', async () => {
    const made = makeV1Mock();
    await begin(made, 'otp');
    const second = { ...linkedin, username: 'new.person+otp@example.com' };
    expect(await call(made.mock, 'POST', PATH, second)).toMatchObject(v1Error(425, 'auth_in_progress'));
    await made.clock.advance(300_000);
    expect(await call(made.mock, 'POST', PATH, second)).toMatchObject({ status: 202 });
  });

  it('does not stand in the way of another person', async () => {
    const made = makeV1Mock();
    await begin(made, 'otp');
    const other = { ...linkedin, username: 'other+otp@example.com' };
    expect(await call(made.mock, 'POST', PATH, other)).toMatchObject({ status: 202 });
  });

  it('takes the place of the first where the choice says so, which then answers 409', async () => {
    const made = makeV1Mock({ choices: { v1SecondIntent: 'replace' } });
    const first = await begin(made, 'otp');
    const second = await begin(made, 'otp');
    const solve = (account_id: string) =>
      call(made.mock, 'POST', SOLVE, { account_id, provider: 'LINKEDIN', code: '123456' });
    expect(await solve(first)).toMatchObject(v1Error(409, 'operation_canceled'));
    expect(await solve(first)).toMatchObject(v1Error(400, 'invalid_parameters'));
    expect(await solve(second)).toMatchObject({ status: 201 });
  });

  it('does not hide that the account broke while it was connecting', async () => {
    const made = makeV1Mock();
    const { body } = await call(made.mock, 'POST', PATH, linkedin);
    const { account_id } = body as { account_id: string };
    await made.mock.v1.setSourceStatus(account_id, 'CREDENTIALS');
    await made.clock.advance(60_000);
    expect((await call(made.mock, 'GET', `${PATH}/${account_id}`)).body).toMatchObject({
      sources: [{ status: 'CREDENTIALS' }],
    });
  });

  it('makes nothing in a world that was reset meanwhile', async () => {
    const made = makeV1Mock({ v1Webhooks: [{ url: 'https://app.test/hook' }] });
    await call(made.mock, 'POST', PATH, { provider: 'WHATSAPP' });
    await call(made.mock, 'POST', PATH, linkedin);
    made.mock.reset();
    made.received.length = 0;
    await made.clock.advance(60_000);
    expect(made.mock.world.accounts.list()).toHaveLength(6);
    expect(made.received).toEqual([]);
    expect(made.clock.sleepers()).toBe(0);
  });

  it('by QR code links the next person who has no account yet', async () => {
    const made = makeV1Mock();
    await call(made.mock, 'POST', PATH, { provider: 'WHATSAPP' });
    await call(made.mock, 'POST', PATH, { provider: 'WHATSAPP' });
    await made.clock.advance(3_000);
    const people = made.mock.world.accounts.list().filter(({ provider }) => provider === 'whatsapp');
    expect(new Set(people.map(({ user_id }) => user_id)).size).toBe(3);
  });

  it('by QR code is over once its code was replaced', async () => {
    const made = makeV1Mock({
      accounts: [v1Account({ type: 'WHATSAPP', id: 'mine', status: 'CREDENTIALS' })],
    });
    const scan = () => call(made.mock, 'POST', `${PATH}/mine`, { provider: 'WHATSAPP' });
    const first = (await scan()).body as { checkpoint: object };
    await made.clock.advance(2_000);
    expect((await scan()).body).not.toEqual(first);
    await made.clock.advance(1_000);
    expect(made.mock.world.accounts.get('mine')?.status).toBe('disconnected');
    await made.clock.advance(2_000);
    expect(made.mock.world.accounts.get('mine')?.status).toBe('running');
  });
});

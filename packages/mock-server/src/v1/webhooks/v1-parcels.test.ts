import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v1 } from '@patchbay/core/unipile';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMockUnipile } from '../../index.ts';
import { makeV1Mock, v1IdOf } from '../../testing/make-v1-mock.ts';
import { v1Account } from '../world/v1-account.ts';

const HOOK = 'https://app.test/hook';
const everything = [{ url: HOOK, events: v1.accountStatusEvents }];

describe('a delivery', () => {
  it('is the nested envelope and nothing else, without a content type or a signature', async () => {
    const { mock, received } = makeV1Mock({ v1Webhooks: [{ url: HOOK }] });
    const id = v1IdOf(mock, 'google');
    await mock.disconnect(mock.v1.worldIdOf(id));
    expect(received).toEqual([
      {
        url: HOOK,
        headers: {},
        body: JSON.stringify({
          AccountStatus: { account_id: id, message: 'CREDENTIALS', account_type: 'GOOGLE_OAUTH' },
        }),
      },
    ]);
  });

  it('carries the headers that were registered, a content type among them', async () => {
    const headers = [
      { key: 'Content-Type', value: 'application/json' },
      { key: 'Unipile-Auth', value: 'secret' },
    ];
    const { mock, received } = makeV1Mock({ v1Webhooks: [{ url: HOOK, headers }] });
    await mock.v1.setSourceStatus(v1IdOf(mock, 'linkedin'), 'ERROR');
    expect(received[0]?.headers).toEqual({ 'content-type': 'application/json', 'unipile-auth': 'secret' });
  });

  it('of a forger has everything but the right secret', async () => {
    const headers = [
      { key: 'Content-Type', value: 'application/json' },
      { key: 'Unipile-Auth', value: 'secret' },
    ];
    const { mock, received } = makeV1Mock({ v1Webhooks: [{ url: HOOK, headers }] });
    mock.disturbances.add({ effect: 'mis-sign', times: 1 });
    await mock.v1.setSourceStatus(v1IdOf(mock, 'linkedin'), 'ERROR');
    expect(received[0]?.headers).toEqual({
      'content-type': 'application/json',
      'unipile-auth': 'not secret',
    });
  });

  it.each([201, 204, 302, 400, 500])('answered with %i is tried five times in all', async (status) => {
    const { mock, clock, received } = makeV1Mock({
      v1Webhooks: [{ url: HOOK }],
      answer: () => new Response(null, { status }),
    });
    await mock.v1.setSourceStatus(v1IdOf(mock, 'linkedin'), 'ERROR');
    await clock.advance(3_600_000);
    await mock.settled();
    expect(received).toHaveLength(5);
    expect(mock.report().totals).toMatchObject({ 'given-up': 1, attempts: 5 });
  });

  it('ends with the first 200', async () => {
    const { mock, clock, received } = makeV1Mock({
      v1Webhooks: [{ url: HOOK }],
      answer: (count) => new Response(null, { status: count < 3 ? 204 : 200 }),
    });
    await mock.v1.setSourceStatus(v1IdOf(mock, 'linkedin'), 'ERROR');
    await clock.advance(3_600_000);
    expect(received).toHaveLength(3);
    expect(mock.report().totals).toMatchObject({ accepted: 1 });
  });
});

describe('messages', () => {
  it.each(['CONNECTING', 'CREDENTIALS', 'PERMISSIONS', 'STOPPED', 'ERROR'])(
    'tell of %s, and of OK after it',
    async (word) => {
      const { mock, messages } = makeV1Mock({ v1Webhooks: everything });
      const id = v1IdOf(mock, 'linkedin');
      await mock.v1.setSourceStatus(id, word);
      await mock.v1.setSourceStatus(id, 'OK');
      expect(messages()).toEqual([word, 'OK']);
    },
  );

  it('tell transitions only', async () => {
    const { mock, messages } = makeV1Mock({ v1Webhooks: everything });
    const id = v1IdOf(mock, 'linkedin');
    for (const word of ['OK', 'CREDENTIALS', 'CREDENTIALS', 'PERMISSIONS', 'PERMISSIONS', 'OK', 'OK']) {
      await mock.v1.setSourceStatus(id, word);
    }
    expect(messages()).toEqual(['CREDENTIALS', 'PERMISSIONS', 'OK']);
  });

  it('tell the transition back of one that was silent', async () => {
    const { mock, messages } = makeV1Mock({ v1Webhooks: everything });
    const id = v1IdOf(mock, 'linkedin');
    await mock.v1.setSourceStatus(id, 'CREDENTIALS', { silent: true });
    await mock.v1.setSourceStatus(id, 'OK');
    expect(messages()).toEqual(['OK']);
  });

  it('of the default set leave out CONNECTING, OK and STOPPED', async () => {
    const { mock, messages } = makeV1Mock({ v1Webhooks: [{ url: HOOK }] });
    const id = v1IdOf(mock, 'linkedin');
    for (const word of ['CONNECTING', 'CREDENTIALS', 'PERMISSIONS', 'STOPPED', 'ERROR', 'OK']) {
      await mock.v1.setSourceStatus(id, word);
    }
    await mock.remove(mock.v1.worldIdOf(id));
    expect(messages()).toEqual(['CREDENTIALS', 'PERMISSIONS', 'ERROR', 'DELETED']);
  });

  it.each([
    ['provider', 'CONNECTING'],
    ['proxy', 'CONNECTING'],
    ['unipile', 'ERROR'],
  ] as const)('call an interruption by the %s %s', async (reason, word) => {
    const { mock, messages } = makeV1Mock({ v1Webhooks: everything });
    const [account] = mock.world.accounts.list();
    await mock.interrupt(account?.id ?? '', reason);
    expect(messages()).toEqual([word]);
  });

  it('tell when somebody else is to blame', async () => {
    const { mock, messages } = makeV1Mock({ v1Webhooks: everything });
    const id = mock.world.accounts.list()[0]?.id ?? '';
    await mock.interrupt(id, 'provider');
    await mock.interrupt(id, 'proxy');
    await mock.interrupt(id, 'unipile');
    await mock.recover(id);
    expect(messages()).toEqual(['CONNECTING', 'ERROR', 'OK']);
  });

  it('of one source speak of the whole account', async () => {
    const { mock, messages } = makeV1Mock({ v1Webhooks: everything });
    const id = v1IdOf(mock, 'google');
    await mock.v1.setSourceStatus(id, 'PERMISSIONS', { source: 'CALENDAR' });
    await mock.v1.setSourceStatus(id, 'CREDENTIALS', { source: 'MAILS' });
    await mock.v1.setSourceStatus(id, 'OK', { source: 'CALENDAR' });
    await mock.v1.setSourceStatus(id, 'OK', { source: 'MAILS' });
    expect(messages()).toEqual(['PERMISSIONS', 'CREDENTIALS', 'OK']);
  });

  it('that were sent by hand go out as they are', async () => {
    const { mock, messages } = makeV1Mock({ v1Webhooks: everything });
    const account_id = mock.world.accounts.list()[0]?.id ?? '';
    for (const type of [
      'account.status.disconnected',
      'v1.creation_fail',
      'v1.rate_limited',
      'account.locked',
    ]) {
      await mock.emit({ type, account_id });
    }
    expect(messages()).toEqual(['CREDENTIALS', 'CREATION_FAIL', 'RATE_LIMITED']);
  });

  it('of other sources, other accounts and switched-off webhooks do not come', async () => {
    const { mock, received } = makeV1Mock();
    const post = (body: object) =>
      mock.fetch(`${mock.origin}/api/v1/webhooks`, {
        method: 'POST',
        headers: { 'x-api-key': mock.apiKey },
        body: JSON.stringify({ request_url: HOOK, source: 'account_status', ...body }),
      });
    await post({ source: 'messaging' });
    await post({ enabled: false });
    await post({ account_ids: [v1IdOf(mock, 'google')] });
    await mock.v1.setSourceStatus(v1IdOf(mock, 'linkedin'), 'CREDENTIALS');
    expect(received).toEqual([]);
    await mock.v1.setSourceStatus(v1IdOf(mock, 'google'), 'CREDENTIALS');
    expect(received).toHaveLength(1);
  });

  it('in the format of a form nest by brackets', async () => {
    const { mock, received } = makeV1Mock();
    await mock.fetch(`${mock.origin}/api/v1/webhooks`, {
      method: 'POST',
      headers: { 'x-api-key': mock.apiKey },
      body: JSON.stringify({ request_url: HOOK, source: 'account_status', format: 'form' }),
    });
    const id = v1IdOf(mock, 'linkedin');
    await mock.v1.setSourceStatus(id, 'CREDENTIALS');
    expect(Object.fromEntries(new URLSearchParams(received[0]?.body))).toEqual({
      'AccountStatus[account_id]': id,
      'AccountStatus[message]': 'CREDENTIALS',
      'AccountStatus[account_type]': 'LINKEDIN',
    });
  });
});

describe('the life of an account', () => {
  const bodies = { provider: 'LINKEDIN', username: 'new.person@example.com', password: 'x' };

  async function connect(options: Parameters<typeof makeV1Mock>[0], body: object, path = '') {
    const made = makeV1Mock({ v1Webhooks: everything, ...options });
    await made.mock.fetch(`${made.mock.origin}/api/v1/accounts${path}`, {
      method: 'POST',
      headers: { 'x-api-key': made.mock.apiKey },
      body: JSON.stringify(body),
    });
    await made.clock.advance(60_000);
    return made;
  }

  it('is told from CREATION_SUCCESS to SYNC_SUCCESS', async () => {
    const { messages } = await connect({}, bodies);
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK', 'SYNC_SUCCESS']);
  });

  it('knows no end of a first sync where the provider has none', async () => {
    const { messages } = await connect(
      {},
      { provider: 'GOOGLE_OAUTH', refresh_token: 'r', access_token: 'a' },
    );
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK']);
  });

  it('tells the end of the first sync of WhatsApp once', async () => {
    const { messages } = await connect({}, { provider: 'WHATSAPP' });
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK', 'SYNC_SUCCESS']);
  });

  it('tells of a premium product in a second SYNC_SUCCESS', async () => {
    const { received } = await connect({}, { ...bodies, recruiter_contract_id: 'CT-000001' });
    const synced = received
      .map(({ body }) => JSON.parse(body).AccountStatus)
      .filter(({ message }) => message === 'SYNC_SUCCESS');
    expect(synced.map(({ product }) => product)).toEqual([undefined, 'recruiter']);
  });

  it('is told of a reconnect as RECONNECTED, then OK', async () => {
    const accounts = [v1Account({ type: 'LINKEDIN', id: 'mine', status: 'CREDENTIALS' })];
    const { messages } = await connect({ accounts }, bodies, '/mine');
    expect(messages()).toEqual(['RECONNECTED', 'OK']);
  });

  it('tells of a sign-in that ran out where the choice says so', async () => {
    const otp = { ...bodies, username: 'new+otp@example.com' };
    const quiet = await connect({}, otp);
    await quiet.clock.advance(300_000);
    expect(quiet.messages()).toEqual([]);
    const loud = await connect({ choices: { v1CreationFail: true } }, otp);
    await loud.clock.advance(300_000);
    expect(loud.messages()).toEqual(['CREATION_FAIL']);
  });
});

it('sends v1 and v2 of one world each in its own words', async () => {
  const { mock, received } = makeV1Mock({
    api: 'both',
    webhooks: [{ url: 'https://app.test/v2', secret: 'wes_1' }],
    v1Webhooks: [{ url: 'https://app.test/v1' }],
  });
  const [account] = mock.world.accounts.list();
  await mock.disconnect(account?.id ?? '');
  await mock.emit({ type: 'v1.creation_fail', account_id: account?.id ?? '' });
  expect(
    received.map(({ url, body }) => [
      url.slice(-2),
      JSON.parse(body).type ?? JSON.parse(body).AccountStatus.message,
    ]),
  ).toEqual([
    ['v2', 'account.status.disconnected'],
    ['v1', 'CREDENTIALS'],
    ['v1', 'CREATION_FAIL'],
  ]);
});

it('sends no content type over HTTP either, unless the webhook has one', async () => {
  const contentTypes: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    contentTypes.push(request.headers['content-type']);
    response.end();
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = [{ key: 'Content-Type', value: 'application/json' }];
  const mock = createMockUnipile({ api: 'v1', v1Webhooks: [{ url }, { url, headers }] });
  onTestFinished(() => mock.dispose());
  await mock.disconnect(v1IdOf(mock, 'linkedin'));
  expect(contentTypes.toSorted()).toEqual(['application/json', undefined]);
});

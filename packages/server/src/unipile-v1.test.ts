import type { CreateLinkAnswer } from '@patchbay/core';
import { expect, test } from 'vitest';
import { signNotify } from './attempt/attempt-token.ts';
import { BASE, WEBHOOK_SECRET } from './test-kit/start-server.ts';
import { startV1, type V1Server } from './test-kit/start-v1.ts';

/** Ada's LinkedIn account at v1. */
async function withAccount(provider = 'linkedin'): Promise<{ server: V1Server; id: string }> {
  const server = startV1();
  const id = server.idOf(provider);
  await server.patchbay.assign({ accountId: id, ownerId: 'ada' });
  await server.settled();
  return { server, id };
}

async function returned(page: Response): Promise<Record<string, unknown>> {
  const json = /id="patchbay-return">(.*?)<\/script>/.exec(await page.text())?.[1] ?? '{}';
  return (JSON.parse(json) as { message: Record<string, unknown> }).message;
}

const connect = (server: V1Server): Promise<CreateLinkAnswer> =>
  server.link('ada', { purpose: 'connect', providers: ['linkedin'] });

test('v1: an account that breaks and recovers is shown so, by webhook and read', async () => {
  const { server, id } = await withAccount();
  await server.mock.v1.setSourceStatus(id, 'CREDENTIALS');
  await server.settled();
  expect((await server.account('ada', id)).status).toEqual({ kind: 'disconnected', cause: 'credentials' });
  await server.mock.v1.setSourceStatus(id, 'OK');
  await server.settled();
  expect((await server.account('ada', id)).status).toEqual({ kind: 'running' });
  expect(server.mock.report().totals).toMatchObject({ accepted: 2 });
});

test('v1: the same disconnect after a recovery is news again', async () => {
  const { server, id } = await withAccount();
  const kinds: string[] = [];
  for (const word of ['CREDENTIALS', 'OK', 'CREDENTIALS']) {
    await server.mock.v1.setSourceStatus(id, word);
    await server.settled();
    kinds.push((await server.account('ada', id)).status.kind);
  }
  expect(kinds).toEqual(['disconnected', 'running', 'disconnected']);
});

test('v1: a webhook with another secret, or none, changes nothing', async () => {
  const { server, id } = await withAccount();
  const body = JSON.stringify({ AccountStatus: { account_id: id, message: 'CREDENTIALS' } });
  for (const headers of [{}, { 'unipile-auth': 'not it' }, { 'unipile-auth': '' }]) {
    const request = new Request(`${BASE}/webhooks/unipile`, { method: 'POST', body, headers });
    expect((await server.patchbay.handler(request)).status).toBe(401);
  }
  await server.settled();
  expect((await server.account('ada', id)).status.kind).toBe('running');
});

test.each<[string, unknown]>([
  ['an account of somebody', { AccountStatus: { account_id: 'of-ada', message: 'CREDENTIALS' } }],
  ['an account of nobody', { AccountStatus: { account_id: 'of-nobody', message: 'CREDENTIALS' } }],
  ['a word of the future', { AccountStatus: { account_id: 'of-ada', message: 'FROZEN' } }],
  ['another thing', { event: 'message_received', account_id: 'of-ada' }],
  ['an account that is not named', { AccountStatus: { message: 'OK' } }],
  ['nothing that is known', { hello: 1 }],
  ['nothing at all', null],
])(
  'v1: a webhook about %s is answered with exactly 200, or it would come five times',
  async (_what, said) => {
    const { server, id } = await withAccount();
    const request = new Request(`${BASE}/webhooks/unipile`, {
      method: 'POST',
      body: JSON.stringify(said).replace('of-ada', id),
      headers: { 'unipile-auth': WEBHOOK_SECRET },
    });
    expect((await server.patchbay.handler(request)).status).toBe(200);
    await server.settled();
  },
);

test('v1: a new account is bound by the notify call, whoever is back first', async () => {
  const server = startV1({ accounts: [] });
  const { url } = await connect(server);
  const back = await server.decide(url, { decision: 'approve', person: 'p0', provider: 'linkedin' });
  expect(back).toContain('/callback/');
  const page = server.follow(back);
  await server.clock.advance(2000);
  await server.settled();
  const [account] = await server.accounts('ada');
  expect(account).toMatchObject({ provider: 'linkedin', status: { kind: 'running' } });
  expect(await returned(await page)).toMatchObject({ result: 'connected', accountId: account?.id });
  // Coming back once more tells the same.
  expect(await returned(await server.follow(back))).toMatchObject({ accountId: account?.id });
});

test('v1: a person who is back before the notify call is told to wait, not that it failed', async () => {
  const server = startV1({ accounts: [] });
  const { attemptId } = await connect(server);
  expect(attemptId).not.toBe('');
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  const page = server.follow(link?.successUrl ?? '');
  await server.clock.advance(5000);
  expect(await returned(await page)).toMatchObject({ result: 'pending', accountId: null });
  expect(await server.accounts('ada')).toEqual([]);
});

test('v1: an account id in the callback’s address binds nothing', async () => {
  const server = startV1();
  await connect(server);
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  const page = server.follow(`${link?.successUrl}&account_id=${server.idOf('google')}`);
  await server.clock.advance(5000);
  await page;
  await server.settled();
  expect(await server.accounts('ada')).toEqual([]);
});

test('v1: a reconnect keeps the account and makes no second one', async () => {
  const { server, id } = await withAccount();
  await server.mock.v1.setSourceStatus(id, 'CREDENTIALS');
  await server.settled();
  const before = server.mock.world.accounts.list().length;
  const { url } = await server.link('ada', { purpose: 'reconnect', accountId: id });
  const back = await server.decide(url, { decision: 'approve' });
  expect(await returned(await server.follow(back))).toMatchObject({ result: 'connected', accountId: id });
  await server.clock.advance(60_000);
  await server.settled();
  expect((await server.account('ada', id)).status.kind).toBe('running');
  expect(server.mock.world.accounts.list()).toHaveLength(before);
  expect(await server.accounts('ada')).toHaveLength(1);
});

test('v1: a declined sign-in is told, and changes nothing', async () => {
  const server = startV1({ accounts: [] });
  const { url } = await connect(server);
  const back = await server.decide(url, { decision: 'decline', provider: 'linkedin' });
  expect(await returned(await server.follow(back))).toMatchObject({ result: 'failed', accountId: null });
  expect(await server.accounts('ada')).toEqual([]);
});

test('v1: only the address that Unipile was told is a notify call; the callback’s token is none', async () => {
  const server = startV1();
  await connect(server);
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  const token = /callback\/([^?]+)/.exec(link?.successUrl ?? '')?.[1] ?? '';
  const body = JSON.stringify({ status: 'CREATION_SUCCESS', account_id: server.idOf('google'), name: token });
  for (const path of [token, 'nonsense', signNotify(token.split('.')[0] ?? '', 'another secret')]) {
    const request = new Request(`${BASE}/notify/${path}`, { method: 'POST', body });
    expect((await server.patchbay.handler(request)).status).toBe(401);
  }
  await server.settled();
  expect(await server.accounts('ada')).toEqual([]);
});

test('v1: a notify call without a content type is taken, repeated ones are read again', async () => {
  const server = startV1();
  await connect(server);
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  const id = server.idOf('google');
  const body = new TextEncoder().encode(JSON.stringify({ status: 'CREATION_SUCCESS', account_id: id }));
  for (let i = 0; i < 2; i++) {
    const response = await server.patchbay.handler(
      new Request(link?.notifyUrl ?? '', { method: 'POST', body }),
    );
    expect(response.status).toBe(200);
    await server.settled();
  }
  expect((await server.accounts('ada')).map((account) => account.id)).toEqual([id]);
});

test('v1: one notify address binds one account', async () => {
  const server = startV1();
  await connect(server);
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  for (const provider of ['google', 'linkedin']) {
    const body = JSON.stringify({ status: 'CREATION_SUCCESS', account_id: server.idOf(provider) });
    await server.patchbay.handler(new Request(link?.notifyUrl ?? '', { method: 'POST', body }));
    await server.settled();
  }
  expect(await server.accounts('ada')).toHaveLength(1);
});

test('v1: a notify call that is no JSON, or too long, is refused', async () => {
  const server = startV1();
  await connect(server);
  const [link] = [...(server.mock.world.v1?.links.values() ?? [])];
  const post = (body: string): Promise<Response> =>
    server.patchbay.handler(new Request(link?.notifyUrl ?? '', { method: 'POST', body }));
  expect((await post('status=CREATION_SUCCESS')).status).toBe(400);
  expect((await post('x'.repeat(300_000))).status).toBe(413);
  expect((await post('{"hello":1}')).status).toBe(200);
});

test('v1: a notify call that was recorded before a crash is worked on at the next start', async () => {
  const first = startV1();
  await connect(first);
  const [link] = [...(first.mock.world.v1?.links.values() ?? [])];
  const attempt = /notify\/([^.]+)/.exec(link?.notifyUrl ?? '')?.[1] ?? '';
  const id = first.idOf('google');
  await first.patchbay.close();
  const call = { status: 'CREATION_SUCCESS', account_id: id };
  const { signAttempt } = await import('./attempt/attempt-token.ts');
  const state = signAttempt(attempt, 'a secret of the tests only, long enough');
  await first.store.recordDelivery({
    source: 'notify',
    eventId: null,
    receivedAt: first.clock.now(),
    body: JSON.stringify({ state, call }),
    state: 'pending',
  });
  const { startServer } = await import('./test-kit/start-server.ts');
  const second = startServer({
    store: first.store,
    clock: first.clock,
    unipile: { generation: 'v1', apiKey: 'the-v1-key', baseUrl: 'v1.test' },
    fetch: (input, init) => first.mock.fetch(input as Request, init),
  });
  await second.patchbay.drain();
  expect((await second.accounts('ada')).map((account) => account.id)).toEqual([id]);
});

test('v1: reconcile walks by cursor and repairs what a lost webhook left', async () => {
  const { server, id } = await withAccount();
  server.mock.disturbances.add({ effect: 'drop' });
  await server.mock.v1.setSourceStatus(id, 'CREDENTIALS');
  await server.settled();
  expect((await server.account('ada', id)).status.kind).toBe('running');
  await server.clock.advance(1);
  expect(await server.patchbay.reconcile()).toMatchObject({ owned: 1 });
  expect((await server.account('ada', id)).status.kind).toBe('disconnected');
});

test('v1: a list that leads back to its own beginning is an error, from which nothing is concluded', async () => {
  const calls: string[] = [];
  const server: V1Server = startV1(
    {},
    {
      async fetch(input, init) {
        const { pathname } = new URL(String(input));
        calls.push(pathname);
        const list = /\/(accounts|webhooks)$/.test(pathname);
        const page = { object: 'AccountList', items: [], cursor: 'on-and-on' };
        return list ? Response.json(page) : server.mock.fetch(input as Request, init);
      },
    },
  );
  await server.patchbay.assign({ accountId: server.idOf('linkedin'), ownerId: 'ada' });
  await server.settled();
  calls.length = 0;
  const endless = { code: 'unipile_unavailable', cause: { name: 'GatewayError', type: 'endless_list' } };
  await expect(server.patchbay.reconcile()).rejects.toMatchObject(endless);
  await expect(server.patchbay.findUnclaimed()).rejects.toMatchObject(endless);
  await expect(server.patchbay.ensureWebhookEndpoint()).rejects.toMatchObject(endless);
  // Two pages each, and no account was missed in them and asked for.
  expect(calls.map((path) => path.split('/').at(-1))).toEqual([
    ...Array(4).fill('accounts'),
    ...Array(2).fill('webhooks'),
  ]);
  server.logs.length = 0;
  await server.clock.advance(60 * 60_000);
  expect(server.logs).toMatchObject([
    { level: 'warn', message: expect.stringContaining('"reconcile"'), error: endless },
  ]);
});

test('v1: a stopped account is started again, and a failure to is no success', async () => {
  const { server, id } = await withAccount();
  const input = { accountId: id, ownerId: 'ada' };
  await server.mock.v1.setSourceStatus(id, 'STOPPED');
  await server.settled();
  server.mock.v1.setRestartFails(id, true);
  expect(await server.patchbay.restart(input)).toBe('failed');
  server.mock.v1.setRestartFails(id, false);
  expect(await server.patchbay.restart(input)).toBe('restarted');
  await server.clock.advance(60_000);
  await server.settled();
  expect((await server.account('ada', id)).status.kind).toBe('running');
});

test('v1: history is fetched again, and a proxy set, for the owner’s accounts only', async () => {
  const { server, id } = await withAccount();
  const mine = { accountId: id, ownerId: 'ada' };
  const theirs = { accountId: id, ownerId: 'bob' };
  expect(await server.patchbay.resync(mine)).toBe('started');
  await server.patchbay.setProxy({ ...mine, proxy: { country: 'FR' } });
  await server.settled();
  for (const call of [
    () => server.patchbay.resync(theirs),
    () => server.patchbay.restart(theirs),
    () => server.patchbay.removeAccount(theirs),
    () => server.patchbay.setProxy({ ...theirs, proxy: { country: 'FR' } }),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'not_found' });
  }
});

test('v1: an account is removed at Unipile and here', async () => {
  const { server, id } = await withAccount();
  const removed = await server.patchbay.removeAccount({ accountId: id, ownerId: 'ada' });
  expect(removed.status.kind).toBe('removed');
  await server.settled();
  expect((await server.account('ada', id)).status.kind).toBe('removed');
  expect((await server.patchbay.findUnclaimed()).some((one) => one.id === id)).toBe(false);
});

test.each(['linkedin', 'google', 'whatsapp', 'telegram'])(
  'v1: somebody else in an account of %s is noticed by what the account object tells of people',
  async (provider) => {
    const { server, id } = await withAccount(provider);
    const { name } = await server.account('ada', id);
    const owned = server.mock.world.accounts.list().find((one) => one.provider === provider);
    await server.mock.handOver(owned?.id ?? '');
    await server.settled();
    const held = await server.account('ada', id);
    expect(held).toMatchObject({
      name,
      status: { kind: 'disconnected' },
      identityMismatch: { kind: 'rebound' },
    });
    expect(held.identityMismatch?.name).not.toBe(name);
  },
);

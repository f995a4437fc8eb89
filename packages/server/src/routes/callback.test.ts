import type { ConnectResult, ConnectReturn } from '@patchbay/core';
import { expect, test } from 'vitest';
import { signAttempt } from '../attempt/attempt-token.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const connect = { purpose: 'connect', providers: '*' };
const MINUTE = 60_000;

/** What the return page tells the waiting tab; null when it tells nobody. */
async function told(response: Response): Promise<Omit<ConnectReturn, 'type'> | null> {
  const data = /<script type="application\/json" id="patchbay-return">(.*?)<\/script>/.exec(
    await response.text(),
  );
  const { message } = JSON.parse(data?.[1] as string) as { message: ConnectReturn | null };
  if (!message) return null;
  const { type, ...rest } = message;
  expect(type).toBe('patchbay:returned');
  return rest;
}

async function resultOf(response: Response): Promise<[ConnectResult | undefined, string | null | undefined]> {
  const message = await told(response);
  return [message?.result, message?.accountId];
}

/** Ada asked for a link to connect something. */
async function withLink(server: TestServer = startServer()): Promise<TestServer & { attemptId: string }> {
  const { attemptId } = await server.link('ada', connect);
  return Object.assign(server, { attemptId });
}

/** Ada's account broke, and she asked for a link to sign in to it again. */
async function withBrokenAccount(): Promise<TestServer> {
  const server = startServer();
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  return server;
}

test('a new account is read, bound and shown', async () => {
  const server = await withLink();
  server.unipile.add();
  const response = await server.comeBack(server.token(), { account_id: 'acc_1', state: server.token() });
  expect(response.status).toBe(200);
  expect(await told(response)).toEqual({
    attemptId: server.attemptId,
    result: 'connected',
    accountId: 'acc_1',
  });
  expect(await server.account('ada')).toMatchObject({
    id: 'acc_1',
    status: { kind: 'running' },
    checking: false,
  });
  await server.patchbay.drain();
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('a new account that is not running yet is being checked until it is', async () => {
  const server = await withLink();
  server.unipile.add({ status: 'connecting-or-so' });
  await server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.patchbay.drain();
  expect((await server.account('ada')).checking).toBe(true);
  server.unipile.add({ status: 'running' });
  await server.clock.advance(500);
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
});

test('an account that was repaired is being checked until a read proves it', async () => {
  const server = await withBrokenAccount();
  const response = await server.comeBack(server.token(), { account_id: 'acc_1' });
  expect(await resultOf(response)).toEqual(['connected', 'acc_1']);
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'disconnected' }, checking: true });
  server.unipile.add({ status: 'running' });
  await server.clock.advance(500);
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
});

test('another account that did not come out of the sign-in changes nothing', async () => {
  const server = await withBrokenAccount();
  server.unipile.add({ id: 'acc_2', created_at: '2026-01-01T00:00:00.000Z' });
  const before = await server.account('ada');
  const response = await server.comeBack(server.token(), { account_id: 'acc_2' });
  expect(await resultOf(response)).toEqual(['wrong_person', null]);
  await server.patchbay.drain();
  expect(await server.account('ada')).toEqual(before);
  expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_2' })).toBeNull();
  // Nothing was used up: the right person can still come.
  expect(await resultOf(await server.comeBack(server.token(), { account_id: 'acc_1' }))).toEqual([
    'connected',
    'acc_1',
  ]);
});

test('somebody else’s account is refused without a name or an id', async () => {
  const server = await withLink();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'bob', tenantId: 'other' });
  await server.patchbay.drain();
  const response = await server.comeBack(server.token(), { account_id: 'acc_1' });
  const page = await response.clone().text();
  expect(await resultOf(response)).toEqual(['already_in_use', null]);
  expect(page).not.toMatch(/acc_1|bob|Ada Lovelace/);
  expect(await server.accounts('ada')).toEqual([]);
  expect((await server.account('other/bob')).id).toBe('acc_1');
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('an account that Unipile does not have is a failure', async () => {
  const server = await withLink();
  const response = await server.comeBack(server.token(), { account_id: 'acc_invented' });
  expect(await resultOf(response)).toEqual(['failed', null]);
  expect(await server.accounts('ada')).toEqual([]);
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('a replay gives the answer of the first time and changes nothing', async () => {
  const server = await withLink();
  server.unipile.add();
  server.unipile.add({ id: 'acc_2', name: 'Eve' });
  await server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  for (const params of [
    { account_id: 'acc_1' },
    { account_id: 'acc_2' },
    { error_type: 'api/expired_link' },
    {},
  ]) {
    const response = await server.comeBack(server.token(), params as Record<string, string>);
    expect(await resultOf(response)).toEqual(['connected', 'acc_1']);
  }
  await server.patchbay.drain();
  expect((await server.accounts('ada')).map(({ id }) => id)).toEqual(['acc_1']);
  expect(server.unipile.calls).toEqual([]);
});

test('who opens the link in its last second still has time to sign in', async () => {
  const server = await withLink();
  server.unipile.add();
  await server.clock.advance(30 * MINUTE);
  expect(await resultOf(await server.comeBack(server.token(), { account_id: 'acc_1' }))).toEqual([
    'connected',
    'acc_1',
  ]);
});

test('an attempt that is long over binds nothing', async () => {
  const server = await withLink();
  server.unipile.add();
  await server.clock.advance(30 * MINUTE + 1);
  expect(await resultOf(await server.comeBack(server.token(), { account_id: 'acc_1' }))).toEqual([
    'expired',
    null,
  ]);
  expect(await server.accounts('ada')).toEqual([]);
});

test('a forged, foreign or invented attempt is not found and tells nobody', async () => {
  const server = await withLink();
  server.unipile.add();
  const token = server.token();
  const [id, signature] = token.split('.') as [string, string];
  const tokens = [
    `${id}.${'0'.repeat(64)}`,
    id,
    `${'f'.repeat(32)}.${signature}`,
    signAttempt(id, 'the secret of another app'),
    signAttempt('f'.repeat(32), 'a secret of the tests only, long enough'),
  ];
  for (const forged of tokens) {
    const response = await server.comeBack(forged, { account_id: 'acc_1' });
    expect(response.status).toBe(404);
    expect(await told(response)).toBeNull();
  }
  expect(await server.accounts('ada')).toEqual([]);
});

test('a state of another attempt does not fit the path', async () => {
  const server = await withLink();
  const first = server.token();
  await server.link('bob', connect);
  server.unipile.add();
  const response = await server.comeBack(first, { account_id: 'acc_1', state: server.token() });
  expect(await resultOf(response)).toEqual(['failed', null]);
  expect(await server.accounts('ada')).toEqual([]);
});

const failures: Record<string, ConnectResult> = {
  'provider/invalid_credentials': 'denied',
  'api/account_restricted': 'restricted',
  'api/expired_link': 'expired',
  'provider/account_mismatch': 'wrong_person',
  'api/whatever': 'failed',
};

for (const [type, result] of Object.entries(failures)) {
  test(`${type} comes back as ${result}, without state too, and leaves the way open`, async () => {
    const server = await withLink();
    server.unipile.add();
    const response = await server.comeBack(server.token(), { error_type: type, error_title: 'No' });
    expect(await resultOf(response)).toEqual([result, null]);
    expect(await resultOf(await server.comeBack(server.token(), { account_id: 'acc_1' }))).toEqual([
      'connected',
      'acc_1',
    ]);
  });
}

const exists = { error_type: 'api/already_exists', error_detail: 'acc_1' };

test('an account that exists and is the owner’s own is already connected, and read again', async () => {
  const server = await withLink();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  server.unipile.add({ status: 'disconnected' });
  expect(await resultOf(await server.comeBack(server.token(), exists))).toEqual([
    'already_connected',
    'acc_1',
  ]);
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('disconnected');
});

test('an account that exists and is somebody else’s is already in use', async () => {
  const server = await withLink();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'bob' });
  expect(await resultOf(await server.comeBack(server.token(), exists))).toEqual(['already_in_use', null]);
});

test('an account that exists and is nobody’s is not given away: the app’s operators hear of it', async () => {
  const server = await withLink();
  server.unipile.add();
  expect(await resultOf(await server.comeBack(server.token(), exists))).toEqual(['already_in_use', null]);
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
  expect(server.logs).toMatchObject([{ level: 'info', accountId: 'acc_1' }]);
  expect(server.logs[0]?.message).toContain('unclaimed');
});

const OLD = '2026-11-20T14:00:59.999Z';

for (const [which, providers, fields] of [
  ['was there before the link was asked for', '*', { created_at: OLD }],
  ['tells no time', '*', { created_at: null }],
  ['is of a provider that was not asked for', ['whatsapp'], {}],
] as const) {
  test(`a redirect does not give away an account that ${which}`, async () => {
    const server = startServer();
    await server.link('eve', { purpose: 'connect', providers });
    server.unipile.add({ id: 'acc_victim', ...fields });
    const response = server.comeBack(server.token(), { account_id: 'acc_victim' });
    await server.clock.advance(2000);
    // It may still be theirs: then Unipile's message says so.
    expect(await resultOf(await response)).toEqual(['pending', null]);
    await server.patchbay.drain();
    expect(await server.accounts('eve')).toEqual([]);
    expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_victim' })).toBeNull();
    expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
  });

  test(`Unipile’s own message binds an account that ${which}, and the waiting page says so`, async () => {
    const server = startServer();
    await server.link('ada', { purpose: 'connect', providers });
    server.unipile.add(fields);
    const response = server.comeBack(server.token(), { account_id: 'acc_1' });
    await server.clock.advance(300);
    await server.deliver(makeEvent('account.add', { payload: { state: server.token() } }));
    await server.clock.advance(2000);
    expect(await resultOf(await response)).toEqual(['connected', 'acc_1']);
    await server.patchbay.drain();
    expect((await server.account('ada')).id).toBe('acc_1');
  });
}

test('a message that comes after the page was shown ends what the page called pending', async () => {
  const server = await withLink();
  server.unipile.add({ created_at: OLD });
  const back = server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.clock.advance(2000);
  const page = await back;
  expect(await page.clone().text()).toContain('Checking the connection…');
  expect(await resultOf(page)).toEqual(['pending', null]);
  await server.clock.advance(5 * MINUTE);
  await server.deliver(makeEvent('account.add', { payload: { state: server.token() } }));
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ id: 'acc_1', status: { kind: 'running' } });
  expect(await resultOf(await server.comeBack(server.token(), {}))).toEqual(['connected', 'acc_1']);
});

test('what a redirect did not prove before a restart, the replay does not prove either', async () => {
  const before = await withLink();
  before.unipile.add({ created_at: OLD });
  const state = before.token();
  await before.store.recordDelivery({
    source: 'callback',
    eventId: 'attempt/acc_1',
    receivedAt: before.clock.now(),
    body: JSON.stringify({ state, accountId: 'acc_1' }),
    state: 'pending',
  });
  const after = startServer({ store: before.store, fetch: before.unipile.fetch });
  await after.patchbay.drain();
  expect(await after.accounts('ada')).toEqual([]);
  expect(await after.store.pendingDeliveries(0, 10)).toEqual([]);
});

test('twenty accounts offered to one attempt at the same time: one is bound, the others are not', async () => {
  const server = await withLink();
  const ids = Array.from({ length: 20 }, (_, i) => `acc_${i}`);
  for (const id of ids) server.unipile.add({ id });
  const results = await Promise.all(
    ids.map(async (id) => resultOf(await server.comeBack(server.token(), { account_id: id }))),
  );
  await server.patchbay.drain();
  const accounts = await server.accounts('ada');
  expect(accounts).toHaveLength(1);
  const connected = results.filter(([result]) => result === 'connected');
  expect(new Set(connected.map(([, id]) => id))).toEqual(new Set([accounts[0]?.id]));
});

test('one attempt does not make us ask Unipile, or write, without end', async () => {
  const server = await withLink();
  for (let i = 0; i < 50; i++) await server.comeBack(server.token(), { account_id: `acc_invented_${i}` });
  expect(server.unipile.calls.filter((call) => call.startsWith('GET'))).toHaveLength(10);
  const free = { source: 'callback', receivedAt: 0, body: '', state: 'done' } as const;
  const eventId = `${server.attemptId}/acc_invented_10`;
  expect(await server.store.recordDelivery({ ...free, eventId })).not.toBeNull();
});

test('returns that claim an account of one’s own have it read ten times, and no more', async () => {
  const server = await withLink();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  for (let n = 0; n < 30; n++) {
    const response = await server.comeBack(server.token(), exists);
    expect(await resultOf(response)).toEqual(['already_connected', 'acc_1']);
    await server.patchbay.drain();
  }
  expect(server.unipile.calls).toHaveLength(10);
});

test('an account that exists and is not named is already in use', async () => {
  const server = await withLink();
  const response = await server.comeBack(server.token(), { error_type: 'api/already_exists' });
  expect(await resultOf(response)).toEqual(['already_in_use', null]);
});

test('signing in as another account that exists, even one’s own, is another person', async () => {
  const server = await withBrokenAccount();
  server.unipile.add({ id: 'acc_2' });
  server.unipile.add({ id: 'acc_3' });
  await server.patchbay.assign({ accountId: 'acc_3', ownerId: 'ada' });
  const own = await server.comeBack(server.token(), { ...exists, error_detail: 'acc_3' });
  expect(await resultOf(own)).toEqual(['wrong_person', null]);
  const response = await server.comeBack(server.token(), { ...exists, error_detail: 'acc_2' });
  expect(await resultOf(response)).toEqual(['wrong_person', null]);
  expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_2' })).toBeNull();
});

test('a short outage of Unipile is sat out', async () => {
  const server = await withLink();
  server.unipile.add();
  server.unipile.next.push(() => unipileError(500, 'api/internal_error'));
  const response = server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.clock.advance(1000);
  expect(await resultOf(await response)).toEqual(['connected', 'acc_1']);
});

test('a longer outage is sat out in the background, and the person hears what came of it in time', async () => {
  const server = await withLink();
  server.unipile.add();
  const down = () => unipileError(500, 'api/internal_error');
  server.unipile.next.push(down, down, down, down);
  const response = server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.clock.advance(2000);
  expect(await resultOf(await response)).toEqual(['connected', 'acc_1']);
});

test('an outage that goes on is never called connected; the background binds when it is over', async () => {
  const server = await withLink();
  server.unipile.add();
  const down = () => unipileError(500, 'api/internal_error');
  server.unipile.next.push(down, down, down, down, down);
  const response = server.comeBack(server.token(), { account_id: 'acc_1' });
  await server.clock.advance(2500);
  expect(await resultOf(await response)).toEqual(['pending', null]);
  expect(await server.accounts('ada')).toEqual([]);
  expect(await server.store.pendingDeliveries(0, 10)).toHaveLength(1);
  await server.clock.advance(2000);
  await server.patchbay.drain();
  expect((await server.account('ada')).id).toBe('acc_1');
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
  // The background ended the attempt.
  expect(await resultOf(await server.comeBack(server.token(), {}))).toEqual(['connected', 'acc_1']);
});

test('an account that Unipile refuses to show is a failure, taken up again at the next start', async () => {
  const server = await withLink();
  server.unipile.add();
  server.unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  const response = await server.comeBack(server.token(), { account_id: 'acc_1' });
  expect(await resultOf(response)).toEqual(['failed', null]);
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
  expect(server.unipile.calls.filter((call) => call.startsWith('GET'))).toHaveLength(1);
  const after = startServer({ store: server.store, fetch: server.unipile.fetch });
  await after.patchbay.drain();
  expect((await after.account('ada')).id).toBe('acc_1');
});

test('trouble of the server is a page that a person can read, and the waiting tab hears of it', async () => {
  const server = await withLink();
  server.store.recordDelivery = async () => {
    throw new Error('the disk is away');
  };
  const response = await server.comeBack(server.token(), { account_id: 'acc_1' });
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await response.clone().text();
  expect(page).not.toContain('the disk is away');
  expect(await resultOf(response)).toEqual(['failed', null]);
  expect(server.logs).toMatchObject([{ level: 'error', error: { message: 'the disk is away' } }]);
});

test('a return that cannot even be looked up is a page, too', async () => {
  const server = await withLink();
  server.store.getAttempt = async () => {
    throw new Error('the disk is away');
  };
  const response = await server.comeBack(server.token(), { account_id: 'acc_1' });
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await told(response)).toBeNull();
});

for (const [status, type] of [
  [400, 'api/invalid_parameters'],
  [403, 'api/insufficient_permissions'],
] as const) {
  test(`an account that is made up, or out of the key’s reach (${status}), is not asked for again and again`, async () => {
    const server = await withLink();
    server.unipile.next.push(() => unipileError(status, type));
    const response = await server.comeBack(server.token(), { account_id: 'not an id' });
    expect(await resultOf(response)).toEqual(['failed', null]);
    expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
  });

  test(`nor when Unipile was away at first and says so (${status}) later`, async () => {
    const server = await withLink();
    server.unipile.next.push(...[1, 2, 3].map(() => () => unipileError(503, 'api/internal_error')), () =>
      unipileError(status, type),
    );
    const back = server.comeBack(server.token(), { account_id: 'not an id' });
    await server.clock.advance(30_000);
    expect(await resultOf(await back)).toEqual([expect.stringMatching(/failed|pending/), null]);
    await server.patchbay.drain();
    await server.clock.advance(60_000);
    await server.patchbay.drain();
    expect(server.unipile.next).toEqual([]);
    expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
  });
}

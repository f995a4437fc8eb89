import type { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import type { MockUnipile } from '../index.ts';
import { HOOK, idOf, makeMock } from '../testing/make-mock.ts';
import { makeReceiver } from '../testing/make-receiver.ts';
import { press, type ReadPage, readPage } from '../testing/read-page.ts';

const open = async (mock: MockUnipile, query = ''): Promise<ReadPage> =>
  readPage(await mock.fetch(`${mock.origin}/control${query}`));

async function post(
  mock: MockUnipile,
  path: string,
  body?: object,
): Promise<{ status: number; body: unknown }> {
  const response = await mock.fetch(`${mock.origin}/control${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

it('lists every account with its status and a button for each thing that can happen to it', async () => {
  const { mock } = makeMock();
  const page = await open(mock);
  expect([page.status, page.heading]).toEqual([200, 'MockUnipile control']);
  expect(page.text).toContain('Amara Okafor');
  const who = 'Amara Okafor (LinkedIn)';
  expect(page.forms.map(({ button }) => button).filter((button) => button.endsWith(who))).toEqual([
    `Disconnect ${who}`,
    `Recover ${who}`,
    `Interrupt ${who}`,
    `Set status ${who}`,
    `Lock ${who}`,
    `Remove ${who}`,
  ]);
});

it('disconnects by a button, says so and shows what the receiver answered', async () => {
  const { mock, receiver } = makeMock();
  const response = await press(mock, await open(mock), 'Disconnect Amara Okafor (LinkedIn)');
  expect(response.status).toBe(303);
  const page = await readPage(await mock.fetch(response.headers.get('location') ?? ''));
  expect(page.html).toContain('role="status">Done: disconnect Amara Okafor (LinkedIn)<');
  expect(page.text).toContain('disconnected classic: disconnected company: disconnected');
  expect(page.text).toContain(
    `account.status.disconnected Amara Okafor (LinkedIn) attempt 1 to ${HOOK.url}: 200`,
  );
  expect(receiver.types()).toEqual(['account.status.disconnected']);
});

it('interrupts with the reason that was picked', async () => {
  const { mock, receiver } = makeMock();
  const page = await open(mock);
  const button = 'Interrupt Amara Okafor (LinkedIn)';
  expect(page.forms.find((form) => form.button === button)?.offers).toEqual(['provider', 'proxy', 'unipile']);
  await press(mock, page, button, { reason: 'proxy' });
  expect(receiver.received[0]?.event.payload).toMatchObject({ reason: 'proxy' });
});

it('removes by a button and still knows the name afterwards', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'linkedin');
  const before = await open(mock);
  const { headers } = await press(mock, before, 'Remove Amara Okafor (LinkedIn)');
  expect((await open(mock, new URL(headers.get('location') ?? '').search)).text).toContain(
    'Done: remove Amara Okafor (LinkedIn)',
  );
  const late = await press(mock, before, 'Disconnect Amara Okafor (LinkedIn)');
  const query = new URL(late.headers.get('location') ?? '').search;
  expect(query).toBe(`?missing=${id}`);
  expect((await open(mock, query)).text).toContain('There is no account Amara Okafor (LinkedIn) any more.');
});

it('starts over by a button', async () => {
  const { mock } = makeMock();
  await mock.remove(idOf(mock, 'linkedin'));
  const response = await press(mock, await open(mock), 'Reset everything');
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    `${mock.origin}/control?did=reset#said`,
  ]);
  expect((await open(mock, '?did=reset')).text).toContain('Done: reset');
  expect(mock.world.accounts.list()).toHaveLength(6);
});

it('says why a delivery got no answer, and which endpoints are off', async () => {
  const receiver = makeReceiver(() => {
    throw new Error('connection refused');
  });
  const { mock } = makeMock({ receiver });
  await mock.disconnect(idOf(mock, 'google'));
  for (const [id, endpoint] of mock.world.endpoints)
    mock.world.endpoints.set(id, { ...endpoint, enabled: false });
  const page = await open(mock);
  expect(page.text).toContain(': none: connection refused');
  expect(page.text).toContain(`${HOOK.url} (off)`);
  mock.dispose();
});

it('shows an empty world and locked accounts in words', async () => {
  const empty = await open(makeMock({ accounts: [], webhooks: [] }).mock);
  expect(empty.text).toContain('No account is linked.');
  expect(empty.text).toContain('Nothing was delivered yet.');
  expect(empty.text).toContain('None: nobody is told about changes.');
  const locked = await open(makeMock({ accounts: [{ provider: 'imap', is_locked: true }] }).mock);
  expect(locked.text).toContain('running , locked');
});

it('names an account without a name by its owner’s id', async () => {
  const { mock } = makeMock({ accounts: [] });
  const { name: _, ...nameless } = makeMock().mock.world.accounts.list()[0] as v2.WireAccount;
  mock.world.accounts.put(nameless);
  await mock.disconnect(nameless.id);
  const page = await open(mock);
  expect(page.forms[0]?.button).toBe(`Disconnect ${nameless.user_id} (WhatsApp)`);
  expect(page.text).toContain(`account.status.disconnected ${nameless.user_id} (WhatsApp)`);
});

it('names an account that it never had by its id', async () => {
  const { mock } = makeMock();
  await mock.emit({ type: 'account.add', account_id: 'acc_of_nobody' });
  expect((await open(mock, '?missing=acc_of_nobody')).text).toContain(
    'There is no account acc_of_nobody any more.',
  );
  expect((await open(mock)).text).toContain('account.add acc_of_nobody');
});

it('escapes names and queries', async () => {
  const { mock } = makeMock({ accounts: [{ provider: 'imap', id: 'acc_"x"', name: '<script>1</script>' }] });
  const page = await open(mock, `?did=${encodeURIComponent('<script>2</script>')}`);
  expect(page.html).not.toContain('<script');
  expect(page.text).toContain('Done: <script>2</script>');
});

it('tells its state as JSON, without key or secrets', async () => {
  const { mock, receiver } = makeMock({ apiKey: 'a-very-secret-key' });
  const id = idOf(mock, 'google');
  await mock.disconnect(id);
  await mock.recover(id);
  const response = await mock.fetch(`${mock.origin}/control/state`);
  const text = await response.text();
  expect(text).not.toMatch(/a-very-secret-key|wes_/);
  const common = {
    account_id: id,
    url: HOOK.url,
    attempt: 1,
    http_status: 200,
    error: null,
    sent_at: '2026-11-20T22:05:41.237Z',
  };
  expect(JSON.parse(text)).toEqual({
    origin: mock.origin,
    accounts: mock.world.accounts.list(),
    webhooks: [{ id: [...mock.world.endpoints.keys()][0], url: HOOK.url, enabled: true }],
    deliveries: [
      {
        ...common,
        id: mock.deliveries()[1]?.id,
        event_id: receiver.received[1]?.event.id,
        event_type: 'account.status.running',
      },
      {
        ...common,
        id: mock.deliveries()[0]?.id,
        event_id: receiver.received[0]?.event.id,
        event_type: 'account.status.disconnected',
      },
    ],
  });
});

it.each([
  ['disconnect', {}, { status: 'disconnected' }, ['account.status.disconnected']],
  ['recover', {}, { status: 'running' }, ['account.status.running']],
  ['interrupt', { reason: 'unipile' }, { status: 'errored' }, ['account.status.errored']],
  ['interrupt', { reason: 'nobody' }, { status: 'errored' }, ['account.status.errored']],
  ['lock', {}, { is_locked: true }, ['account.locked']],
  ['unlock', {}, { is_locked: false }, ['account.unlocked']],
  [
    'status',
    { status: 'errored', product: 'classic' },
    { status: 'degraded' },
    ['account.status.errored', 'account.status.degraded'],
  ],
  ['status', { status: 'errored', silent: true }, { status: 'errored' }, []],
  ['status', {}, { status: 'running' }, ['account.status.running']],
])('answers JSON to a test that asks to %s with %j', async (action, fields, account, types) => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'linkedin');
  expect(await post(mock, `/accounts/${id}/${action}`, fields)).toEqual({
    status: 200,
    body: { account: expect.objectContaining({ id, ...account }) },
  });
  expect(receiver.types()).toEqual(types);
});

it('shows v1’s own words, ids and webhooks where v1 is served, and sets those words', async () => {
  const { mock } = makeMock({ api: 'both', v1Webhooks: [{ url: 'https://app.test/v1', headers: [] }] });
  const id = idOf(mock, 'google');
  const before = await open(mock);
  const button = before.forms.map((form) => form.button).find((name) => /^Set v1 status .*Google/.test(name));
  await press(mock, before, button ?? '', { status: 'PERMISSIONS' });
  const page = await open(mock);
  expect(page.text).toContain('v1 MAILS: PERMISSIONS v1 CALENDAR: PERMISSIONS');
  expect(page.text).toContain(`v1: ${mock.v1.idOf(id)}`);
  expect(page.text).toContain('https://app.test/v1 – v1, account_status');
  const change = { status: 'ERROR', source: 'CALENDAR', silent: true };
  await post(mock, `/accounts/${mock.v1.idOf(id)}/v1-status`, change);
  expect((await open(mock)).text).toContain('v1 MAILS: PERMISSIONS v1 CALENDAR: ERROR');
  const state = await (await mock.fetch(`${mock.origin}/control/state`)).json();
  expect(state).toMatchObject({ webhooks: [{ url: HOOK.url }, { url: 'https://app.test/v1' }] });
});

it('has nothing of v1 where v1 is not served', async () => {
  const { mock } = makeMock();
  expect((await open(mock)).text).not.toContain('v1');
  expect((await post(mock, `/accounts/${idOf(mock, 'google')}/v1-status`, { status: 'OK' })).status).toBe(
    404,
  );
});

it('answers JSON for what is removed, missing or unknown', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'linkedin');
  expect(await post(mock, `/accounts/${id}/remove`)).toEqual({ status: 200, body: { account: null } });
  expect(await post(mock, `/accounts/${id}/disconnect`)).toEqual({ status: 404, body: { account: null } });
  expect((await post(mock, `/accounts/${id}/toString`)).status).toBe(404);
  expect((await post(mock, '/reset')).body).toMatchObject({ accounts: { length: 6 } });
});

it('does not wait for ever for a receiver that says nothing', async () => {
  const receiver = makeReceiver(() => new Promise(() => {}));
  const { mock, clock } = makeMock({ receiver });
  const pressed = post(mock, `/accounts/${idOf(mock, 'google')}/disconnect`);
  await clock.advance(1_000);
  expect((await pressed).body).toMatchObject({ account: { status: 'disconnected' } });
  mock.dispose();
});

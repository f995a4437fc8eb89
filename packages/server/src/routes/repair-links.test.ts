import {
  CLIENT_HEADER,
  type CreateRepairLinkAnswer,
  type IncidentsAnswer,
  type RepairLinksAnswer,
} from '@patchbay/core';
import { expect, test } from 'vitest';
import { send, startForOperators } from '../test-kit/start-for-operators.ts';
import { BASE, makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const DAY = 24 * 60 * 60_000;

/** Ada's LinkedIn account wants a sign-in. */
async function withBrokenAccount(): Promise<TestServer> {
  const server = startServer({ appName: 'Acme Mail' });
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  return server;
}

async function post(server: TestServer, who: string, body: unknown): Promise<Response> {
  return server.call(who, '/repair-links', { method: 'POST', body: JSON.stringify(body) });
}

async function createLink(server: TestServer, body: object = {}): Promise<CreateRepairLinkAnswer> {
  return (await (
    await post(server, 'ada', { accountId: 'acc_1', ...body })
  ).json()) as CreateRepairLinkAnswer;
}

async function list(server: TestServer, who = 'ada', query = ''): Promise<RepairLinksAnswer['links']> {
  return ((await (await server.call(who, `/repair-links${query}`)).json()) as RepairLinksAnswer).links;
}

const visit = (server: TestServer, url: string, init: RequestInit = {}): Promise<Response> =>
  server.patchbay.handler(new Request(url, init));
const press = (server: TestServer, url: string): Promise<Response> => visit(server, url, { method: 'POST' });

async function heading(response: Response): Promise<string> {
  return /<h1>(.*?)<\/h1>/.exec(await response.text())?.[1]?.replace(/[\u2068\u2069]/g, '') ?? '';
}

test('a link works for three days, or as long as its maker says, and tells its address once', async () => {
  const server = await withBrokenAccount();
  const { link, url } = await createLink(server, { note: 'to Bob' });
  expect(link).toEqual({
    id: expect.any(String),
    accountId: 'acc_1',
    state: 'open',
    note: 'to Bob',
    createdAt: server.clock.now(),
    expiresAt: server.clock.now() + 3 * DAY,
    usedAt: null,
    revokedAt: null,
    outcome: null,
  });
  expect(url).toMatch(/^https:\/\/app\.test\/api\/patchbay\/repair\/[0-9a-f]{32}$/);
  expect(url).not.toContain(link.id);
  const short = await createLink(server, { expiresInMs: 60_000 });
  expect(short.link.expiresAt).toBe(server.clock.now() + 60_000);
  const links = await list(server);
  expect(links.map(({ id }) => id).toSorted()).toEqual([link.id, short.link.id].toSorted());
  expect(JSON.stringify(links)).not.toContain(url.slice(url.lastIndexOf('/') + 1));
});

for (const [what, body] of [
  ['no account', {}],
  ['more than fourteen days', { accountId: 'acc_1', expiresInMs: 14 * DAY + 1 }],
  ['less than a minute', { accountId: 'acc_1', expiresInMs: 59_999 }],
  ['a note that is a letter', { accountId: 'acc_1', note: 'x'.repeat(201) }],
] as const) {
  test(`a link with ${what} is refused`, async () => {
    const server = await withBrokenAccount();
    expect((await post(server, 'ada', body)).status).toBe(400);
    expect(await list(server)).toEqual([]);
  });
}

test('opening a link mints nothing and changes nothing, however often', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  server.unipile.calls.length = 0;
  for (let i = 0; i < 30; i++) expect((await visit(server, url)).status).toBe(200);
  const head = await visit(server, url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(server.unipile.calls).toEqual([]);
  expect((await list(server))[0]).toMatchObject({ state: 'open', usedAt: null });
});

test('the page says who asks, for what and until when, and holds no more of the account than that', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server, { note: 'call 555 0100' });
  const response = await visit(server, url);
  const html = await response.text();
  expect(html).toContain('Acme Mail');
  expect(html).toContain('LinkedIn');
  expect(html).toContain('<bdi>Ada L.</bdi>');
  expect(html).toContain('<form method="post">');
  expect(html).toMatch(/<time datetime="[^"]+">[^<]*UTC<\/time>/);
  for (const part of ['Lovelace', 'acc_1', 'ada<', '555 0100', '<script']) expect(html).not.toContain(part);
});

test('the page cannot be framed, cached, indexed, or tell its address to the next one', async () => {
  const server = await withBrokenAccount();
  const { headers } = await visit(server, (await createLink(server)).url);
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers.get('content-security-policy')).toContain("form-action 'self' https:;");
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('an account without a name is shown by nothing', async () => {
  const server = startServer();
  server.unipile.add({ status: 'disconnected', name: '', user_id: '' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  const html = await (await visit(server, (await createLink(server)).url)).text();
  expect(html).toContain('LinkedIn');
  expect(html).not.toContain('Account</dt>');
  expect(html).toContain('app.test'); // the product has no name either
});

test('where the app is served without encryption, so may the wizard be', async () => {
  const server = startServer({ publicUrl: 'http://localhost:3000' });
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  const { url } = await server.patchbay.createRepairLink({ accountId: 'acc_1', ownerId: 'ada' });
  const { headers } = await visit(server, url);
  expect(headers.get('content-security-policy')).toContain("form-action 'self' https: http:;");
});

test('the button leads to a wizard for this account, minted at that moment', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  await server.clock.advance(2 * DAY);
  const response = await press(server, url);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('https://auth.unipile.com/?token=secret-link');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  const asked = server.unipile.links[0];
  expect(asked).toMatchObject({ account_id: 'acc_1' });
  expect(Date.parse(String(asked?.expires_on))).toBe(server.clock.now() + 15 * 60_000);
  expect((await list(server))[0]?.usedAt).toBe(server.clock.now());
});

test('whoever signs in reads thanks and nothing of the owner, and the link is done', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  await press(server, url);
  const back = await server.comeBack(server.token(), { account_id: 'acc_1' });
  const html = await back.text();
  expect(html).toContain('Thank you');
  for (const part of ['acc_1', 'patchbay-return', 'BroadcastChannel', 'href', 'Lovelace']) {
    expect(html).not.toContain(part);
  }
  expect((await list(server))[0]).toMatchObject({ state: 'done', outcome: 'connected' });
  for (const response of [await visit(server, url), await press(server, url)]) {
    expect(response.status).toBe(410);
    expect(await heading(response)).toBe('Already done');
  }
});

test('the account’s history tells when somebody pressed, not when the link was made', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  await server.clock.advance(DAY);
  await press(server, url);
  const pressedAt = server.clock.now();
  await server.comeBack(server.token(), { account_id: 'acc_1' });
  const answer = await server.call('ada', '/accounts/acc_1/incidents');
  const { incidents } = (await answer.json()) as IncidentsAnswer;
  expect(incidents[0]?.attempts).toMatchObject([{ startedAt: pressedAt, step: 'signed-in' }]);
});

test('a sign-in that was turned down leaves the link open, and its owner can see it', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  await press(server, url);
  const params = { error_type: 'provider/invalid_credentials', error_title: 'No' };
  const html = await (await server.comeBack(server.token(), params)).text();
  expect(html).toContain('Not connected');
  expect(html).toContain('open the link that you were sent once more');
  expect((await list(server))[0]).toMatchObject({ state: 'open', outcome: 'denied' });
  expect((await press(server, url)).status).toBe(303);
});

test('somebody who signs in to another account changes nothing', async () => {
  const server = await withBrokenAccount();
  server.unipile.add({ id: 'acc_2' });
  const { url } = await createLink(server);
  await press(server, url);
  await server.comeBack(server.token(), { account_id: 'acc_2' });
  expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_2' })).toBeNull();
  expect((await list(server))[0]?.state).toBe('open');
});

test('a forged return lays no older account before the owner, a true one does', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  await press(server, url);
  const token = server.token();
  const signUp = (id: string): unknown =>
    server.unipile.add({ id, user_id: id, created_at: new Date(server.clock.now()).toISOString() });
  await server.clock.advance(DAY);
  signUp('acc_of_another'); // while nobody has pressed for a day
  await server.clock.advance(60_001);
  await press(server, url);
  await server.comeBack(token, { account_id: 'acc_of_another' });
  expect((await server.account('ada')).identityMismatch).toBeUndefined();
  signUp('acc_second');
  const html = await (await server.comeBack(token, { account_id: 'acc_second' })).text();
  expect(html).toContain('Not connected');
  for (const part of ['acc_1', 'acc_second', 'Lovelace']) expect(html).not.toContain(part);
  expect((await server.account('ada')).identityMismatch).toMatchObject({ kind: 'second-account' });
  expect((await list(server))[0]).toMatchObject({ state: 'open', outcome: 'wrong_person' });
});

test('a link is of use until its time and not after', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server, { expiresInMs: DAY });
  await server.clock.advance(DAY - 1);
  expect((await visit(server, url)).status).toBe(200);
  await server.clock.advance(1);
  for (const response of [await visit(server, url), await press(server, url)]) {
    expect(response.status).toBe(410);
    expect(await heading(response)).toBe('This link has expired');
  }
  expect((await list(server))[0]?.state).toBe('expired');
});

test('whoever presses in the last second still has time to sign in', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server, { expiresInMs: DAY });
  await server.clock.advance(DAY - 1);
  await press(server, url);
  const asked = server.unipile.links[0];
  expect(Date.parse(String(asked?.expires_on))).toBe(server.clock.now() + 15 * 60_000);
  await server.clock.advance(10 * 60_000);
  const html = await (await server.comeBack(server.token(), { account_id: 'acc_1' })).text();
  expect(html).toContain('Thank you');
  expect((await list(server))[0]).toMatchObject({ state: 'done', outcome: 'connected' });
});

test('an account that is connected already asks for no second try', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  await press(server, url);
  const params = { error_type: 'api/already_exists', error_title: 'No', error_detail: 'acc_1' };
  const html = await (await server.comeBack(server.token(), params)).text();
  expect(html).toContain('Already connected');
  expect(html).not.toContain('once more');
});

test('a link that was ended between opening and pressing leads nowhere, nor does the wizard it led to', async () => {
  const server = await withBrokenAccount();
  const { link, url } = await createLink(server);
  await press(server, url); // somebody is in the wizard
  expect((await visit(server, url)).status).toBe(200);
  const ended = await server.call('ada', `/repair-links/${link.id}`, { method: 'DELETE' });
  const revokedAt = server.clock.now();
  expect(await ended.json()).toMatchObject({ link: { id: link.id, state: 'revoked', revokedAt } });
  expect(await heading(await press(server, url))).toBe('This link was withdrawn');
  expect(await heading(await visit(server, url))).toBe('This link was withdrawn');
  const html = await (await server.comeBack(server.token(), { account_id: 'acc_1' })).text();
  expect(html).not.toContain('Thank you');
  expect((await list(server))[0]).toMatchObject({ state: 'revoked', revokedAt });
});

test('ending a link again changes nothing, and one that is done stays done', async () => {
  const server = await withBrokenAccount();
  const first = await createLink(server);
  const end = (id: string): Promise<Response> =>
    server.call('ada', `/repair-links/${id}`, { method: 'DELETE' });
  await end(first.link.id);
  const revokedAt = server.clock.now();
  await server.clock.advance(1000);
  expect(await (await end(first.link.id)).json()).toMatchObject({ link: { revokedAt } });
  const second = await createLink(server);
  await press(server, second.url);
  await server.comeBack(server.token(), { account_id: 'acc_1' });
  expect(await (await end(second.link.id)).json()).toMatchObject({
    link: { state: 'done', revokedAt: null },
  });
});

test('an account that works again, or is gone, has a page that says so and no button', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  (server.unipile.accounts.get('acc_1') as { status: string }).status = 'running';
  await server.deliver(makeEvent('account.status.running'));
  await server.patchbay.drain();
  const working = await visit(server, url);
  expect([working.status, await heading(working)]).toEqual([200, 'Nothing to do']);
  expect(await heading(await press(server, url))).toBe('Nothing to do');
  expect((await list(server))[0]?.state).toBe('open');
  await server.call('ada', '/accounts/acc_1', { method: 'DELETE' });
  const gone = await visit(server, url);
  expect([gone.status, await heading(gone)]).toEqual([410, 'This account is gone']);
  expect((await post(server, 'ada', { accountId: 'acc_1' })).status).toBe(404);
  expect(server.unipile.links).toEqual([]);
});

test('an account that Unipile has lost has a page that says so', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  server.unipile.next.push(() =>
    Response.json({ type: 'api/resource_not_found', status: 404, title: 'No' }, { status: 404 }),
  );
  expect(await heading(await press(server, url))).toBe('This account is gone');
});

test('trouble at Unipile is a page that asks to try again', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  server.unipile.next.push(() => new Response('bad gateway', { status: 502 }));
  const response = await press(server, url);
  expect([response.status, await heading(response)]).toEqual([503, 'The sign-in page cannot be reached']);
  expect(JSON.stringify(server.logs)).not.toContain(url.slice(url.lastIndexOf('/') + 1));
  expect((await press(server, url)).status).toBe(303);
});

test('a link that is pressed all the time asks for patience', async () => {
  const server = startServer({ linkLimit: { burst: 2, perMinute: 1 } });
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  const { url } = await createLink(server);
  const other = await createLink(server);
  expect((await post(server, 'ada', { accountId: 'acc_1' })).status).toBe(429);
  expect((await press(server, url)).status).toBe(303);
  expect((await press(server, url)).status).toBe(303);
  const busy = await press(server, url);
  expect([busy.status, busy.headers.get('retry-after'), await heading(busy)]).toEqual([
    429,
    '60',
    'One moment',
  ]);
  expect((await press(server, other.url)).status).toBe(303);
});

test('two who press at once are both led on, and the link ends with the first of them', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  const answers = await Promise.all([press(server, url), press(server, url)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const back = () => server.comeBack(server.token(), { account_id: 'acc_1' });
  for (const page of await Promise.all([back(), back()])) expect(await page.text()).toContain('Thank you');
  expect((await list(server))[0]?.state).toBe('done');
});

for (const [what, change] of [
  ['a letter more', (url: string) => `${url}a`],
  ['a letter changed', (url: string) => url.replace(/.$/, (end) => (end === '0' ? '1' : '0'))],
  ['the end missing', (url: string) => url.slice(0, -1)],
  ['another kind of page', (url: string) => url.replace('/repair/', '/connect/')],
  ['markup in it', (url: string) => url.replace(/[^/]+$/, '%3Cscript%3E')],
] as const) {
  test(`an address with ${what} opens nothing`, async () => {
    const server = await withBrokenAccount();
    const url = change((await createLink(server)).url);
    for (const response of [await visit(server, url), await press(server, url)]) {
      expect([response.status, await heading(response)]).toEqual([404, 'This link does not work']);
    }
    expect(server.unipile.links).toEqual([]);
  });
}

test('the id of a link opens nothing', async () => {
  const server = await withBrokenAccount();
  const { link } = await createLink(server);
  expect((await visit(server, `${BASE}/repair/${link.id}`)).status).toBe(404);
});

for (const stranger of ['bob', 'other/ada']) {
  test(`${stranger} can neither make links for somebody else's account, nor see or end them`, async () => {
    const server = await withBrokenAccount();
    const { link } = await createLink(server);
    expect((await post(server, stranger, { accountId: 'acc_1' })).status).toBe(404);
    expect(await list(server, stranger)).toEqual([]);
    expect(await list(server, stranger, '?accountId=acc_1')).toEqual([]);
    const end = await server.call(stranger, `/repair-links/${link.id}`, { method: 'DELETE' });
    expect(end.status).toBe(404);
    expect((await list(server))[0]?.state).toBe('open');
  });
}

test('an operator makes, lists and ends links for an owner of the own tenant', async () => {
  const server = startForOperators();
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada', tenantId: 'one' });
  await server.patchbay.drain();
  const create = (who: string): Promise<Response> =>
    send(server, who, 'POST', '/repair-links?ownerId=ada', { accountId: 'acc_1' });
  const { link, url } = (await (await create('one/ops')).json()) as CreateRepairLinkAnswer;
  expect(await list(server, 'one/ops', '?ownerId=ada')).toHaveLength(1);
  expect(await list(server, 'one/ops')).toEqual([]);
  expect((await press(server, url)).status).toBe(303);
  // Another tenant's operator, and owners who name somebody else or themselves.
  expect((await create('two/ops')).status).toBe(404);
  for (const who of ['one/bob', 'one/ada']) expect((await create(who)).status).toBe(403);
  expect((await server.call('one/bob', '/repair-links?ownerId=ada')).status).toBe(403);
  const path = `/repair-links/${link.id}?ownerId=ada`;
  for (const [who, status] of [
    ['one/bob', 403],
    ['two/ops', 404],
    ['one/ops', 200],
  ] as const) {
    expect((await send(server, who, 'DELETE', path)).status).toBe(status);
  }
  expect((await list(server, 'one/ada'))[0]?.state).toBe('revoked');
});

test('an app makes links by itself, for its mails', async () => {
  const server = await withBrokenAccount();
  const input = { accountId: 'acc_1', ownerId: 'ada' };
  const { url, link } = await server.patchbay.createRepairLink({ ...input, note: 'mail of Monday' });
  expect((await press(server, url)).status).toBe(303);
  expect((await list(server))[0]).toMatchObject({ id: link.id, note: 'mail of Monday' });
  for (const [wrong, code] of [
    [{ ownerId: 'bob' }, 'not_found'],
    [{ tenantId: 'other' }, 'not_found'],
    [{ expiresInMs: Number.NaN }, 'invalid_request'],
    [{ expiresInMs: 15 * DAY }, 'invalid_request'],
    [{ note: 'x'.repeat(201) }, 'invalid_request'],
  ] as const) {
    await expect(server.patchbay.createRepairLink({ ...input, ...wrong })).rejects.toMatchObject({ code });
  }
});

test('lists the links of one account, or of all', async () => {
  const server = await withBrokenAccount();
  server.unipile.add({ id: 'acc_2', status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_2', ownerId: 'ada' });
  await createLink(server);
  await server.clock.advance(1);
  await createLink(server, { accountId: 'acc_2' });
  expect((await list(server)).map(({ accountId }) => accountId)).toEqual(['acc_2', 'acc_1']);
  expect((await list(server, 'ada', '?accountId=acc_1')).map(({ accountId }) => accountId)).toEqual([
    'acc_1',
  ]);
});

test('writes need a session and our own client', async () => {
  const server = await withBrokenAccount();
  const { link } = await createLink(server);
  const body = JSON.stringify({ accountId: 'acc_1' });
  expect((await server.call('', '/repair-links', { method: 'POST', body })).status).toBe(401);
  expect((await server.call('', '/repair-links')).status).toBe(401);
  expect((await server.call('', `/repair-links/${link.id}`, { method: 'DELETE' })).status).toBe(401);
  for (const [method, path] of [
    ['POST', '/repair-links'],
    ['DELETE', `/repair-links/${link.id}`],
  ] as const) {
    const init = { method, ...(method === 'POST' && { body }) };
    const bare = new Request(`${BASE}${path}`, { ...init, headers: { 'x-who': 'ada' } });
    expect((await server.patchbay.handler(bare)).status).toBe(403);
    const foreign = { 'x-who': 'ada', [CLIENT_HEADER]: '1', origin: 'https://evil.test' };
    const crossed = new Request(`${BASE}${path}`, { ...init, headers: foreign });
    expect((await server.patchbay.handler(crossed)).status).toBe(403);
  }
});

test('the page speaks the language of its visitor', async () => {
  const server = await withBrokenAccount();
  const { url } = await createLink(server);
  const html = async (language: string): Promise<string> =>
    (await visit(server, url, { headers: { 'accept-language': language } })).text();
  expect(await html('de-CH, en;q=0.5')).toContain('<html lang="de">');
  expect(await html('ar')).toContain('<html lang="ar" dir="rtl">');
});

import type { CreateSharedLinkAnswer, CreateSharedLinkBody, SharedLinksAnswer } from '@patchbay/core';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import { send, startForOperators } from '../test-kit/start-for-operators.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const PATH = '/operator/shared-links';
const DAY = 24 * 60 * 60_000;
const PASSWORD = 'hunter2-of-the-proxy';
const proxy = { host: 'proxy.acme.test', port: 8080, username: 'acme', password: PASSWORD } as const;

const wanted: CreateSharedLinkBody = { ownerId: 'ada', providers: ['linkedin'] };

async function share(
  server: TestServer,
  body: Partial<CreateSharedLinkBody> = {},
  who = 'one/ops',
): Promise<CreateSharedLinkAnswer> {
  const response = await send(server, who, 'POST', PATH, { ...wanted, ...body });
  expect(response.status).toBe(200);
  return (await response.json()) as CreateSharedLinkAnswer;
}

async function list(server: TestServer, who = 'one/ops'): Promise<SharedLinksAnswer['links']> {
  return ((await (await server.call(who, PATH)).json()) as SharedLinksAnswer).links;
}

const visit = (server: TestServer, url: string): Promise<Response> =>
  server.patchbay.handler(new Request(url));
const press = (server: TestServer, url: string): Promise<Response> =>
  server.patchbay.handler(new Request(url, { method: 'POST' }));

async function heading(response: Response): Promise<string> {
  return /<h1>(.*?)<\/h1>/.exec(await response.text())?.[1] ?? '';
}

/** A new account at Unipile, made now. */
function signUp(server: TestServer, id: string, provider = 'linkedin'): void {
  server.unipile.add({ id, provider, user_id: id, created_at: new Date(server.clock.now()).toISOString() });
}

test('a link carries its settings to the wizard, and its maker sees all of them but the password', async () => {
  const server = startForOperators();
  const configuration = { proxy, products: ['classic', 'recruiter'], allowedMethods: ['cookies'] } as const;
  const { link, url } = await share(server, { configuration, note: 'for the new hire' });
  const { password: _, ...shown } = proxy;
  expect(link).toEqual({
    id: expect.any(String),
    ownerId: 'ada',
    providers: ['linkedin'],
    configuration: { ...configuration, proxy: { ...shown, hasPassword: true } },
    state: 'open',
    note: 'for the new hire',
    createdAt: server.clock.now(),
    expiresAt: server.clock.now() + 3 * DAY,
    usedAt: null,
    revokedAt: null,
    outcome: null,
  });
  expect(await list(server)).toEqual([link]);
  expect((await press(server, url)).status).toBe(303);
  expect(server.unipile.links[0]).toMatchObject({
    providers: ['linkedin'],
    config: {
      linkedin: { custom_proxy: proxy, products: ['classic', 'recruiter'], allow_methods: ['cookies'] },
    },
  });
});

test("a proxy's password is in no answer, in no log, and in the store only as a riddle", async () => {
  const store = createMemoryStore();
  const kept: unknown[] = [];
  const server = startForOperators({
    store: {
      ...store,
      createLink: async (link) => {
        kept.push(link);
        await store.createLink(link);
      },
      createAttempt: async (attempt) => {
        kept.push(attempt);
        await store.createAttempt(attempt);
      },
    },
  });
  const response = await send(server, 'one/ops', 'POST', PATH, { ...wanted, configuration: { proxy } });
  const answer = await response.text();
  const { url } = JSON.parse(answer) as CreateSharedLinkAnswer;
  // Unipile refuses it and repeats what it was sent.
  server.unipile.next.push(async (request) => {
    const detail = `body ${await request.text()} is wrong`;
    return Response.json(
      { type: 'api/invalid_parameters', status: 400, title: 'No', detail },
      { status: 400 },
    );
  });
  const pages = [await (await visit(server, url)).text(), await (await press(server, url)).text()];
  const lists = await (await server.call('one/ops', PATH)).text();
  const logs = JSON.stringify(server.logs, (_, part: unknown) => (part instanceof Error ? part.stack : part));
  expect(logs).toContain('a link that was sent could not be used.');
  expect(kept).toHaveLength(2);
  for (const text of [answer, ...pages, lists, logs, JSON.stringify(kept)]) {
    expect(text).not.toContain(PASSWORD);
  }
});

test('a wrong field of a proxy is named, and what it held is not repeated', async () => {
  const server = startForOperators();
  const configuration = { proxy: { ...proxy, password: 123_456_789 } };
  const response = await send(server, 'one/ops', 'POST', PATH, { ...wanted, configuration });
  expect(response.status).toBe(400);
  const text = await response.text();
  expect(text).toContain('configuration.proxy.password');
  expect(text).not.toContain('123456789');
});

test('a link whose password can no longer be read has run out', async () => {
  const store = createMemoryStore();
  const before = startForOperators({ store });
  const { url } = await share(before, { configuration: { proxy } });
  const [link] = await store.listLinks({ kind: 'shared', tenantId: 'one' }, 1);
  const server = startForOperators({
    store: {
      ...store,
      findLink: async () => {
        if (link?.target.kind !== 'shared') return null;
        return { ...link, target: { ...link.target, sealedPassword: '1.AAAA.AAAA' } };
      },
    },
  });
  expect(await heading(await press(server, url))).toBe('This link has expired');
  expect(server.unipile.links).toEqual([]);
  expect(server.logs.map(({ message }) => message).join()).toContain('sealed under another secret');
});

test('one account comes out of a link, and after it the link is done', async () => {
  const server = startForOperators();
  const { url } = await share(server);
  await press(server, url);
  signUp(server, 'acc_new');
  const html = await (await server.comeBack(server.token(), { account_id: 'acc_new' })).text();
  expect(html).toContain('Thank you');
  for (const part of ['acc_new', 'href', 'patchbay-return']) expect(html).not.toContain(part);
  expect((await server.account('one/ada', 'acc_new')).id).toBe('acc_new');
  expect((await list(server))[0]).toMatchObject({ state: 'done', outcome: 'connected' });
  expect(await heading(await visit(server, url))).toBe('Already done');
  expect(await heading(await press(server, url))).toBe('Already done');
});

test('of two people who use a link at the same time, one gets an account out of it', async () => {
  const server = startForOperators();
  const { url } = await share(server);
  await Promise.all([press(server, url), press(server, url)]);
  signUp(server, 'acc_first');
  signUp(server, 'acc_second');
  const back = (id: string): Promise<Response> => server.comeBack(server.token(), { account_id: id });
  await Promise.all([back('acc_first'), back('acc_second')]);
  await server.patchbay.drain();
  expect(await server.accounts('one/ada')).toHaveLength(1);
});

test('the account is bound by Unipile’s own message, too, when nobody comes back', async () => {
  const server = startForOperators();
  const { url } = await share(server);
  await press(server, url);
  signUp(server, 'acc_new');
  const state = server.token();
  await server.deliver(makeEvent('account.add', { account_id: 'acc_new', payload: { state } }));
  await server.patchbay.drain();
  expect((await server.account('one/ada', 'acc_new')).id).toBe('acc_new');
  expect((await list(server))[0]).toMatchObject({ state: 'done', outcome: 'connected' });
});

test('a forged return takes no account that is older than the last press of the button', async () => {
  const server = startForOperators();
  const { url } = await share(server);
  await press(server, url);
  const token = server.token();
  await server.clock.advance(DAY);
  signUp(server, 'acc_of_another'); // made by another way, while nobody has pressed for a day
  await server.clock.advance(60_001);
  await press(server, url);
  const back = server.comeBack(token, { account_id: 'acc_of_another' });
  await server.clock.advance(2000);
  expect(await (await back).text()).toContain('<h1>Checking the connection…</h1>');
  expect(await server.store.findOwner({ generation: 'v2', accountId: 'acc_of_another' })).toBeNull();
});

test('an account of another provider than was wanted is not taken', async () => {
  const server = startForOperators();
  const { url } = await share(server);
  await press(server, url);
  signUp(server, 'acc_new', 'whatsapp');
  const back = server.comeBack(server.token(), { account_id: 'acc_new' });
  await server.clock.advance(2000);
  await back;
  expect(await server.accounts('one/ada')).toEqual([]);
});

test('a link that was ended takes no account, also of somebody who is in the wizard', async () => {
  const server = startForOperators();
  const { link, url } = await share(server);
  await press(server, url);
  const ended = await send(server, 'one/ops', 'DELETE', `${PATH}/${link.id}`);
  expect(await ended.json()).toMatchObject({ link: { state: 'revoked', revokedAt: server.clock.now() } });
  expect(await heading(await press(server, url))).toBe('This link was withdrawn');
  signUp(server, 'acc_new');
  await server.comeBack(server.token(), { account_id: 'acc_new' });
  const state = server.token();
  await server.deliver(makeEvent('account.add', { account_id: 'acc_new', payload: { state } }));
  await server.patchbay.drain();
  expect(await server.accounts('one/ada')).toEqual([]);
  expect((await list(server))[0]?.state).toBe('revoked');
});

test('a person goes on to where the link says, by a key of the configuration', async () => {
  const server = startForOperators({ returnTo: { welcome: '/welcome' } });
  const { url } = await share(server, { returnTo: 'welcome' });
  await press(server, url);
  signUp(server, 'acc_new');
  const declined = await server.comeBack(server.token(), { error_title: 'No', error_type: 'provider/x' });
  expect(await declined.text()).toContain('Not connected');
  const back = await server.comeBack(server.token(), { account_id: 'acc_new' });
  expect(back.status).toBe(303);
  expect(back.headers.get('location')).toBe('https://app.test/welcome?patchbay_result=connected');
  const unknown = await send(server, 'one/ops', 'POST', PATH, { ...wanted, returnTo: 'https://evil.test' });
  expect(unknown.status).toBe(400);
});

test('the page names the providers, and asks nothing else of its visitor', async () => {
  const server = startForOperators();
  const named = await share(server, { providers: ['linkedin', 'whatsapp'], note: 'secret note' });
  const html = await (await visit(server, named.url)).text();
  expect(html.replace(/[\u2068\u2069]/g, '')).toContain('to connect an account: LinkedIn or WhatsApp.');
  expect(html).toContain('The link works once.');
  const shown = html.replace(/nonce="\w+"/g, ''); // random letters may spell a name
  for (const part of ['ada', 'secret note']) expect(shown).not.toContain(part);
  const any = await share(server, { providers: '*' });
  expect(await (await visit(server, any.url)).text()).toContain('You choose on the next page which one.');
  expect(await heading(await visit(server, any.url.replace('/connect/', '/repair/')))).toBe(
    'This link does not work',
  );
});

for (const [what, configuration, why] of [
  ['a country beside a proxy', { proxy, country: 'FR' }, 'country'],
  ['scopes for a provider without', { oauthScopes: ['mail'] }, 'linkedin takes no oauthScopes'],
  ['a product that is none', { products: ['premium'] }, 'products may be classic'],
  ['both big products of LinkedIn', { products: ['recruiter', 'sales_navigator'] }, 'not both'],
  ['a setting that is none', { prxoy: proxy }, 'configuration'],
  ['a country in words', { country: 'France' }, 'configuration.country'],
  ['an empty list of methods', { allowedMethods: [] }, 'configuration.allowedMethods'],
  ['a proxy with a scheme', { proxy: { host: 'https://proxy.test', port: 1 } }, 'configuration.proxy.host'],
] as const) {
  test(`${what} is refused when the link is made, with the reason`, async () => {
    const server = startForOperators();
    const response = await send(server, 'one/ops', 'POST', PATH, { ...wanted, configuration });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(why);
    expect(await list(server)).toEqual([]);
  });
}

for (const [who, status] of [
  ['one/ada', 403],
  ['', 401],
] as const) {
  test(`${who || 'nobody'} can neither make, see nor end shared links`, async () => {
    const server = startForOperators();
    const { link } = await share(server);
    expect((await send(server, who, 'POST', PATH, wanted)).status).toBe(status);
    expect((await server.call(who, PATH)).status).toBe(status);
    expect((await send(server, who, 'DELETE', `${PATH}/${link.id}`)).status).toBe(status);
    expect((await list(server))[0]?.state).toBe('open');
  });
}

test('an operator of another tenant sees and ends nothing here, and connects for owners of the own tenant only', async () => {
  const server = startForOperators();
  const { link } = await share(server);
  expect(await list(server, 'two/ops')).toEqual([]);
  expect((await send(server, 'two/ops', 'DELETE', `${PATH}/${link.id}`)).status).toBe(404);
  const { url } = await share(server, {}, 'two/ops');
  await press(server, url);
  signUp(server, 'acc_new');
  await server.comeBack(server.token(), { account_id: 'acc_new' });
  expect(await server.accounts('one/ada')).toEqual([]);
  expect(await server.accounts('two/ada')).toHaveLength(1);
});

test('neither kind of link can be ended as the other', async () => {
  const server = startForOperators();
  const { link } = await share(server);
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ops', tenantId: 'one' });
  const made = await send(server, 'one/ops', 'POST', '/repair-links', { accountId: 'acc_1' });
  const repair = (await made.json()) as { link: { id: string } };
  expect((await send(server, 'one/ops', 'DELETE', `/repair-links/${link.id}`)).status).toBe(404);
  expect((await send(server, 'one/ops', 'DELETE', `${PATH}/${repair.link.id}`)).status).toBe(404);
});

test('an app of one tenant has shared links, too', async () => {
  const server = startServer({ authenticate: () => ({ ownerId: 'ops', role: 'operator' }) });
  await share(server, {}, 'ops');
  expect(await list(server, 'ops')).toHaveLength(1);
});

import type { CreateRepairLinkAnswer, CreateSharedLinkAnswer } from '@patchbay/core';
import { afterEach, expect, test } from 'vitest';
import { send } from './test-kit/start-for-operators.ts';
import { startV1, type V1Server } from './test-kit/start-v1.ts';

let server: V1Server | null = null;
afterEach(() => server?.patchbay.close());

/** Whoever asks is an operator and an owner called ops; visitors of links are nobody. */
function start(): V1Server {
  server = startV1({}, { authenticate: () => ({ ownerId: 'ops', role: 'operator' }) });
  return server;
}

/** Opens a link, presses its button, and resolves to where the wizard is. */
async function press(server: V1Server, url: string): Promise<string> {
  expect((await server.follow(url)).status).toBe(200);
  const led = await server.patchbay.handler(new Request(url, { method: 'POST' }));
  expect(led.status).toBe(303);
  return led.headers.get('location') ?? '';
}

test('v1: somebody repairs an account by a link, although its redirect names no account', async () => {
  const server = start();
  const accountId = server.idOf('linkedin');
  await server.patchbay.assign({ accountId, ownerId: 'ops' });
  const world = server.mock.world.accounts.list().find(({ provider }) => provider === 'linkedin');
  await server.mock.disconnect(world?.id ?? '');
  await server.settled();
  const made = await send(server, 'ops', 'POST', '/repair-links', { accountId });
  const { url } = (await made.json()) as CreateRepairLinkAnswer;

  const back = await server.decide(await press(server, url), { decision: 'approve' });
  const html = await (await server.follow(back)).text();
  expect(html).toContain('Thank you');
  expect(html).not.toContain(accountId);
  await server.settled();
  await server.clock.advance(60_000); // CONNECTING for a while
  await server.settled();
  expect((await server.account('ops', accountId)).status.kind).toBe('running');
  expect((await server.follow(url)).status).toBe(410);
});

test('v1: the notify call binds what comes out of a shared link, with the proxy of its maker', async () => {
  const server = start();
  const made = await send(server, 'ops', 'POST', '/operator/shared-links', {
    ownerId: 'ada',
    providers: ['linkedin'],
    configuration: { proxy: { host: 'proxy.test', port: 8080 }, products: ['classic'] },
  });
  const { url } = (await made.json()) as CreateSharedLinkAnswer;
  const wizard = await press(server, url);
  const page = await (await server.mock.fetch(wizard)).text();
  const person = /name="person" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const known = new Set(server.mock.world.accounts.list().map(({ id }) => id));
  const back = await server.decide(wizard, { decision: 'approve', provider: 'linkedin', person });
  const returned = server.follow(back);
  await server.settled();
  await server.clock.advance(2000);
  expect(await (await returned).text()).toContain('Thank you');
  const account = server.mock.world.accounts.list().find(({ id }) => !known.has(id));
  expect(account?.proxy).toMatchObject({ host: 'proxy.test' });
  const owner = await server.store.findOwner({
    generation: 'v1',
    accountId: server.mock.v1.idOf(account?.id ?? ''),
  });
  expect(owner?.ownerId).toBe('ada');
  expect((await server.follow(url)).status).toBe(410);
});

test('v1: a setting that its links do not take is refused when the link is made', async () => {
  const server = start();
  const made = await send(server, 'ops', 'POST', '/operator/shared-links', {
    ownerId: 'ada',
    providers: ['linkedin'],
    configuration: { country: 'FR' },
  });
  expect(made.status).toBe(400);
  expect(await made.text()).toContain('Unipile v1 takes no country in a link');
});

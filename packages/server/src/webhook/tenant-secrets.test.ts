import { expect, test } from 'vitest';
import type { PatchbayOptions } from '../patchbay-options.ts';
import { createFakeApplications } from '../test-kit/fake-applications.ts';
import { makeEvent, startServer } from '../test-kit/start-server.ts';

const ofOne = { tenantId: 'one', secret: 'whsec-of-one' };
const ofTwo = { tenantId: 'two', secret: 'whsec-of-two' };

/** Two tenants with applications of their own, whose account each belongs to its Ada. */
async function withTenants(webhookSecrets: PatchbayOptions['webhookSecrets']) {
  const applications = createFakeApplications('key-of-one', 'key-of-two');
  const server = startServer({
    webhookSecrets,
    unipile: { credentials: (tenantId) => ({ apiKey: `key-of-${tenantId}` }) },
    fetch: applications.fetch,
  });
  for (const tenantId of ['one', 'two']) {
    const accountId = `acc_${tenantId}`;
    applications.worlds.get(`key-of-${tenantId}`)?.add({ id: accountId });
    await server.patchbay.assign({ accountId, ownerId: 'ada', tenantId });
  }
  await server.patchbay.drain();
  applications.calls.length = 0;
  const say = async (secret: string, tenantId: string): Promise<number> => {
    const event = makeEvent('account.status.disconnected', { account_id: `acc_${tenantId}` });
    return (await server.deliver(event, { secret })).status;
  };
  /** Before anything was read: what the message itself did. */
  const statusOf = async (tenantId: string): Promise<string> =>
    (await server.account(`${tenantId}/ada`, `acc_${tenantId}`)).status.kind;
  return { server, applications, say, statusOf };
}

for (const [how, secrets] of [
  ['given', [ofOne, ofTwo]],
  ['looked up', async () => [ofOne, ofTwo]],
] as const) {
  test(`the secret of one tenant, ${how}, says nothing about the account of another`, async () => {
    const { server, applications, say, statusOf } = await withTenants(secrets);
    const before = await server.account('two/ada', 'acc_two');
    expect(await say(ofOne.secret, 'two')).toBe(200);
    // What a crash would leave for the next start to take up.
    expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
    await server.patchbay.drain();
    expect(await server.account('two/ada', 'acc_two')).toEqual(before);
    expect(applications.calls).toEqual([]);
    expect(server.logs.at(-1)).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('of tenant one is about an account that is not theirs'),
      accountId: 'acc_two',
    });
    expect(await say(ofOne.secret, 'one')).toBe(200);
    expect(await server.store.pendingDeliveries(0, 10)).toHaveLength(1);
    await server.patchbay.drain();
    expect(applications.calls).toEqual([{ key: 'key-of-one', call: 'GET /v2/accounts/acc_one' }]);
    expect(await statusOf('two')).toBe('running');
  });
}

test('a secret that some tenants share says nothing about the account of yet another, and the log names them', async () => {
  const { server, say } = await withTenants([ofOne, { ...ofOne, tenantId: 'three' }]);
  expect(await say(ofOne.secret, 'two')).toBe(200);
  expect(server.logs.at(-1)?.message).toContain('a webhook of tenant one, three is about');
});

test('what another tenant said first does not keep the true message away', async () => {
  const { server, applications } = await withTenants([ofOne, ofTwo]);
  const event = makeEvent('account.status.disconnected', { account_id: 'acc_two' });
  await server.deliver(event, { secret: ofOne.secret });
  applications.worlds.get('key-of-two')?.add({ id: 'acc_two', status: 'disconnected' });
  await server.deliver(event, { secret: ofTwo.secret });
  await server.patchbay.drain();
  expect((await server.account('two/ada', 'acc_two')).status.kind).toBe('disconnected');
});

test('the secret of one tenant ends no attempt of another', async () => {
  const { server, applications } = await withTenants([ofOne, ofTwo]);
  await server.link('two/ada', { purpose: 'connect', providers: '*' });
  const { state } = applications.worlds.get('key-of-two')?.links.at(-1) ?? {};
  applications.worlds.get('key-of-two')?.add({ id: 'acc_free' });
  const event = makeEvent('account.add', { account_id: 'acc_free', payload: { state } });
  await server.deliver(event, { secret: ofOne.secret });
  await server.patchbay.drain();
  expect(await server.accounts('two/ada')).toHaveLength(1);
  await server.deliver(event, { secret: ofTwo.secret });
  await server.patchbay.drain();
  expect(await server.accounts('two/ada')).toHaveLength(2);
});

test('the secret of one tenant neither forgets nor makes up accounts that nobody owns', async () => {
  const { server, applications } = await withTenants([ofOne, ofTwo]);
  applications.worlds.get('key-of-two')?.add({ id: 'acc_free' });
  await server.patchbay.reconcile();
  const unclaimed = async (tenantId: string) =>
    (await server.store.listUnclaimed(tenantId, 'v2', null, 10)).map(({ id }) => id);
  await server.link('one/ada', { purpose: 'connect', providers: '*' });
  const { state } = applications.worlds.get('key-of-one')?.links.at(-1) ?? {};
  for (const event of [
    makeEvent('account.remove', { account_id: 'acc_free' }),
    makeEvent('account.remove', { account_id: 'acc_free', payload: { state } }),
    makeEvent('account.add', { account_id: 'acc_made_up' }),
  ]) {
    await server.deliver(event, { secret: ofOne.secret });
  }
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
  await server.patchbay.drain();
  expect([await unclaimed('two'), await unclaimed('default')]).toEqual([['acc_free'], []]);
});

test('an account that comes out of an attempt of theirs is taken in', async () => {
  const { server, applications } = await withTenants([ofOne, ofTwo]);
  await server.link('one/ada', { purpose: 'connect', providers: '*' });
  const { state } = applications.worlds.get('key-of-one')?.links.at(-1) ?? {};
  applications.worlds.get('key-of-one')?.add({ id: 'acc_new' });
  const event = makeEvent('account.add', { account_id: 'acc_new', payload: { state } });
  await server.deliver(event, { secret: ofOne.secret });
  await server.patchbay.drain();
  expect((await server.accounts('one/ada')).map(({ id }) => id)).toContain('acc_new');
});

test.each([
  ["a secret of the app's own", ['whsec-of-all', ofOne], 'whsec-of-all'],
  ['a secret that two tenants share', [ofOne, { ...ofOne, tenantId: 'two' }], ofOne.secret],
  ['a secret that is also the app’s own', [ofOne, ofOne.secret], ofOne.secret],
])('%s speaks of the accounts of both', async (_what, secrets, secret) => {
  const { server, say } = await withTenants(secrets);
  for (const tenantId of ['one', 'two']) expect(await say(secret, tenantId)).toBe(200);
  expect(await server.store.pendingDeliveries(0, 10)).toHaveLength(2);
  await server.patchbay.drain();
});

import { PatchbayError } from '@patchbay/core';
import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { startServer } from '../test-kit/start-server.ts';

test('reads the account at Unipile, binds it and shows it', async () => {
  const server = startServer();
  server.unipile.add({ status: 'disconnected' });
  const account = await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada', tenantId: 'one' });
  expect(account).toMatchObject({ id: 'acc_1', status: { kind: 'disconnected' }, checking: false });
  expect(await server.account('one/ada')).toMatchObject({ version: account.version });
  expect(await server.accounts('ada')).toEqual([]);
});

test('assigning again to the same owner looks again and makes no second account', async () => {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  server.unipile.add({ status: 'errored' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toHaveLength(1);
  expect((await server.account('ada')).status.kind).toBe('errored');
});

test('what Unipile says between the read and the binding is not lost', async () => {
  const server = startServer();
  const early = server.unipile.add();
  server.unipile.next.push(() => {
    server.unipile.add({ status: 'disconnected' });
    return Response.json(early);
  });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('disconnected');
});

const failures: [
  string,
  PatchbayError['code'],
  Parameters<ReturnType<typeof startServer>['patchbay']['assign']>[0],
][] = [
  ['an account that Unipile does not have', 'not_found', { accountId: 'acc_none', ownerId: 'ada' }],
  ['an account of another owner', 'forbidden', { accountId: 'acc_1', ownerId: 'ada' }],
  ['an account of another tenant', 'forbidden', { accountId: 'acc_1', ownerId: 'bob', tenantId: 'two' }],
  ['nobody', 'invalid_request', { accountId: 'acc_1', ownerId: '' }],
  ['an id with NUL', 'invalid_request', { accountId: 'acc_1', ownerId: 'ada\0' }],
  ['half a character', 'invalid_request', { accountId: 'acc_1', ownerId: 'ada', tenantId: '\ud83d' }],
  ['an endless id', 'invalid_request', { accountId: 'acc_1', ownerId: 'é'.repeat(128) }],
];

for (const [what, code, input] of failures) {
  test(`refuses ${what}`, async () => {
    const server = startServer();
    server.unipile.add();
    await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'bob', tenantId: 'one' });
    const error = await server.patchbay.assign(input).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PatchbayError);
    expect((error as PatchbayError).code).toBe(code);
    expect((error as PatchbayError).message).not.toMatch(/bob/);
  });
}

test('says when Unipile refuses or is away', async () => {
  const server = startServer();
  server.unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  await expect(server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' })).rejects.toMatchObject({
    code: 'unipile_refused',
  });
  const down = () => unipileError(500, 'api/internal_error');
  server.unipile.next.push(down, down, down);
  const assigned = expect(
    server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' }),
  ).rejects.toMatchObject({
    code: 'unipile_unavailable',
  });
  await server.clock.advance(1000);
  await assigned;
});

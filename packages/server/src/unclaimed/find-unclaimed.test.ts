import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { startServer } from '../test-kit/start-server.ts';

test('walks all pages and leaves out what somebody owns', async () => {
  const server = startServer();
  for (let i = 0; i < 250; i++) server.unipile.add({ id: `acc_${i}` });
  await server.patchbay.assign({ accountId: 'acc_7', ownerId: 'ada' });
  await server.patchbay.assign({ accountId: 'acc_207', ownerId: 'bob', tenantId: 'two' });
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  const unclaimed = await server.patchbay.findUnclaimed();
  expect(unclaimed).toHaveLength(248);
  expect(unclaimed.some(({ id }) => id === 'acc_7' || id === 'acc_207')).toBe(false);
  expect(server.unipile.calls).toHaveLength(3);
});

test('an account that moves between pages is listed once', async () => {
  const server = startServer();
  const account = server.unipile.add();
  const page = (has_more: boolean) => () => Response.json({ object: 'Accounts', data: [account], has_more });
  server.unipile.next.push(page(true), page(false));
  expect(await server.patchbay.findUnclaimed()).toHaveLength(1);
});

test('what a reading showed stays known, and what the next one does not show is forgotten', async () => {
  const server = startServer();
  for (const id of ['acc_1', 'acc_2']) server.unipile.add({ id });
  await server.patchbay.findUnclaimed();
  await server.clock.advance(1);
  server.unipile.accounts.delete('acc_1');
  server.unipile.add({ id: 'acc_2', name: 'Grace Hopper', status: 'errored' });
  await server.patchbay.findUnclaimed();
  const kept = await server.store.listUnclaimed('default', 'v2', null, 10);
  expect(kept).toMatchObject([
    { id: 'acc_2', read: { snapshot: { name: 'Grace Hopper', status: { kind: 'errored' } } } },
  ]);
});

test('a reading that broke off forgets nothing', async () => {
  const server = startServer();
  for (let i = 0; i < 150; i++) server.unipile.add({ id: `acc_${i}` });
  await server.patchbay.findUnclaimed();
  await server.clock.advance(1);
  const [first] = server.unipile.accounts.values();
  server.unipile.next.push(
    () => Response.json({ object: 'Accounts', data: [first], has_more: true }),
    () => unipileError(403, 'api/insufficient_permissions'),
  );
  await expect(server.patchbay.findUnclaimed()).rejects.toMatchObject({ code: 'unipile_refused' });
  expect(await server.store.listUnclaimed('default', 'v2', null, 500)).toHaveLength(150);
});

test('says when Unipile cannot be asked', async () => {
  const server = startServer();
  server.unipile.next.push(() => unipileError(403, 'api/insufficient_permissions'));
  await expect(server.patchbay.findUnclaimed()).rejects.toMatchObject({ code: 'unipile_refused' });
});

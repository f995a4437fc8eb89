import { expect, test } from 'vitest';
import { makeEvent, startServer } from './test-kit/start-server.ts';

test('an account breaks, is repaired through a link, and is green again', async () => {
  const server = startServer();
  const { unipile, patchbay } = server;
  unipile.add();
  await patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await patchbay.drain();

  unipile.add({ status: 'disconnected' });
  expect((await server.deliver(makeEvent('account.status.disconnected'))).status).toBe(200);
  await patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'disconnected' }, checking: false });

  const link = await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
  expect(link).toMatchObject({ url: 'https://auth.unipile.com/?token=secret-link' });
  const page = await server.comeBack(server.token(), { account_id: 'acc_1', state: server.token() });
  expect(await page.text()).toContain('You are signed in');
  expect((await server.account('ada')).checking).toBe(true);

  unipile.add({ status: 'running' });
  await server.clock.advance(500);
  await patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
});

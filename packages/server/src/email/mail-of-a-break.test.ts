// From a broken account to the mail in somebody's inbox, over the whole server and a real SMTP server.
import { afterEach, expect, test } from 'vitest';
import { mailServer, plain, transportTo } from '../test-kit/mail-server.node.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';
import { startSmtp } from '../test-kit/start-smtp.node.ts';
import { createEmailNotifier } from './create-email-notifier.ts';

const MINUTE = 60_000;

let server: TestServer | null = null;
afterEach(() => server?.patchbay.close());

async function breakAccount(port: number, locale: string): Promise<TestServer> {
  const to = ({ ownerId }: { ownerId: string }): { address: string; locale: string } => ({
    address: `${ownerId}@acme.example`,
    locale,
  });
  const send = createEmailNotifier({ ...plain, transport: transportTo(port), to });
  const started = startServer({ jobs: { reconcileEveryMs: 0 }, notifications: { send } });
  started.unipile.add();
  await started.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  started.unipile.add({ status: 'disconnected' });
  const created_at = new Date(started.clock.now()).toISOString();
  await started.deliver(makeEvent('account.status.disconnected', { created_at }));
  await started.patchbay.drain();
  return started;
}

async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await server?.clock.advance(MINUTE);
    await server?.patchbay.drain();
  }
}

test('an account that breaks at Unipile is one mail to its owner, in their language', async () => {
  const smtp = await mailServer();
  server = await breakAccount(smtp.port, 'fr-CA');
  await pass(30);
  expect(smtp.mails.map(({ to, headers }) => [to, headers.get('subject')])).toEqual([
    [['ada@acme.example'], 'Reconnectez-vous à LinkedIn – Ada Lovelace · LinkedIn'],
  ]);
  expect(smtp.mails[0]?.text).toContain('https://acme.example/settings?repair=acc_1&from=mail');
  expect(smtp.mails[0]?.raw).not.toMatch(/unipile/i); // no link that was minted
});

test('a mail that finds nobody at home arrives once there is somebody, and once', async () => {
  const away = await startSmtp();
  await away.close();
  server = await breakAccount(away.port, 'en');
  await pass(6);
  expect(server.logs.filter(({ level }) => level === 'warn').length).toBeGreaterThan(0);
  const smtp = await mailServer({}, away.port);
  await pass(30);
  expect(smtp.mails).toHaveLength(1);
});

test('a mail that could not leave before its account was mended never leaves', async () => {
  const away = await startSmtp();
  await away.close();
  server = await breakAccount(away.port, 'en');
  await pass(6);
  server.unipile.add({ status: 'running' });
  await server.deliver(makeEvent('account.status.running'));
  await server.patchbay.drain();
  const smtp = await mailServer({}, away.port);
  await pass(60);
  expect(smtp.mails).toEqual([]);
});

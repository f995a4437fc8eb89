// From a broken account to the mail in somebody's inbox, over the whole server and a real SMTP server.
import { afterEach, expect, test } from 'vitest';
import { mailServer, plain, transportTo } from '../test-kit/mail-server.node.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';
import { startSmtp } from '../test-kit/start-smtp.node.ts';
import { createEmailNotifier, type EmailNotifierOptions } from './create-email-notifier.ts';

const MINUTE = 60_000;

let server: TestServer | null = null;
afterEach(() => server?.patchbay.close());

async function breakAccount(
  port: number,
  locale: string,
  options: Partial<EmailNotifierOptions> = {},
): Promise<TestServer> {
  const to = ({ ownerId }: { ownerId: string }): { address: string; locale: string } => ({
    address: `${ownerId}@acme.example`,
    locale,
  });
  const send = createEmailNotifier({ ...plain, transport: transportTo(port), to, ...options });
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

test('the mail’s link opens the app’s own route, which mints the link to the wizard on arrival', async () => {
  const smtp = await mailServer();
  const repairUrl: EmailNotifierOptions['repairUrl'] = async (accountId, owner) =>
    (await server?.patchbay.createRepairLink({ accountId, ...owner }))?.url ?? '';
  server = await breakAccount(smtp.port, 'en', { repairUrl });
  const { unipile, patchbay } = server;
  await pass(30);
  const [address = ''] = /https:\/\/app\.test\/\S+/.exec(smtp.mails[0]?.text ?? '') ?? [];
  expect(smtp.mails[0]?.html).toContain(address);
  const minted = () => unipile.calls.filter((call) => call === 'POST /v2/auth/link').length;

  const page = await (await patchbay.handler(new Request(address))).text();
  expect(page).toContain('<form method="post"');
  expect(minted()).toBe(0);
  const pressed = await patchbay.handler(new Request(address, { method: 'POST' }));
  expect([pressed.status, pressed.headers.get('location')]).toEqual([
    303,
    'https://auth.unipile.com/?token=secret-link',
  ]);
  expect(minted()).toBe(1);
  expect(unipile.links).toMatchObject([{ account_id: 'acc_1' }]);
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

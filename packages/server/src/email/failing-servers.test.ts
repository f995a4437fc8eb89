import nodemailer from 'nodemailer';
import { expect, test } from 'vitest';
import { NotificationRefused } from '../notifications/notification-options.ts';
import { mailServer, plain, transportTo } from '../test-kit/mail-server.node.ts';
import { broken, needsOwner } from '../test-kit/make-notification.ts';
import { startSmtp } from '../test-kit/start-smtp.node.ts';
import { createEmailNotifier } from './create-email-notifier.ts';

/** What becomes of a mail at a server that fails in some way. */
async function failure(
  { port }: { readonly port: number },
  patience?: { readonly greetingTimeout: number },
): Promise<unknown> {
  const send = createEmailNotifier({ ...plain, transport: transportTo(port, patience) });
  return send(needsOwner([broken('a')])).then(
    () => 'sent',
    (error: unknown) => error,
  );
}

const smtpError = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

test('an address or a mail that is refused for good is refused', async () => {
  const noSuchUser = await mailServer({ onRcptTo: (_address, _session, done) => done(smtpError(550)) });
  expect(await failure(noSuchUser)).toBeInstanceOf(NotificationRefused);
  const spam = await mailServer({
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => done(smtpError(554)));
    },
  });
  expect(await failure(spam)).toBeInstanceOf(NotificationRefused);
  const to = (): { address: string } => ({ address: 'ada@acme.example, eve@evil.example' });
  const smtp = await mailServer();
  const send = createEmailNotifier({ ...plain, transport: transportTo(smtp.port), to });
  await expect(send(needsOwner([broken('a')]))).rejects.toBeInstanceOf(NotificationRefused);
  expect(smtp.mails).toEqual([]);
});

test('what may work later is no refusal: greylisting, a full disk, a wrong password, nobody there, a slow one', async () => {
  const later = [
    await mailServer({ onRcptTo: (_address, _session, done) => done(smtpError(450)) }),
    await mailServer({ onMailFrom: (_address, _session, done) => done(smtpError(452)) }),
    await mailServer({ onConnect: (_session, done) => done(smtpError(554)) }),
  ];
  const gone = await startSmtp();
  await gone.close();
  const failures = [gone, ...later].map((smtp) => failure(smtp));
  const silent = await mailServer({ onConnect: () => {} }); // never greets
  failures.push(failure(silent, { greetingTimeout: 100 }));
  for (const error of await Promise.all(failures)) {
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(NotificationRefused);
  }
});

test('a wrong password waits for somebody to mend the configuration', async () => {
  const smtp = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(smtpError(535)),
  });
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: smtp.port,
    ignoreTLS: true,
    auth: { user: 'acme', pass: 'wrong' },
  });
  const error: unknown = await createEmailNotifier({ ...plain, transport })(needsOwner([broken('a')])).catch(
    (reason: unknown) => reason,
  );
  transport.close();
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(NotificationRefused);
});

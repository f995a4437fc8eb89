import nodemailer from 'nodemailer';
import { afterEach } from 'vitest';
import type { EmailNotifierOptions } from '../email/create-email-notifier.ts';
import { type SmtpServer, startSmtp } from './start-smtp.node.ts';

let closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
});

/** A transport to a server on loopback; patient, because a busy machine is no broken server. */
export function transportTo(
  port: number,
  { pool = false, greetingTimeout = 20_000 }: { pool?: boolean; greetingTimeout?: number } = {},
): ReturnType<typeof nodemailer.createTransport> {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port,
    pool: pool as true,
    secure: false,
    ignoreTLS: true,
    connectionTimeout: 20_000,
    greetingTimeout,
    socketTimeout: 20_000,
  });
  closers.push(() => transport.close());
  return transport;
}

/** A server that is closed after the test. */
export async function mailServer(...options: Parameters<typeof startSmtp>): Promise<SmtpServer> {
  const smtp = await startSmtp(...options);
  closers.push(() => smtp.close());
  return smtp;
}

export const plain: Omit<EmailNotifierOptions, 'transport'> = {
  from: 'Acme <no-reply@acme.example>',
  to: () => ({ address: 'ada@acme.example' }),
  operators: [{ address: 'team@acme.example' }, { address: 'ops@acme.example' }],
  appName: 'Acme',
  repairUrl: (accountId) => `https://acme.example/settings?repair=${encodeURIComponent(accountId)}&from=mail`,
  operatorUrl: 'https://acme.example/operators',
};

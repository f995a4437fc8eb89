import { knownLocales } from '@patchbay/core';
import { expect, test } from 'vitest';
import type { LogEntry } from '../log.ts';
import type { Notification } from '../notifications/notification.ts';
import { mailServer, plain, transportTo } from '../test-kit/mail-server.node.ts';
import {
  base,
  broken,
  needsOwner,
  others,
  owner,
  recovered,
  rootCause,
} from '../test-kit/make-notification.ts';
import type { ReceivedMail } from '../test-kit/start-smtp.node.ts';
import { createEmailNotifier, type EmailNotifierOptions } from './create-email-notifier.ts';

/** Sends over a real server and reads the mail that arrived. */
async function sent(
  notification: Notification,
  options: Partial<EmailNotifierOptions> = {},
): Promise<ReceivedMail> {
  const smtp = await mailServer();
  await createEmailNotifier({ transport: transportTo(smtp.port), ...plain, ...options })(notification);
  expect(smtp.mails).toHaveLength(1);
  return smtp.mails[0] as ReceivedMail;
}

test('a broken account is a mail that says what happened, what works and where to mend it', async () => {
  const mail = await sent(needsOwner([broken('acc 1')]));
  expect(mail).toMatchObject({ from: 'no-reply@acme.example', to: ['ada@acme.example'] });
  expect(mail.headers.get('subject')).toBe('Sign in to LinkedIn again – Ada Lovelace · LinkedIn');
  expect(mail.headers.get('message-id')).toBe('<ntf1@acme.example>');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.get('content-language')).toBe('en');
  expect(mail.headers.has('list-unsubscribe')).toBe(false);
  const link = 'https://acme.example/settings?repair=acc%201&from=mail';
  expect(mail.text).toContain(`Reconnect: ${link}`);
  expect(mail.text).toContain('LinkedIn ended the connection. Nothing new arrives until you sign in.');
  expect(mail.text).toContain('Everything received before is still here.');
  expect(mail.html).toContain(`<a href="${link.replace('&', '&amp;')}"`);
  expect(mail.html).toContain('<html lang="en" dir="ltr">');
});

test('an account in a time zone is told with its time', async () => {
  const to = (): { address: string; timeZone: string } => ({
    address: 'a@b.example',
    timeZone: 'Europe/Paris',
  });
  const mail = await sent(needsOwner([broken('a')]), { to });
  expect(mail.text).toMatch(/ended the connection on November 20 at 3:02.PM\./);
});

test('a time zone that is none leaves times out, and is told once', async () => {
  const logs: LogEntry[] = [];
  const to = () => ({ address: 'a@b.example', timeZone: 'Mars/Phobos' });
  const { port, mails } = await mailServer();
  const log = (entry: LogEntry): void => void logs.push(entry);
  const send = createEmailNotifier({ transport: transportTo(port), ...plain, to, log });
  await send(needsOwner([broken('a')]));
  await send(needsOwner([broken('b')]));
  expect(mails.map(({ text }) => text)).toEqual(
    Array(2).fill(expect.stringContaining('LinkedIn ended the connection. Nothing new')),
  );
  expect(logs).toMatchObject([{ level: 'warn', message: expect.stringContaining('"Mars/Phobos"') }]);
});

test('many accounts are one mail that lists them, each with its own link, and says how many more', async () => {
  const accounts = Array.from({ length: 40 }, (_, index) => broken(`a${index}`, { name: `Person ${index}` }));
  const mail = await sent(needsOwner(accounts));
  expect(mail.headers.get('subject')).toBe('40 accounts need you – Acme');
  for (let index = 0; index < 20; index++) {
    expect(mail.text).toContain(`Person ${index} · LinkedIn`);
    expect(mail.text).toContain(`repair=a${index}&`);
  }
  expect(mail.text).not.toContain('Person 20');
  expect(mail.text).toContain('20 more');
});

test('a reminder says that it is one', async () => {
  const one = await sent(needsOwner([broken('a')], { isReminder: true }));
  expect(one.headers.get('subject')).toBe('Reminder: Sign in to LinkedIn again – Ada Lovelace · LinkedIn');
  const cause = await sent({ ...rootCause(2), isReminder: true } as Notification);
  expect(cause.headers.get('subject')).toBe('Reminder: A proxy is down: 2 accounts are interrupted');
});

test('operators are told of a cause in one mail to all of them', async () => {
  const mail = await sent(rootCause(40));
  expect(mail.to).toEqual(['team@acme.example', 'ops@acme.example']);
  expect(mail.headers.get('subject')).toBe('A proxy is down: 40 accounts are interrupted');
  expect(mail.text).toContain('Messages wait until it is back or replaced.');
  expect(mail.text).toContain('Person 0 · LinkedIn');
  expect(mail.text).toContain('20 more');
  expect(mail.text).toContain('Open Acme: https://acme.example/operators');
});

test('every kind is written in every language, both parts, without a hole', async () => {
  const smtp = await mailServer();
  const transport = transportTo(smtp.port, { pool: true });
  const kinds = [needsOwner([broken('a')]), needsOwner([broken('a'), broken('b')]), rootCause(3), ...others];
  for (const locale of knownLocales) {
    const address = { address: `${locale}@acme.example`, locale, timeZone: 'Africa/Cairo' };
    const options = { ...plain, transport, to: () => address, operators: [address], worksAgain: true };
    for (const notification of kinds) await createEmailNotifier(options)(notification);
  }
  expect(smtp.mails).toHaveLength(knownLocales.length * kinds.length);
  for (const { headers, text, html, to } of smtp.mails) {
    const locale = to[0]?.split('@')[0];
    expect(headers.get('content-language')).toBe(locale);
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
    for (const part of [headers.get('subject') ?? '', text, html]) {
      expect(part).not.toMatch(/undefined|null|NaN|\[object|\$\{| \.(\s|$)/);
    }
    expect(html).not.toMatch(/<img|<table|src=|url\(|http:\/\//);
    // Both parts say the same.
    const words = (part: string): string => part.replace(/[\s⁨⁩]+/g, ' ').trim();
    for (const line of text
      .split('\n')
      .filter((one) => one !== '' && !one.startsWith('--') && !one.includes('http'))) {
      expect(words(html)).toContain(
        words(line.replace(/^\* /, '')).replace(/'/g, '&#39;').replace(/"/g, '&quot;'),
      );
    }
  }
  const subjects = smtp.mails.map(({ headers }) => headers.get('subject'));
  expect(new Set(subjects).size).toBe(subjects.length);
});

test('names cannot break out of a header, a sentence or the page', async () => {
  const names = [
    'Eve\r\nBcc: victim@acme.example\r\n\r\n<b>hi</b>',
    '"><script>alert(1)</script>',
    'O\'Neil "Bob" & Sons',
    '\u202egnp.exe\u2066\u0000\u0007\u2028end',
    `${'ä'.repeat(10_000)}`,
    `${'\u{1f600}'.repeat(5_000)}`,
    '\ud800 lone',
  ];
  for (const name of names) {
    const mail = await sent(needsOwner([broken('a', { name })]));
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.to).toEqual(['ada@acme.example']);
    const subject = mail.headers.get('subject') ?? '';
    expect(subject.length).toBeLessThan(260);
    expect(subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066\u2067\u2028\u2029]/u);
    expect(mail.html).not.toMatch(/<script>|<b>hi/);
    expect(mail.html.length).toBeLessThan(8_000);
    expect(mail.text).not.toMatch(/[\u202e\u2066\u2028]/);
  }
});

test('a name in another direction is set apart', async () => {
  const hebrew = await sent(needsOwner([broken('a', { name: 'אדה' })]));
  expect(hebrew.headers.get('subject')).toContain('\u2068אדה\u2069');
  const to = (): { address: string; locale: string } => ({ address: 'a@b.example', locale: 'ar' });
  const arabic = await sent(needsOwner([broken('a')]), { to });
  expect(arabic.headers.get('subject')).toContain('\u2068Ada Lovelace\u2069 · \u2068LinkedIn\u2069');
  expect(arabic.html).toContain('dir="rtl"');
});

test('an account without a name is called by its provider', async () => {
  const mail = await sent(needsOwner([broken('a', { name: ' \u200e ' })]));
  expect(mail.headers.get('subject')).toBe('Sign in to LinkedIn again – LinkedIn account');
});

test('whoever can choose which mails they get finds it in the footer and in the header', async () => {
  const preferencesUrl = (): string => 'https://acme.example/mails?for=ada&x=1';
  const mail = await sent(needsOwner([broken('a')]), { preferencesUrl });
  expect(mail.headers.get('list-unsubscribe')).toBe('<https://acme.example/mails?for=ada&x=1>');
  expect(mail.text).toContain('Choose which mails you get: https://acme.example/mails?for=ada&x=1');
  const none = await sent(needsOwner([broken('a')]), { preferencesUrl: () => null });
  expect(none.headers.has('list-unsubscribe')).toBe(false);
});

test('a link may be made for the mail, for the account and its owner', async () => {
  const asked: unknown[] = [];
  const repairUrl = async (...about: unknown[]): Promise<string> => {
    asked.push(about);
    return `https://acme.example/repair/${asked.length}`;
  };
  const accounts = Array.from({ length: 30 }, (_, index) => broken(`a${index}`));
  const mail = await sent(needsOwner(accounts), { repairUrl });
  expect(asked.length).toBe(20); // one for each that is listed
  expect(asked[1]).toEqual(['a1', owner]);
  expect(mail.text).toContain('https://acme.example/repair/20');
});

test('words and layout are the app’s to replace', async () => {
  const mail = await sent(needsOwner([broken('a')]), {
    templates: {
      texts: (locale) => ({ whyOwner: (app) => `${app} in ${locale}` }),
      html: ({ heading }) => `<p>${heading}</p>`,
    },
  });
  expect(mail.text).toContain('Acme in en');
  expect(mail.html.trim()).toBe('<p>Sign in to LinkedIn again</p>');
});

test('nobody is mailed who wants no mail, and operators only where there are some', async () => {
  const smtp = await mailServer();
  const transport = transportTo(smtp.port);
  await createEmailNotifier({ ...plain, transport, to: () => null })(needsOwner([broken('a')]));
  await createEmailNotifier({ ...plain, transport, operators: [] })(rootCause(2));
  expect(smtp.mails).toEqual([]);
});

test('that it works again is mailed where the app wants it, and not when it ended elsewhere', async () => {
  const smtp = await mailServer();
  const transport = transportTo(smtp.port);
  const accounts = [recovered('unknown'), recovered('removed')];
  const again: Notification = { ...base, kind: 'works-again', audience: 'owner', owner, accounts };
  const over: Notification = {
    ...base,
    kind: 'root-cause-over',
    audience: 'operator',
    cause: 'proxy',
    provider: null,
  };
  for (const one of [again, over, { ...again, accounts: [recovered('operator')] }]) {
    await createEmailNotifier({ ...plain, transport })(one);
  }
  await createEmailNotifier({ ...plain, transport, worksAgain: true })(again);
  expect(smtp.mails).toEqual([]);
  const some = { ...again, accounts: [...accounts, recovered('owner-sign-in')] };
  await createEmailNotifier({ ...plain, transport, worksAgain: true })(some);
  await createEmailNotifier({ ...plain, transport, worksAgain: true })(over);
  expect(smtp.mails.map(({ headers }) => headers.get('subject'))).toEqual([
    '1 account works again – Acme',
    'The interruption is over: The accounts that it stopped work again',
  ]);
});

test('an address that leads nowhere from a mail is refused before it is sent', async () => {
  for (const url of ['/repair/a-token', 'acme.example/repair/a-token', 'javascript:alert("a-token")', '']) {
    const send = createEmailNotifier({
      ...plain,
      transport: { sendMail: async () => {} },
      repairUrl: () => url,
    });
    const sending = send(needsOwner([broken('a')]));
    await expect(sending).rejects.toThrow(/repairUrl gave .* leads nowhere/);
    // It is logged, and whoever has the token can use the link.
    await expect(sending).rejects.not.toThrow(/a-token/);
  }
});

test('what is missing is said when the app starts', () => {
  expect(() => createEmailNotifier({} as EmailNotifierOptions)).toThrow(
    /^Patchbay: createEmailNotifier: missing: transport, such as .*; from, .*; to, .*; appName; repairUrl.* To mend it, pass what is missing\.$/,
  );
});

test('what is misspelt is said when the app starts', () => {
  const start = (options: object) => () =>
    createEmailNotifier({
      ...plain,
      transport: { sendMail: async () => {} },
      ...options,
    } as EmailNotifierOptions);
  expect(start({ apName: 'Acme' })).toThrow(
    /createEmailNotifier: there is no option apName; did you mean appName\?/,
  );
  expect(start({ templates: { txt: String } })).toThrow(
    /no option templates\.txt; did you mean templates\.text\?/,
  );
});

test('recipients and templates that are none are told of when the app starts', () => {
  for (const [options, what] of [
    [{ operators: 'team@acme.example' }, 'operators is no list'],
    [{ operators: ['team@acme.example'] }, 'operators[0] has no mail address'],
    [{ operators: [...(plain.operators ?? []), { addres: 'a@b' }] }, 'operators[2] has no mail address'],
    [{ templates: { text: 'Hello' } }, 'templates.text is no function'],
    [{ templates: { messages: {} } }, 'templates.messages is no function'],
  ] as const) {
    const given = { ...plain, transport: { sendMail: async () => {} }, ...options } as unknown;
    expect(() => createEmailNotifier(given as EmailNotifierOptions)).toThrow(
      `Patchbay: createEmailNotifier: ${what}. To mend it, pass `,
    );
  }
});

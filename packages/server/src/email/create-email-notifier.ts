import type { RecoveredBy } from '@patchbay/core';
import { consoleLog, type Log, toSafeLog } from '../log.ts';
import type { Notification } from '../notifications/notification.ts';
import { NotificationRefused } from '../notifications/notification-options.ts';
import { fail } from '../option-error.ts';
import { type OptionNames, refuseUnknown } from '../option-names.ts';
import type { Owner } from '../owner.ts';
import { isTimeZone } from './is-time-zone.ts';
import { type MailWords, openMailBook } from './mail-book.ts';
import { MAX_ITEMS, type MailContent } from './mail-content.ts';
import { toHtml } from './to-html.ts';
import { toText } from './to-text.ts';
import { writeMail } from './write-mail.ts';

/** What sends mails: a transporter of nodemailer, or anything with the same method. */
export interface MailTransport {
  sendMail(mail: OutgoingMail): Promise<unknown>;
}

/** One mail, in nodemailer's words. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: { name: string; address: string }[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same whenever the notification is sent again. */
  readonly messageId: string;
  readonly headers: Record<string, string>;
}

/** Where a mail goes, and how its reader wants it. */
export interface MailRecipient {
  readonly address: string;
  /** BCP 47 tag; default English. */
  readonly locale?: string;
  /** IANA name, such as `Europe/Paris`. Without it, or with one that is unknown, mails name no times. */
  readonly timeZone?: string;
}

/** What an app tells the notifier. */
export interface EmailNotifierOptions {
  /** `nodemailer.createTransport(…)`; give it `connectionTimeout` and `socketTimeout` below a minute. */
  readonly transport: MailTransport;
  /** `Acme <no-reply@acme.example>` */
  readonly from: string;
  /** An owner's address; null for somebody who wants no mail. */
  readonly to: (owner: Owner) => MailRecipient | null | Promise<MailRecipient | null>;
  /** The team's addresses, one mail to all of them, in the language of the first. Default: they get no mail. */
  readonly operators?: readonly MailRecipient[];
  readonly appName: string;
  /**
   * A page of the app that asks for a link to Unipile when its button is pressed, or a repair link of
   * `createRepairLink`, which does the same without a session. Never a link of Unipile itself: it lives for minutes,
   * and whoever reads the mail could use it.
   */
  readonly repairUrl: (accountId: string, owner: Owner) => string | Promise<string>;
  /** Where operators look after accounts. */
  readonly operatorUrl?: string;
  /** Where a person chooses which mails they get: a link in the footer and the header `List-Unsubscribe`. */
  readonly preferencesUrl?: (owner: Owner) => string | null | Promise<string | null>;
  /** Also mail when it works again, to those who were told that it did not. Default false. */
  readonly worksAgain?: boolean;
  /** What of our mails is replaced. */
  readonly templates?: MailTemplates;
  /** Hears of a time zone that is none, the first time. Default: warnings on the console. */
  readonly log?: Log;
}

/** Parts of mails that an app replaces. */
export interface MailTemplates extends MailWords {
  readonly html?: (content: MailContent) => string;
  readonly text?: (content: MailContent) => string;
}

const optionNames: OptionNames<EmailNotifierOptions> = {
  transport: true,
  from: true,
  to: true,
  operators: true,
  appName: true,
  repairUrl: true,
  operatorUrl: true,
  preferencesUrl: true,
  worksAgain: true,
  templates: true,
  log: true,
};

const templateNames: OptionNames<MailTemplates> = { html: true, text: true, messages: true, texts: true };

/**
 * Sends notifications as mails.
 *
 * @throws TypeError for an option that is missing, or is none.
 * @example
 * notifications: {
 *   send: createEmailNotifier({
 *     transport: nodemailer.createTransport(process.env.SMTP_URL),
 *     from: 'Acme <no-reply@acme.example>',
 *     to: async ({ ownerId }) => ({ address: (await users.get(ownerId)).email, locale: 'fr' }),
 *     appName: 'Acme',
 *     repairUrl: (accountId) => `https://acme.example/settings/accounts?repair=${encodeURIComponent(accountId)}`,
 *   }),
 * }
 */
export function createEmailNotifier(
  options: EmailNotifierOptions,
): (notification: Notification) => Promise<void> {
  refuseUnknown('createEmailNotifier', '', options, optionNames);
  requireOptions(options);
  const { transport, from, to, operators = [], templates = {}, preferencesUrl } = options;
  const log = toSafeLog(options.log ?? consoleLog);
  requireTemplates(templates);
  requireOperators(operators);
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'patchbay.invalid';

  let warned = false;

  /** One that is unknown would be unknown in every later try, too: better a mail without times than none. */
  function zoneOf({ timeZone }: MailRecipient): string | null {
    if (!timeZone) return null;
    if (isTimeZone(timeZone)) return timeZone;
    if (!warned) {
      const message = `\`to\` gave the time zone ${JSON.stringify(timeZone)}, which is none, so mails name no times. Return an IANA name, such as Europe/Paris, or leave it out.`;
      log({ level: 'warn', message });
    }
    warned = true;
    return null;
  }

  async function send(notification: Notification, recipients: readonly MailRecipient[]): Promise<void> {
    const [first] = recipients;
    if (!first) return;
    const book = await openMailBook(first.locale ?? 'en', templates);
    const preferences = notification.audience === 'owner' ? await preferencesUrl?.(notification.owner) : null;
    const repairUrls = await repairUrlsOf(notification);
    const content = writeMail(notification, book, {
      appName: options.appName,
      repairUrl: (accountId) => repairUrls.get(accountId) ?? '',
      operatorUrl: options.operatorUrl ?? null,
      preferencesUrl: preferences ?? null,
      timeZone: zoneOf(first),
    });
    const mail: OutgoingMail = {
      from,
      // As objects: an address is never read as a list of them.
      to: recipients.map(({ address }) => ({ name: '', address: requireAddress(address) })),
      subject: content.subject,
      text: (templates.text ?? toText)(content),
      html: (templates.html ?? toHtml)(content),
      messageId: `<${notification.id}@${domain}>`,
      headers: {
        'Auto-Submitted': 'auto-generated', // no out-of-office answers
        'Content-Language': content.locale,
        ...(content.preferences && { 'List-Unsubscribe': `<${content.preferences.url}>` }),
      },
    };
    try {
      await transport.sendMail(mail);
    } catch (error) {
      if (!isFinal(error)) throw error;
      throw new NotificationRefused('Patchbay: the mail server refused the mail for good.', { cause: error });
    }
  }

  /** Of the accounts that are listed: the app may have to make one for each. */
  async function repairUrlsOf(notification: Notification): Promise<ReadonlyMap<string, string>> {
    const urls = new Map<string, string>();
    if (notification.kind !== 'needs-owner') return urls;
    for (const { account } of notification.accounts.slice(0, MAX_ITEMS)) {
      urls.set(account.id, await options.repairUrl(account.id, notification.owner));
    }
    return urls;
  }

  return async (notification) => {
    if (notification.audience === 'operator') {
      if (notification.kind !== 'root-cause-over' || options.worksAgain) await send(notification, operators);
      return;
    }
    if (notification.kind !== 'works-again') return send(notification, await recipientOf(notification.owner));
    const accounts = notification.accounts.filter(({ recoveredBy }) => !endedElsewhere.includes(recoveredBy));
    if (!options.worksAgain || accounts.length === 0) return;
    await send({ ...notification, accounts }, await recipientOf(notification.owner));
  };

  async function recipientOf(owner: Owner): Promise<readonly MailRecipient[]> {
    const recipient = await to(owner);
    return recipient ? [recipient] : [];
  }
}

/** Whoever did it knows; a mail would only say what they see. */
const endedElsewhere: readonly RecoveredBy[] = ['removed', 'unknown'];

function requireOptions({ transport, from, to, appName, repairUrl }: EmailNotifierOptions): void {
  const missing = [
    typeof transport?.sendMail !== 'function' && 'transport, such as nodemailer.createTransport(url)',
    !from && "from, such as 'Acme <no-reply@acme.example>'",
    typeof to !== 'function' && 'to, a function that gives an owner’s address',
    !appName && 'appName',
    typeof repairUrl !== 'function' && 'repairUrl, a function that gives a page of the app',
  ].filter((one) => one !== false);
  if (missing.length === 0) return;
  fail('createEmailNotifier', `missing: ${missing.join('; ')}`, 'pass what is missing');
}

function requireTemplates(templates: MailTemplates): void {
  refuseUnknown('createEmailNotifier', 'templates.', templates, templateNames);
  for (const [name, template] of Object.entries(templates)) {
    if (template === undefined || typeof template === 'function') continue;
    fail(
      'createEmailNotifier',
      `templates.${name} is no function`,
      'pass one that gives the text, or leave it out',
    );
  }
}

function requireOperators(operators: readonly MailRecipient[]): void {
  const how = "pass a list of recipients, such as [{ address: 'team@acme.example' }]";
  if (!Array.isArray(operators)) fail('createEmailNotifier', 'operators is no list', how);
  operators.forEach((recipient: MailRecipient, at) => {
    if (isAddress(recipient?.address)) return;
    fail('createEmailNotifier', `operators[${at}] has no mail address`, how);
  });
}

/** Whether something is one plain mail address. */
function isAddress(given: unknown): given is string {
  return typeof given === 'string' && /^[^\s<>,;:"()[\]\\]+@[^\s<>,;:"()[\]\\@]+$/.test(given);
}

/**
 * One plain address.
 *
 * @throws NotificationRefused for anything else: no later try makes it one.
 */
function requireAddress(address: string): string {
  if (isAddress(address)) return address;
  throw new NotificationRefused(
    'Patchbay: createEmailNotifier: `to` gave what is no mail address. Return one.',
  );
}

/**
 * Whether the server said no to this mail or this address, for good. A wrong password is no such answer: it is
 * mended in the configuration, and the mail has to wait.
 */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const isAboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isAboutTheMail && typeof responseCode === 'number' && responseCode >= 500;
}

import { type Account, assertNever, partLists, providerEntry, type RemedyContext } from '@patchbay/core';
import type { BrokenAccount, Notification } from '../notifications/notification.ts';
import { cleanText, setApart } from './clean-text.ts';
import type { MailBook } from './mail-book.ts';
import { MAX_ITEMS, type MailContent, type MailItem, type MailLink } from './mail-content.ts';

/** What a mail may lead to, and how its reader's times are written. */
export interface MailPlace {
  readonly appName: string;
  readonly repairUrl: (accountId: string) => string;
  /** Where operators look after accounts; null for no link. */
  readonly operatorUrl: string | null;
  readonly preferencesUrl: string | null;
  /** IANA name; null leaves times out, as the server's own would mislead. */
  readonly timeZone: string | null;
}

/** Says a notification in the words of a book. */
export function writeMail(notification: Notification, book: MailBook, place: MailPlace): MailContent {
  const { messages, words, dialogs } = book;
  const app = cleanText(place.appName);
  const isForOwner = notification.audience === 'owner';
  const base = {
    locale: messages.locale,
    direction: messages.direction,
    intro: [],
    items: [],
    more: null,
    link: isForOwner ? null : operatorLink(book, place),
    footer: [isForOwner ? words.whyOwner(app) : words.whyOperator(app)],
    preferences: place.preferencesUrl
      ? { label: words.preferences, url: toMailUrl(place.preferencesUrl, 'preferencesUrl') }
      : null,
  } satisfies Partial<MailContent>;
  const moreThan = (shown: number, count: number): string | null =>
    count > shown ? dialogs.attention.more(count - shown) : null;

  switch (notification.kind) {
    case 'needs-owner': {
      const { accounts, count, isReminder } = notification;
      const shown = accounts.slice(0, MAX_ITEMS);
      const footer = [words.opensApp(app), ...base.footer];
      const [only] = shown;
      if (only && count === 1) {
        const { heading, lines, link } = ownerGuide(only, book, place);
        const name = accountName(only.account, book);
        const subject = `${heading} – ${name}`;
        return {
          ...base,
          subject: isReminder ? words.reminder(subject) : subject,
          heading,
          items: [{ name, lines, link }],
          footer,
        };
      }
      const heading = dialogs.attention.heading(count);
      const subject = `${heading} – ${setApart(app, messages.direction)}`;
      const items = shown.map((one) => {
        const guide = ownerGuide(one, book, place);
        return { name: accountName(one.account, book), lines: [guide.heading], link: guide.link };
      });
      return {
        ...base,
        subject: isReminder ? words.reminder(subject) : subject,
        heading,
        intro: [words.eachNeedsYou],
        items,
        more: moreThan(shown.length, count),
        footer,
      };
    }
    case 'works-again': {
      const shown = notification.accounts.slice(0, MAX_ITEMS);
      const heading = words.worksAgain.heading(notification.accounts.length);
      return {
        ...base,
        subject: `${heading} – ${setApart(app, messages.direction)}`,
        heading,
        intro: [words.worksAgain.sentence],
        items: shown.map(({ account }) => plainItem(accountName(account, book))),
        more: moreThan(shown.length, notification.accounts.length),
      };
    }
    case 'root-cause': {
      const { accounts, count, cause, isReminder } = notification;
      const shown = accounts.slice(0, MAX_ITEMS);
      const provider = providerName(notification.provider);
      const subject = withoutStop(book.guides.texts.groups[cause]({ count, provider }));
      return {
        ...base,
        subject: isReminder ? words.reminder(subject) : subject,
        heading: subject,
        intro: operatorSteps(shown[0], book),
        items: shown.map(({ account }) => plainItem(accountName(account, book))),
        more: moreThan(shown.length, count),
      };
    }
    case 'root-cause-over': {
      const { heading, sentence } = words.causeOver;
      const said = sentence(providerName(notification.provider));
      return { ...base, subject: `${heading}: ${withoutStop(said)}`, heading, intro: [said] };
    }
    case 'unclaimed-accounts': {
      const { accounts, count, isReminder } = notification;
      const shown = accounts.slice(0, MAX_ITEMS);
      const heading = words.unclaimed.heading(count);
      const subject = `${heading} – ${setApart(app, messages.direction)}`;
      return {
        ...base,
        subject: isReminder ? words.reminder(subject) : subject,
        heading,
        intro: [words.unclaimed.sentence],
        items: shown.map((one) => ({ ...plainItem(accountName(one, book)), lines: [cleanText(one.id)] })),
        more: moreThan(shown.length, count),
      };
    }
    case 'restricted-account': {
      const { heading, sentence, person } = words.declined;
      const title = heading(providerName(notification.provider));
      return {
        ...base,
        subject: `${title} – ${setApart(app, messages.direction)}`,
        heading: title,
        intro: [sentence, person(cleanText(notification.owner.ownerId))],
      };
    }
    default:
      return assertNever(notification);
  }
}

/** What the page will say, too. */
function ownerGuide(
  { account, since }: BrokenAccount,
  { guides, messages }: MailBook,
  { repairUrl, timeZone }: MailPlace,
): { readonly heading: string; readonly lines: readonly string[]; readonly link: MailLink } {
  const context: RemedyContext = {
    provider: providerName(account.provider),
    since: timeZone === null ? null : messages.times.on(writeTime(since, messages.locale, timeZone)),
    ...partLists(account, messages),
  };
  const { heading, sentence, stillWorks, action } = guides.guide(
    { ...account, checking: false },
    { context },
  );
  const label = action?.label ?? messages.actions.retry;
  return {
    heading,
    lines: [sentence, stillWorks],
    link: { label, url: toMailUrl(repairUrl(account.id), 'repairUrl') },
  };
}

/** What operators do about a cause, as the worst account's page says it. */
function operatorSteps(one: BrokenAccount | undefined, { guides, messages }: MailBook): readonly string[] {
  if (!one) return [];
  const { account } = one;
  const context = { provider: providerName(account.provider), since: null, ...partLists(account, messages) };
  const { sentence, steps } = guides.guide(account, { audience: 'operator', context });
  return [sentence, ...steps];
}

function operatorLink({ words }: MailBook, { operatorUrl, appName }: MailPlace): MailLink | null {
  if (operatorUrl === null) return null;
  return { label: words.openApp(cleanText(appName)), url: toMailUrl(operatorUrl, 'operatorUrl') };
}

function plainItem(name: string): MailItem {
  return { name, lines: [], link: null };
}

function accountName({ name, provider }: Pick<Account, 'name' | 'provider'>, { messages }: MailBook): string {
  const known = providerName(provider);
  const clean = cleanText(name);
  if (clean === '') return messages.list.unnamed(known);
  return `${setApart(clean, messages.direction)} · ${setApart(known, messages.direction)}`;
}

function providerName(provider: string | null): string {
  return provider === null ? '' : cleanText(providerEntry(provider).name);
}

/** With its day: a mail is read later. */
function writeTime(time: number, locale: string, timeZone: string): string {
  const parts = { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(time);
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/**
 * An address that may stand in a mail.
 *
 * @throws Error for anything but a whole web address. What was given is not repeated: it may hold a token.
 */
function toMailUrl(text: string, option: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new Error(
    `Patchbay: createEmailNotifier: ${option} gave what leads nowhere from a mail. Return a whole address, such as https://app.example.com/settings.`,
  );
}

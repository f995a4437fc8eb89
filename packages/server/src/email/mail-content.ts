/** What one mail says, before it is text or HTML. Every string is one line, unescaped. */
export interface MailContent {
  /** BCP 47 tag of the words. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly heading: string;
  /** Sentences under the heading, a paragraph each. */
  readonly intro: readonly string[];
  readonly items: readonly MailItem[];
  /** Stands after the items that are listed; null when they are all. */
  readonly more: string | null;
  /** The one thing to do, where it is one for all items. */
  readonly link: MailLink | null;
  /** What the link does, and why the person gets the mail. */
  readonly footer: readonly string[];
  readonly preferences: MailLink | null;
}

/** One account of a mail. */
export interface MailItem {
  readonly name: string;
  readonly lines: readonly string[];
  readonly link: MailLink | null;
}

/** Whether nothing is said of an account but its name. */
export function isPlain({ lines, link }: MailItem): boolean {
  return lines.length === 0 && link === null;
}

/** A link and what it is called. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** How many accounts a mail lists. The page that it leads to has them all. */
export const MAX_ITEMS = 20;

import {
  type DialogTexts,
  type GuideBook,
  loadGuideBook,
  loadMailTexts,
  loadMessages,
  type MailTexts,
  type Messages,
} from '@patchbay/core';

/** Every word that mails of one language are made of. */
export interface MailBook {
  readonly messages: Messages;
  readonly guides: GuideBook;
  readonly dialogs: DialogTexts;
  readonly words: MailTexts;
}

/** Where an app's own words come from. */
export interface MailWords {
  /** The words of remedies; default those of core. */
  readonly messages?: (locale: string) => Messages | Promise<Messages>;
  /** Words of mails that replace ours. */
  readonly texts?: (locale: string) => Partial<MailTexts>;
}

/** Loads the words of a language; those of English where a language has none. */
export async function openMailBook(locale: string, { messages: own, texts }: MailWords): Promise<MailBook> {
  const messages = await (own ? own(locale) : loadMessages([locale]));
  const [guides, dialogs, words] = await Promise.all([
    loadGuideBook(messages),
    messages.loadDialogTexts(),
    loadMailTexts(messages.locale),
  ]);
  return { messages, guides, dialogs, words: { ...words, ...texts?.(messages.locale) } };
}

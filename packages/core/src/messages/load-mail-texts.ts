import { type KnownLocale, knownLocales } from './load-messages.ts';
import type { MailTexts } from './mail-texts.ts';

const loaders: Readonly<Record<KnownLocale, () => Promise<MailTexts>>> = {
  en: async () => (await import('./en/mail-texts.ts')).mailTexts,
  fr: async () => (await import('./fr/mail-texts.ts')).mailTexts,
  de: async () => (await import('./de/mail-texts.ts')).mailTexts,
  es: async () => (await import('./es/mail-texts.ts')).mailTexts,
  ar: async () => (await import('./ar/mail-texts.ts')).mailTexts,
};

/**
 * The words of mails in a language, English for one that there are none in. For servers: no page loads them.
 *
 * @param locale A BCP 47 tag, such as that of the messages: `messages.locale`.
 */
export function loadMailTexts(locale: string): Promise<MailTexts> {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return loaders[knownLocales.find((known) => known === language) ?? 'en']();
}

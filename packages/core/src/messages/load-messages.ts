import { en } from './locales/en.ts';
import type { Messages } from './messages.ts';

/** Languages that Patchbay speaks itself. A host brings any other as `Messages` of its own. */
export type KnownLocale = 'en' | 'fr' | 'de' | 'es' | 'ar';

const loaders: Readonly<Record<KnownLocale, () => Promise<Messages>>> = {
  en: async () => en,
  fr: async () => (await import('./locales/fr.ts')).fr,
  de: async () => (await import('./locales/de.ts')).de,
  es: async () => (await import('./locales/es.ts')).es,
  ar: async () => (await import('./locales/ar.ts')).ar,
};

/** Every language that {@link loadMessages} can load. */
export const knownLocales: readonly KnownLocale[] = ['en', 'fr', 'de', 'es', 'ar'];

/**
 * The messages for the first wanted language that there are messages for, English if there is none. A language
 * is loaded as a chunk of its own when it is asked for.
 *
 * @param wanted BCP 47 tags, best first: `navigator.languages`, or the app's own choice.
 * @example const messages = await loadMessages(['fr-CA', 'en']); // French
 */
export function loadMessages(wanted: readonly string[]): Promise<Messages> {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split(/[-_@.]/)[0];
    const known = knownLocales.find((locale) => locale === language);
    if (known) return loaders[known]();
  }
  return loaders.en();
}

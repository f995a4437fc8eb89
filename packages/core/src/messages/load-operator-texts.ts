import type { KnownLocale } from './load-messages.ts';
import type { OperatorTexts } from './operator-texts.ts';

const loaders: Readonly<Record<KnownLocale, () => Promise<{ readonly operatorTexts: OperatorTexts }>>> = {
  en: () => import('./en/operator-texts.ts'),
  fr: () => import('./fr/operator-texts.ts'),
  de: () => import('./de/operator-texts.ts'),
  es: () => import('./es/operator-texts.ts'),
  ar: () => import('./ar/operator-texts.ts'),
};

/**
 * The words of the operators' tools in a language; English where Patchbay does not speak it. Apart from
 * `Messages`, because people of the app never see them.
 *
 * @param locale BCP 47 tag, such as `messages.locale`.
 */
export async function loadOperatorTexts(locale: string): Promise<OperatorTexts> {
  const language = locale.toLowerCase().split('-')[0] as KnownLocale;
  return (await (Object.hasOwn(loaders, language) ? loaders[language] : loaders.en)()).operatorTexts;
}

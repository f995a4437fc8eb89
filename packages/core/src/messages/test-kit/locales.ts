import { knownLocales, loadMessages } from '../load-messages.ts';
import type { Messages } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';

/** One locale with both parts, for tests. */
export interface LoadedLocale {
  readonly messages: Messages;
  readonly texts: RemedyTexts;
}

/** Every locale with both parts. */
export function loadLocales(): Promise<readonly LoadedLocale[]> {
  return Promise.all(
    knownLocales.map(async (locale) => {
      const messages = await loadMessages([locale]);
      return { messages, texts: await messages.loadRemedyTexts() };
    }),
  );
}

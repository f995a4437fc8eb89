import type { MessagesInPart } from '../messages.ts';
import { statusLabels } from './status-labels.ts';
import { words } from './words.ts';

/** English without the words about accounts, which `englishAccountWords` adds. */
export const englishInPart: MessagesInPart = {
  locale: 'en',
  direction: 'ltr',
  status: statusLabels,
  remedies: {},
  stillWorks: {},
  products: {},
  list: {},
  ...words,
  loadRemedyTexts: async () => (await import('./remedy-texts.ts')).remedyTexts,
  loadDialogTexts: async () => (await import('./dialog-texts.ts')).dialogTexts,
};

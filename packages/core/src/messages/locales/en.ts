import { remedies } from '../en/remedies.ts';
import { statusLabels } from '../en/status-labels.ts';
import { words } from '../en/words.ts';
import type { Messages } from '../messages.ts';

export { statusLabels };

/** English: the default, and the measure of completeness for every other locale. */
export const en: Messages = {
  locale: 'en',
  direction: 'ltr',
  status: statusLabels,
  remedies,
  ...words,
  loadRemedyTexts: async () => (await import('../en/remedy-texts.ts')).remedyTexts,
  loadDialogTexts: async () => (await import('../en/dialog-texts.ts')).dialogTexts,
};

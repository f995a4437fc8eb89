import { remedies } from '../fr/remedies.ts';
import { statusLabels } from '../fr/status-labels.ts';
import { words } from '../fr/words.ts';
import type { Messages } from '../messages.ts';

export { statusLabels };

/** French. */
export const fr: Messages = {
  locale: 'fr',
  direction: 'ltr',
  status: statusLabels,
  remedies,
  ...words,
  loadRemedyTexts: async () => (await import('../fr/remedy-texts.ts')).remedyTexts,
  loadDialogTexts: async () => (await import('../fr/dialog-texts.ts')).dialogTexts,
};

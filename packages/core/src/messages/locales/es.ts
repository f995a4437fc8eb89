import { remedies } from '../es/remedies.ts';
import { statusLabels } from '../es/status-labels.ts';
import { words } from '../es/words.ts';
import type { Messages } from '../messages.ts';

export { statusLabels };

/** Spanish. */
export const es: Messages = {
  locale: 'es',
  direction: 'ltr',
  status: statusLabels,
  remedies,
  ...words,
  loadRemedyTexts: async () => (await import('../es/remedy-texts.ts')).remedyTexts,
  loadDialogTexts: async () => (await import('../es/dialog-texts.ts')).dialogTexts,
};

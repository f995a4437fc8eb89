import { remedies } from '../ar/remedies.ts';
import { statusLabels } from '../ar/status-labels.ts';
import { words } from '../ar/words.ts';
import type { Messages } from '../messages.ts';

export { statusLabels };

/** Arabic: proves that everything reads from right to left, too. */
export const ar: Messages = {
  locale: 'ar',
  direction: 'rtl',
  status: statusLabels,
  remedies,
  ...words,
  loadRemedyTexts: async () => (await import('../ar/remedy-texts.ts')).remedyTexts,
  loadDialogTexts: async () => (await import('../ar/dialog-texts.ts')).dialogTexts,
};

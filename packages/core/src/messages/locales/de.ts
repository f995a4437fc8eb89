import { remedies } from '../de/remedies.ts';
import { statusLabels } from '../de/status-labels.ts';
import { words } from '../de/words.ts';
import type { Messages } from '../messages.ts';

export { statusLabels };

/** German. */
export const de: Messages = {
  locale: 'de',
  direction: 'ltr',
  status: statusLabels,
  remedies,
  ...words,
  loadRemedyTexts: async () => (await import('../de/remedy-texts.ts')).remedyTexts,
  loadDialogTexts: async () => (await import('../de/dialog-texts.ts')).dialogTexts,
};

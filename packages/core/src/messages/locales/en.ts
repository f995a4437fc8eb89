import { englishAccountWords } from '../en/account-words.ts';
import { englishInPart } from '../en/english-in-part.ts';
import { statusLabels } from '../en/status-labels.ts';
import type { Messages } from '../messages.ts';

export { statusLabels };

/** English: the default, and the measure of completeness for every other locale. */
export const en: Messages = { ...englishInPart, ...englishAccountWords };

import { type DialogTexts, en } from '@patchbay/core';

/** The English words of dialogs, at hand for stories and tests. */
export const englishDialogs: DialogTexts = await en.loadDialogTexts();

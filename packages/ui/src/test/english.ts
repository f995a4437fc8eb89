import { type DialogTexts, en, loadOperatorTexts, type OperatorTexts } from '@patchbay/core';

/** The English words of dialogs, at hand for stories and tests. */
export const englishDialogs: DialogTexts = await en.loadDialogTexts();

/** Those of the operators' tools. */
export const englishOperators: OperatorTexts = await loadOperatorTexts('en');

import type { Messages } from '../messages.ts';
import { toPseudo } from '../pseudo.ts';
import { en } from './en.ts';

export { toPseudo };

/** English in letters nobody uses, a third longer: for tests and Storybook. */
export const pseudo: Messages = toPseudo(en);

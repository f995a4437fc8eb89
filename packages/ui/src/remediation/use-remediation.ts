'use client';
import type { Account, Guide, RemedyTexts } from '@patchbay/core';
import { remedyContext } from '../internals/account-words.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { type RemedyWords, remedyWords } from './remedy-words.ts';
import { useGuideBook } from './use-guide.ts';

/** What to tell about an account: the short words at once, the guide when it is loaded. */
export interface RemediationState extends RemedyWords {
  /** Steps, further ways, possible reasons; null until they are loaded. */
  readonly guide: Guide | null;
  /** The headings over the parts of the guide. */
  readonly headings: RemedyTexts['headings'] | null;
}

/**
 * The remedy for an account in the person's language, for panels of your own.
 *
 * @example
 * const { heading, sentence, guide } = useRemediation(account);
 * return <><h3>{heading}</h3><p>{sentence}</p><ol>{guide?.steps.map((step) => <li key={step}>{step}</li>)}</ol></>;
 */
export function useRemediation(account: Account): RemediationState {
  const messages = useMessages();
  const format = useTimeFormat();
  const book = useGuideBook(true);
  return {
    ...remedyWords(account, messages, format),
    guide: book?.guide(account, { context: remedyContext(account, messages, format) }) ?? null,
    headings: book?.texts.headings ?? null,
  };
}

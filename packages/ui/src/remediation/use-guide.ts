'use client';
import { type Account, type Guide, type GuideBook, loadGuideBook } from '@patchbay/core';
import { useEffect, useState } from 'react';
import { remedyContext } from '../internals/account-words.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { withAccountWords } from '../internals/with-account-words.ts';

/** What the panel shows besides the short words. */
export interface GuideWords {
  readonly steps: readonly string[];
  readonly notes: readonly string[];
  /** What may have led to it, under a heading that says so. */
  readonly reasonsHeading: string;
  readonly likelyReasons: readonly string[];
  /** What else can be pressed. */
  readonly secondary: Guide['secondary'];
}

/**
 * Steps and possible reasons for an account that somebody looks at closely; null for one that nobody does. Empty
 * until they are loaded, and where they cannot be: the short words stand alone then.
 */
export function useGuide(account: Account | null): GuideWords | null {
  const messages = useMessages();
  const format = useTimeFormat();
  const book = useGuideBook(account !== null);
  if (!account || !book) return null;
  const context = remedyContext(account, messages, format);
  const { steps, notes, likelyReasons, secondary } = book.guide(account, { context });
  return { steps, notes, likelyReasons, secondary, reasonsHeading: book.texts.headings.likelyReasons };
}

/** The guide book in the provider's language; null until it is wanted and loaded. */
export function useGuideBook(wanted: boolean): GuideBook | null {
  const messages = useMessages();
  const [book, setBook] = useState<GuideBook | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    loadGuideBook(withAccountWords(messages)).then(
      (loaded) => {
        if (!gone) setBook(loaded);
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [messages, wanted]);
  return wanted ? book : null;
}

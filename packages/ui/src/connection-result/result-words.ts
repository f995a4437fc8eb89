import {
  type ConnectResult,
  type DialogTexts,
  type Guide,
  type GuideBook,
  isConnectRefusal,
  providerEntry,
  type StatusMark,
} from '@patchbay/core';

/** What the page says about a sign-in that ended. */
export interface ResultWords {
  readonly mark: StatusMark;
  readonly heading: string;
  readonly sentence: string;
  readonly steps: readonly string[];
  /** What to press; null after a success. */
  readonly guide: Guide | null;
}

/** Results whose sentence is about the provider, and says nothing where that is not known. */
const aboutProvider: readonly ConnectResult[] = ['denied', 'failed'];

/** The words for a result; `provider` is null where the page does not know it. */
export function resultWords(
  result: ConnectResult,
  book: GuideBook,
  texts: DialogTexts['result'],
  provider: string | null,
): ResultWords {
  if (!isConnectRefusal(result)) {
    return {
      mark: result === 'pending' ? 'checking' : 'running',
      heading: result === 'pending' ? texts.pending : texts.connected,
      sentence: texts.connectedSentence,
      steps: [],
      guide: null,
    };
  }
  const context = { provider: provider === null ? '' : providerEntry(provider).name, since: null };
  const guide = book.outcome(result, { provider: provider ?? '', context });
  const silent = provider === null && aboutProvider.includes(result);
  return {
    mark: result === 'restricted' || result === 'already_in_use' ? 'locked' : 'disconnected',
    heading: guide.heading,
    sentence: silent ? guide.stillWorks : guide.sentence,
    // Steps are worded for the provider: without it they would have a hole.
    steps: provider === null ? [] : guide.steps,
    guide,
  };
}

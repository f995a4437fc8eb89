import { assertNever, type DialogTexts, PatchbayError } from '@patchbay/core';

/** What was last done with a link, for the one place that says so. */
export type LinkOutcome = 'copied' | 'copy-failed' | 'ended' | 'failed' | 'too-often';

/** Why making or ending a link did not work. */
export function toLinkFailure(error: unknown): LinkOutcome {
  return error instanceof PatchbayError && error.code === 'rate_limited' ? 'too-often' : 'failed';
}

/** The outcome in words; nothing while there is none. */
export function linkOutcomeText(outcome: LinkOutcome | null, { links, failures }: DialogTexts): string {
  switch (outcome) {
    case null:
      return '';
    case 'copied':
      return links.copied;
    case 'copy-failed':
      return links.copyFailed;
    case 'ended':
      return links.ended;
    case 'failed':
      return links.failed;
    case 'too-often':
      return failures['wait-a-little'];
    default:
      return assertNever(outcome);
  }
}

import {
  type Account,
  type ActionWords,
  type MessagesInPart,
  type Remediation,
  remediate,
  toSignInPurpose,
} from '@patchbay/core';
import { remedyContext } from '../internals/account-words.ts';
import { formatAge, formatFull, type TimeFormat } from '../internals/format-time.ts';
import { withAccountWords } from '../internals/with-account-words.ts';

/** A remedy in words, ready to be drawn. */
export interface RemedyWords {
  readonly remedy: Remediation;
  readonly heading: string;
  readonly sentence: string;
  /** The label of the primary action; null where a press cannot help. */
  readonly action: ActionWords | null;
  /** Why there is nothing to press; null where all is well, and where the sentence says who can act. */
  readonly reason: string | null;
  readonly facts: readonly string[];
}

/** The words for an account's remedy. Without a time format (on the server) they name no times. */
export function remedyWords(
  account: Account,
  messages: MessagesInPart,
  format: TimeFormat | null,
): RemedyWords {
  const remedy = remediate(account);
  const { remedies, stillWorks } = withAccountWords(messages);
  const words = remedies[remedy.id];
  const context = remedyContext(account, messages, format);
  const well = remedy.tone === 'good';
  return {
    remedy,
    heading: words.heading(context),
    sentence: well
      ? words.sentence(context)
      : `${words.sentence(context)} ${stillWorks[remedy.stillWorks](context)}`,
    action: toSignInPurpose(remedy.action) && 'label' in words.action ? words.action : null,
    reason: !well && 'none' in words.action ? words.action.none : null,
    facts: format ? facts(account, messages, format) : [],
  };
}

function facts(account: Account, { status, times }: MessagesInPart, format: TimeFormat): readonly string[] {
  const { statusSince, freshness } = account;
  const { confirmedAt } = freshness;
  return [
    ...(statusSince > 0
      ? [`${status[account.status.kind]} ${times.since(formatFull(statusSince, format.locale))}`]
      : []),
    ...(confirmedAt === null ? [] : [times.checked(formatAge(confirmedAt, format))]),
  ];
}

import {
  type Account,
  type Messages,
  type Remediation,
  type RemedyMessages,
  remediate,
} from '@patchbay/core';
import { remedyContext } from '../internals/account-words.ts';
import { formatAge, formatFull, type TimeFormat } from '../internals/format-time.ts';

/** What a remedy's button is called. */
export type ActionWords = Extract<RemedyMessages['action'], { label: string }>;

/** A remedy in words, ready to be drawn. */
export interface RemedyWords {
  readonly remedy: Remediation;
  readonly heading: string;
  readonly sentence: string;
  /** The label of the primary action; null where a press cannot help. */
  readonly action: ActionWords | null;
  /** Why there is nothing to press; null where there is, and where all is well. */
  readonly reason: string | null;
  readonly facts: readonly string[];
}

/** The words for an account's remedy. Without a time format (on the server) they name no times. */
export function remedyWords(account: Account, messages: Messages, format: TimeFormat | null): RemedyWords {
  const remedy = remediate(account);
  const words = messages.remedies[remedy.id];
  const context = remedyContext(account, messages, format);
  return {
    remedy,
    heading: words.heading(context),
    sentence: words.sentence(context),
    action: remedy.action && 'label' in words.action ? words.action : null,
    reason: remedy.tone !== 'good' && 'none' in words.action ? words.action.none : null,
    facts: format ? facts(account, messages, format) : [],
  };
}

function facts(account: Account, { status, times }: Messages, format: TimeFormat): readonly string[] {
  const { statusSince, freshness } = account;
  const { confirmedAt } = freshness;
  return [
    ...(statusSince > 0
      ? [`${status[account.status.kind]} ${times.since(formatFull(statusSince, format.locale))}`]
      : []),
    ...(confirmedAt === null ? [] : [times.checked(formatAge(confirmedAt, format))]),
  ];
}

import type { Account } from '../account/account.ts';
import type { ConnectRefusal } from '../connect/connect-result.ts';
import type { ActionWords, Messages, RemedyMessages } from '../messages/messages.ts';
import type { GuideContext, RemedyTexts } from '../messages/remedy-texts.ts';
import { type GroupingOptions, groupRootCauses, type RootCauseGroup } from './group-root-causes.ts';
import { notesFor } from './guide-notes.ts';
import { likelyReasons, type SignInMethod } from './likely-reasons.ts';
import type { CellName, WrittenCell } from './matrix/cell.ts';
import { findCell } from './matrix/matrix.ts';
import { type OutcomeRemedyId, outcomeRemedies } from './outcome-remedies.ts';
import { type RemedyFacts, type RemedyId, toRemedyFacts } from './remedies.ts';
import type { Audience, RemedyAction } from './remedy-action.ts';
import { toRemedyFamily } from './remedy-family.ts';
import { type StillWorks, toStillWorks } from './remedy-table.ts';
import { type RemedyInsight, type RemedySubject, toSituation } from './situation.ts';

/** Everything there is to say to one reader, ready to be drawn. */
export interface Guide extends Omit<RemedyFacts, 'action'> {
  readonly id: RemedyId | OutcomeRemedyId;
  /** The written cell of the matrix that says so. */
  readonly cell: CellName;
  readonly heading: string;
  /** What happened. */
  readonly sentence: string;
  readonly stillWorks: string;
  /** The one thing to press; null where a press cannot help. */
  readonly action: GuideAction | null;
  /** Why there is nothing to press; null where there is. */
  readonly reason: string | null;
  readonly steps: readonly string[];
  readonly secondary: readonly GuideAction[];
  /** What may have led to it; nobody knows. Empty where the cause is known. */
  readonly likelyReasons: readonly string[];
  /** What else is known: the next automatic attempt, how often it was lost. */
  readonly notes: readonly string[];
}

/** Something to press, with its words. */
export interface GuideAction extends ActionWords {
  readonly action: RemedyAction;
}

/** Accounts that fail for one cause, and the sentence that says so. */
export interface GuideGroup extends RootCauseGroup {
  readonly sentence: string;
}

/** Who reads, and what the texts may name. */
export interface GuideOptions {
  /** Default `owner`. */
  readonly audience?: Audience;
  readonly context: GuideContext;
  readonly insight?: RemedyInsight;
  /** How the account was signed in, where that is known: decides which reasons are possible. */
  readonly method?: SignInMethod;
}

/** All remedies in the words of one locale. */
export interface GuideBook {
  readonly texts: RemedyTexts;
  /** What to do about an account. */
  guide(account: RemedySubject, options: GuideOptions): Guide;
  /** What to do after a sign-in that did not end in a connection. */
  outcome(
    result: ConnectRefusal,
    options: Omit<GuideOptions, 'insight' | 'method'> & { readonly provider: string },
  ): Guide;
  /** One notice for many accounts that fail for one cause; see `groupRootCauses`. */
  groups(
    accounts: readonly Account[],
    options: GroupingOptions & { readonly providerName: (provider: string) => string },
  ): readonly GuideGroup[];
}

/** The guide book of a locale. */
export function createGuideBook(messages: Messages, texts: RemedyTexts): GuideBook {
  const accountWords: Readonly<Record<RemedyId, RemedyMessages<GuideContext>>> = {
    ...messages.remedies,
    ...texts.forOperators,
  };
  const withWords = (action: RemedyAction): GuideAction => ({ action, ...texts.actions[action] });

  function write(
    { name, cell, facts, words, works }: Entry,
    context: GuideContext,
  ): Omit<Guide, 'likelyReasons' | 'notes'> {
    return {
      id: cell.remedy,
      cell: name,
      tone: facts.tone,
      actor: facts.actor,
      heading: words.heading(context),
      sentence: words.sentence(context),
      stillWorks: messages.stillWorks[works](context),
      action: facts.action && 'label' in words.action ? { action: facts.action, ...words.action } : null,
      reason: 'none' in words.action ? words.action.none : null,
      steps: cell.steps.map((key) => texts.steps[key](context)),
      secondary: cell.secondary.map(withWords),
    };
  }

  return {
    texts,
    guide(account, { audience = 'owner', context, insight = {}, method }) {
      const situation = toSituation(account, insight);
      const family = toRemedyFamily(account.provider);
      const found = findCell(situation, family, audience);
      const id = found.cell.remedy as RemedyId;
      const entry = {
        ...found,
        facts: toRemedyFacts(id),
        words: accountWords[id],
        works: toStillWorks(situation),
      };
      return {
        ...write(entry, context),
        likelyReasons: likelyReasons(situation, family, { audience, method }).map((key) =>
          texts.likelyReasons[key](context),
        ),
        notes: notesFor(situation, account, context, insight, texts),
      };
    },
    outcome(result, { audience = 'owner', provider, context }) {
      const found = findCell(`sign-in/${result}`, toRemedyFamily(provider), audience);
      const id = found.cell.remedy as OutcomeRemedyId;
      const entry = {
        ...found,
        facts: outcomeRemedies[id],
        words: texts.outcomes[id],
        works: 'unchanged' as const,
      };
      return { ...write(entry, context), likelyReasons: [], notes: [] };
    },
    groups(accounts, { providerName, ...options }) {
      return groupRootCauses(accounts, options).groups.map((group) => {
        const provider = group.provider === null ? '' : providerName(group.provider);
        return { ...group, sentence: texts.groups[group.kind]({ count: group.accounts.length, provider }) };
      });
    },
  };
}

interface Entry {
  readonly name: CellName;
  readonly cell: WrittenCell;
  readonly facts: RemedyFacts;
  readonly words: RemedyMessages<GuideContext>;
  readonly works: StillWorks;
}

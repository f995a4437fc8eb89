import type { StatusTone } from '../account/status-mark.ts';
import type { ConnectResult } from '../connect/connect-result.ts';
import type { ActionWords } from '../messages/messages.ts';
import type { GuideContext, RemedyTexts } from '../messages/remedy-texts.ts';
import { likelyReasons, type SignInMethod } from './likely-reasons.ts';
import type { CellName, WrittenCell } from './matrix/cell.ts';
import { findCell } from './matrix/matrix.ts';
import { type OutcomeRemedyId, outcomeRemedies } from './outcome-remedies.ts';
import type { Actor, Audience, RemedyAction } from './remedy-action.ts';
import { toRemedyFamily } from './remedy-family.ts';
import {
  MANY_DROPS,
  type RemedyInsight,
  type RemedySubject,
  type Situation,
  toSituation,
} from './situation.ts';

/** What is read on a closer look at one account, ready to be drawn. */
export interface Guide {
  /** The cell of the matrix that says so. */
  readonly cell: CellName;
  readonly steps: readonly string[];
  /** What may have led to it; nobody knows. Empty where the cause is known. */
  readonly likelyReasons: readonly string[];
  /** What else is known: the next automatic attempt, how often it was lost. */
  readonly notes: readonly string[];
  readonly secondary: readonly GuideAction[];
}

/** Something to press besides the primary action. */
export interface GuideAction extends ActionWords {
  readonly action: RemedyAction;
}

/** What to say after a sign-in that did not end in a connection. */
export interface OutcomeGuide {
  readonly cell: CellName;
  readonly id: OutcomeRemedyId;
  readonly tone: StatusTone;
  readonly actor: Actor | null;
  readonly heading: string;
  readonly sentence: string;
  /** The one thing to press; null where a press cannot help. */
  readonly action: GuideAction | null;
  /** Why there is nothing to press; null where there is. */
  readonly reason: string | null;
  readonly steps: readonly string[];
  readonly secondary: readonly GuideAction[];
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

/** The remedy texts of one locale, opened at a page. */
export interface GuideBook {
  readonly texts: RemedyTexts;
  guide(account: RemedySubject, options: GuideOptions): Guide;
  outcome(
    result: Exclude<ConnectResult, 'connected'>,
    options: GuideOptions & { readonly provider: string },
  ): OutcomeGuide;
}

/** A guide book in the language of the texts. */
export function createGuideBook(texts: RemedyTexts): GuideBook {
  const toAction = (action: RemedyAction): GuideAction => ({ action, ...texts.actions[action] });
  const closer = ({ steps, secondary }: WrittenCell, context: GuideContext) => ({
    steps: steps.map((key) => texts.steps[key](context)),
    secondary: secondary.map(toAction),
  });

  return {
    texts,
    guide(account, { audience = 'owner', context, insight = {}, method }) {
      const situation = toSituation(account, insight);
      const family = toRemedyFamily(account.provider);
      const { name, cell } = findCell(situation, family, audience);
      return {
        cell: name,
        ...closer(cell, context),
        likelyReasons: likelyReasons(situation, family, { audience, method }).map((key) =>
          texts.likelyReasons[key](context),
        ),
        notes: notesFor(situation, account, context, insight, texts),
      };
    },
    outcome(result, { audience = 'owner', provider, context }) {
      const { name, cell } = findCell(`sign-in/${result}`, toRemedyFamily(provider), audience);
      const id = cell.remedy as OutcomeRemedyId;
      const { heading, sentence, action } = texts.outcomes[id];
      const facts = outcomeRemedies[id];
      return {
        cell: name,
        id,
        tone: facts.tone,
        actor: facts.actor,
        heading: heading(context),
        sentence: sentence(context),
        action: facts.action && 'label' in action ? { action: facts.action, ...action } : null,
        reason: 'none' in action ? action.none : null,
        ...closer(cell, context),
      };
    },
  };
}

function notesFor(
  situation: Situation,
  { firstSync }: RemedySubject,
  { nextAttempt }: GuideContext,
  { recentDrops = 0 }: RemedyInsight,
  { notes }: RemedyTexts,
): readonly string[] {
  const waits = /^(errored|degraded|connecting|first-sync-failed)/.test(situation);
  const broken = /^(disconnected|partial|errored|degraded)/.test(situation);
  const syncing = firstSync?.state === 'pending' || firstSync?.state === 'running';
  return [
    ...(waits && nextAttempt ? [notes.nextAttempt(nextAttempt)] : []),
    ...(recentDrops >= MANY_DROPS ? [notes.drops(recentDrops)] : []),
    ...(broken && syncing ? [notes.firstSync] : []),
  ];
}

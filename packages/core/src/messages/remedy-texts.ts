import type { RootCauseKind } from '../remediation/group-root-causes.ts';
import type { LikelyReasonKey } from '../remediation/likely-reasons.ts';
import type { OutcomeRemedyId } from '../remediation/outcome-remedies.ts';
import type { OperatorRemedyId } from '../remediation/remedies.ts';
import type { RemedyAction } from '../remediation/remedy-action.ts';
import type { StepKey } from '../remediation/step-key.ts';
import type { ActionWords, RemedyContext, RemedyMessages } from './messages.ts';

/** What the long texts may name besides what the short ones may. */
export interface GuideContext extends RemedyContext {
  /** When it is tried again by itself, ready to be read inside a sentence ("at 14:10"); null when not known. */
  readonly nextAttempt?: string | null;
  /** How often the connection was lost in the last seven days. */
  readonly drops?: number;
  /** The provider's id of an account that Unipile declined; for support. */
  readonly reference?: string | null;
  /** What the person's own existing connection is called. Never somebody else's. */
  readonly existing?: string | null;
  /** Who was connected before, and who has just signed in. */
  readonly before?: string | null;
  readonly now?: string | null;
}

/** A sentence about one account. */
export type GuideSentence = (context: GuideContext) => string;

/** The long part of a locale: what is read on a closer look, loaded when somebody takes it. */
export interface RemedyTexts {
  readonly headings: {
    readonly steps: string;
    readonly likelyReasons: string;
    readonly otherWays: string;
  };
  readonly steps: Readonly<Record<StepKey, GuideSentence>>;
  /** Worded as possible: nobody knows. */
  readonly likelyReasons: Readonly<Record<LikelyReasonKey, GuideSentence>>;
  readonly actions: Readonly<Record<RemedyAction, ActionWords>>;
  readonly notes: {
    readonly nextAttempt: (time: string) => string;
    readonly drops: (count: number) => string;
    readonly firstSync: string;
  };
  /** The short words of the remedies that only operators read. */
  readonly forOperators: Readonly<Record<OperatorRemedyId, RemedyMessages<GuideContext>>>;
  readonly outcomes: Readonly<Record<OutcomeRemedyId, RemedyMessages<GuideContext>>>;
  /** One sentence for many accounts that share a cause. */
  readonly groups: Readonly<Record<RootCauseKind, (group: GroupContext) => string>>;
}

/** What the sentence about a group may name. */
export interface GroupContext {
  readonly count: number;
  /** The provider they share; empty where the cause goes across providers. */
  readonly provider: string;
}

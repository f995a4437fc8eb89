import { type OwnerRemedyId, type RemedyFacts, type RemedyId, toRemedyFacts } from './remedies.ts';
import type { Audience } from './remedy-action.ts';
import { toRemedyFamily } from './remedy-family.ts';
import { pickRemedy, type StillWorks, toStillWorks } from './remedy-table.ts';
import { type RemedyInsight, type RemedySubject, toSituation } from './situation.ts';

/** What to do now about one account. */
export interface Remediation<Id extends RemedyId = RemedyId> extends RemedyFacts {
  /** Names the short words: an owner's are `messages.remedies[id]`, an operator's come with the guide. */
  readonly id: Id;
  /** What works meanwhile; the words are in `messages.stillWorks`. */
  readonly stillWorks: StillWorks;
}

/**
 * The remedy for an account, as its reader is to be told. Total: every state has one, and a login is offered
 * only where a login helps. Steps and possible reasons come later, from `loadGuideBook`.
 *
 * @example remediate(account).action // 'reconnect' for a disconnected LinkedIn account
 * @example remediate(account, 'operator').action // 'change-proxy' for one whose proxy is down
 */
export function remediate(
  account: RemedySubject,
  audience?: 'owner',
  insight?: RemedyInsight,
): Remediation<OwnerRemedyId>;
export function remediate(account: RemedySubject, audience: Audience, insight?: RemedyInsight): Remediation;
export function remediate(
  account: RemedySubject,
  audience: Audience = 'owner',
  insight: RemedyInsight = {},
): Remediation {
  const situation = toSituation(account, insight);
  const id = pickRemedy(situation, toRemedyFamily(account.provider), audience);
  return { id, ...toRemedyFacts(id), stillWorks: toStillWorks(situation) };
}

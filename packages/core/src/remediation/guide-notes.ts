import type { GuideContext, RemedyTexts } from '../messages/remedy-texts.ts';
import { dropsOften, type RemedyInsight, type RemedySubject, type Situation } from './situation.ts';

/** What else is known and worth a sentence: when it is tried again, how often it was lost, what was under way. */
export function notesFor(
  situation: Situation,
  { firstSync }: RemedySubject,
  { nextAttempt }: GuideContext,
  insight: RemedyInsight,
  { notes }: RemedyTexts,
): readonly string[] {
  const broken = /^(disconnected|partial|errored|degraded)/.test(situation);
  const triedAgain = /^(errored|degraded|connecting|first-sync-failed)/.test(situation);
  const syncing = firstSync?.state === 'pending' || firstSync?.state === 'running';
  return [
    ...(triedAgain && nextAttempt ? [notes.nextAttempt(nextAttempt)] : []),
    ...(dropsOften(insight) ? [notes.drops(insight.recentDrops ?? 0)] : []),
    ...(broken && syncing ? [notes.firstSync] : []),
  ];
}

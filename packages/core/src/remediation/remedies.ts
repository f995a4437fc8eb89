import type { StatusTone } from '../account/status-mark.ts';
import type { Actor, RemedyAction } from './remedy-action.ts';

/** Remedies that an owner reads, some of them operators too; their words are in `Messages.remedies`. */
export type OwnerRemedyId =
  | 'all-well'
  | 'checking'
  | 'connecting'
  | 'first-sync'
  | 'first-sync-failed'
  | 'repeated-drops'
  | 'sign-in-again'
  | 'sign-in-mailbox'
  | 'scan-again'
  | 'sign-in-part'
  | 'grant-access'
  | 'grant-part'
  | 'pass-check'
  | 'pass-check-part'
  | 'wait'
  | 'wait-provider'
  | 'wait-proxy'
  | 'wait-unipile'
  | 'wait-operator'
  | 'wait-part'
  | 'wait-part-provider'
  | 'wait-part-operator'
  | 'paused'
  | 'locked'
  | 'removed'
  | 'unknown';

/** Remedies that only operators read; their words are in each locale's long part. */
export type OperatorRemedyId =
  | 'owner-signs-in'
  | 'owner-signs-in-part'
  | 'owner-grants'
  | 'owner-grants-part'
  | 'owner-passes-check'
  | 'change-proxy'
  | 'restart'
  | 'settle-billing'
  | 'locked-by-unipile'
  | 'removed-elsewhere';

/** Names of the remedies for accounts. */
export type RemedyId = OwnerRemedyId | OperatorRemedyId;

/** What a remedy is, apart from its words. */
export interface RemedyFacts {
  readonly tone: StatusTone;
  /** Who can act; null where there is nothing to do. */
  readonly actor: Actor | null;
  /** The one thing to press; null where a press cannot help, and the words then say why. */
  readonly action: RemedyAction | null;
}

const facts = (tone: StatusTone, actor: Actor | null, action: RemedyAction | null = null): RemedyFacts => ({
  tone,
  actor,
  action,
});

/** The facts of every remedy for accounts. */
export const remedies: Readonly<Record<RemedyId, RemedyFacts>> = {
  'all-well': facts('good', null),
  checking: facts('neutral', null),
  connecting: facts('neutral', null),
  'first-sync': facts('good', null),
  'first-sync-failed': facts('good', 'unipile'),
  'repeated-drops': facts('neutral', 'owner'),
  'sign-in-again': facts('attention', 'owner', 'reconnect'),
  'sign-in-mailbox': facts('attention', 'owner', 'reconnect'),
  'scan-again': facts('attention', 'owner', 'show-code'),
  'sign-in-part': facts('attention', 'owner', 'reconnect'),
  'grant-access': facts('attention', 'owner', 'grant-access'),
  'grant-part': facts('attention', 'owner', 'grant-access'),
  'pass-check': facts('attention', 'owner', 'reconnect'),
  'pass-check-part': facts('attention', 'owner', 'reconnect'),
  wait: facts('interrupted', 'unipile'),
  'wait-provider': facts('interrupted', 'provider'),
  'wait-proxy': facts('interrupted', 'operator'),
  'wait-unipile': facts('interrupted', 'unipile'),
  'wait-operator': facts('interrupted', 'operator'),
  'wait-part': facts('interrupted', 'unipile'),
  'wait-part-provider': facts('interrupted', 'provider'),
  'wait-part-operator': facts('interrupted', 'operator'),
  paused: facts('stopped', 'operator', 'ask-administrator'),
  locked: facts('stopped', 'operator', 'ask-administrator'),
  removed: facts('neutral', 'owner', 'connect'),
  unknown: facts('neutral', 'unipile'),
  'owner-signs-in': facts('attention', 'owner', 'send-repair-link'),
  'owner-signs-in-part': facts('attention', 'owner', 'send-repair-link'),
  'owner-grants': facts('attention', 'owner', 'send-repair-link'),
  'owner-grants-part': facts('attention', 'owner', 'send-repair-link'),
  'owner-passes-check': facts('attention', 'owner', 'send-repair-link'),
  'change-proxy': facts('interrupted', 'operator', 'change-proxy'),
  restart: facts('interrupted', 'operator', 'restart'),
  'settle-billing': facts('stopped', 'operator', 'open-billing'),
  'locked-by-unipile': facts('stopped', 'operator', 'contact-support'),
  'removed-elsewhere': facts('neutral', 'owner'),
};

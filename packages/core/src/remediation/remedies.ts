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

/** Tone, who can act, what to press: written short because every page carries it, and without calls. */
type ShortFacts = readonly [tone: StatusTone, actor?: Actor, action?: RemedyAction];

const remedies: Readonly<Record<RemedyId, ShortFacts>> = {
  'all-well': ['good'],
  checking: ['neutral'],
  connecting: ['neutral'],
  'first-sync': ['good'],
  'first-sync-failed': ['good', 'unipile'],
  'repeated-drops': ['neutral', 'owner'],
  'sign-in-again': ['attention', 'owner', 'reconnect'],
  'sign-in-mailbox': ['attention', 'owner', 'reconnect'],
  'scan-again': ['attention', 'owner', 'show-code'],
  'sign-in-part': ['attention', 'owner', 'reconnect'],
  'grant-access': ['attention', 'owner', 'grant-access'],
  'grant-part': ['attention', 'owner', 'grant-access'],
  'pass-check': ['attention', 'owner', 'reconnect'],
  'pass-check-part': ['attention', 'owner', 'reconnect'],
  wait: ['interrupted', 'unipile'],
  'wait-provider': ['interrupted', 'provider'],
  'wait-proxy': ['interrupted', 'operator'],
  'wait-unipile': ['interrupted', 'unipile'],
  'wait-operator': ['interrupted', 'operator'],
  'wait-part': ['interrupted', 'unipile'],
  'wait-part-provider': ['interrupted', 'provider'],
  'wait-part-operator': ['interrupted', 'operator'],
  paused: ['stopped', 'operator', 'ask-administrator'],
  locked: ['stopped', 'operator', 'ask-administrator'],
  removed: ['neutral', 'owner', 'connect'],
  unknown: ['neutral', 'unipile'],
  'owner-signs-in': ['attention', 'owner', 'send-repair-link'],
  'owner-signs-in-part': ['attention', 'owner', 'send-repair-link'],
  'owner-grants': ['attention', 'owner', 'send-repair-link'],
  'owner-grants-part': ['attention', 'owner', 'send-repair-link'],
  'owner-passes-check': ['attention', 'owner', 'send-repair-link'],
  'change-proxy': ['interrupted', 'operator', 'change-proxy'],
  restart: ['interrupted', 'operator', 'restart'],
  'settle-billing': ['stopped', 'operator', 'open-billing'],
  'locked-by-unipile': ['stopped', 'operator', 'contact-support'],
  'removed-elsewhere': ['neutral', 'owner'],
};

/** Every remedy for accounts. */
export const remedyIds: readonly RemedyId[] = /* @__PURE__ */ Object.keys(remedies) as RemedyId[];

/** What a remedy is, apart from its words. */
export function toRemedyFacts(id: RemedyId): RemedyFacts {
  const [tone, actor = null, action = null] = remedies[id];
  return { tone, actor, action };
}

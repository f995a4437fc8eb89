import type { OwnerRemedyId, RemedyId } from './remedies.ts';
import type { Audience } from './remedy-action.ts';
import type { RemedyFamily } from './remedy-family.ts';
import type { AccountSituation } from './situation.ts';

/** What keeps working meanwhile; the words are in `Messages.stillWorks`. */
export type StillWorks =
  | 'everything'
  /** What arrived before can be read; nothing new comes. */
  | 'history'
  /** The other parts of the account. */
  | 'parts'
  /** The other accounts. */
  | 'accounts'
  /** A sign-in that failed changed nothing. */
  | 'unchanged';

/** One remedy for all families, or one for each. */
type Choice<Id extends RemedyId> = Id | Readonly<Record<RemedyFamily, Id>>;

/** What still works, what owners are told, and what operators are told where that is something else. */
type Row = readonly [stillWorks: StillWorks, owner: Choice<OwnerRemedyId>, operator?: Choice<RemedyId>];

const signIn: Choice<OwnerRemedyId> = {
  linkedin: 'sign-in-again',
  instagram: 'sign-in-again',
  'linked-device': 'scan-again',
  'consent-mail': 'sign-in-again',
  'password-mail': 'sign-in-mailbox',
  other: 'sign-in-again',
};

/**
 * Which remedy a row names at once. The matrix says the same cell by cell and more, but is only loaded when
 * somebody opens a row; a test keeps the two at one.
 */
const table: Readonly<Record<AccountSituation, Row>> = {
  running: ['everything', 'all-well'],
  checking: ['history', 'checking'],
  connecting: ['history', 'connecting'],
  'first-sync': ['everything', 'first-sync'],
  'first-sync-failed': ['everything', 'first-sync-failed'],
  'permission-drift': ['parts', 'grant-part', 'owner-grants-part'],
  'repeated-drops': ['everything', 'repeated-drops'],
  'disconnected/credentials': ['history', signIn, 'owner-signs-in'],
  'disconnected/permissions': ['history', 'grant-access', 'owner-grants'],
  'disconnected/checkpoint': ['history', 'pass-check', 'owner-passes-check'],
  'partial/credentials': ['parts', 'sign-in-part', 'owner-signs-in-part'],
  'partial/permissions': ['parts', 'grant-part', 'owner-grants-part'],
  'partial/checkpoint': ['parts', 'pass-check-part', 'owner-signs-in-part'],
  'degraded/unspecified': ['parts', 'wait-part'],
  'degraded/provider': ['parts', 'wait-part-provider'],
  'degraded/proxy': ['parts', 'wait-part-operator', 'change-proxy'],
  'degraded/unipile': ['parts', 'wait-part'],
  'degraded/stopped': ['parts', 'wait-part-operator', 'restart'],
  'errored/unspecified': ['history', 'wait'],
  'errored/provider': ['history', 'wait-provider'],
  'errored/proxy': ['history', 'wait-proxy', 'change-proxy'],
  'errored/unipile': ['history', 'wait-unipile'],
  'errored/stopped': ['history', 'wait-operator', 'restart'],
  paused: ['history', 'paused', 'settle-billing'],
  locked: ['accounts', 'locked', 'locked-by-unipile'],
  removed: ['accounts', 'removed', 'removed-elsewhere'],
  unknown: ['accounts', 'unknown'],
};

/** The remedy for a situation, as its reader is to be told. Total by its types. */
export function pickRemedy(situation: AccountSituation, family: RemedyFamily, audience: Audience): RemedyId {
  const [, owner, operator = owner] = table[situation];
  const choice = audience === 'owner' ? owner : operator;
  return typeof choice === 'string' ? choice : choice[family];
}

/** What still works in a situation. */
export function toStillWorks(situation: AccountSituation): StillWorks {
  return table[situation][0];
}

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

interface Row extends Readonly<Record<Audience, Choice<RemedyId>>> {
  readonly owner: Choice<OwnerRemedyId>;
  readonly stillWorks: StillWorks;
}

const row = (
  stillWorks: StillWorks,
  owner: Choice<OwnerRemedyId>,
  operator: Choice<RemedyId> = owner,
): Row => ({ stillWorks, owner, operator });

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
  running: row('everything', 'all-well'),
  checking: row('history', 'checking'),
  connecting: row('history', 'connecting'),
  'first-sync': row('everything', 'first-sync'),
  'first-sync-failed': row('everything', 'first-sync-failed'),
  'permission-drift': row('parts', 'grant-part', 'owner-grants-part'),
  'repeated-drops': row('everything', 'repeated-drops'),
  'disconnected/credentials': row('history', signIn, 'owner-signs-in'),
  'disconnected/permissions': row('history', 'grant-access', 'owner-grants'),
  'disconnected/checkpoint': row('history', 'pass-check', 'owner-passes-check'),
  'partial/credentials': row('parts', 'sign-in-part', 'owner-signs-in-part'),
  'partial/permissions': row('parts', 'grant-part', 'owner-grants-part'),
  'partial/checkpoint': row('parts', 'pass-check-part', 'owner-signs-in-part'),
  'degraded/unspecified': row('parts', 'wait-part'),
  'degraded/provider': row('parts', 'wait-part-provider'),
  'degraded/proxy': row('parts', 'wait-part-operator', 'change-proxy'),
  'degraded/unipile': row('parts', 'wait-part'),
  'degraded/stopped': row('parts', 'wait-part-operator', 'restart'),
  'errored/unspecified': row('history', 'wait'),
  'errored/provider': row('history', 'wait-provider'),
  'errored/proxy': row('history', 'wait-proxy', 'change-proxy'),
  'errored/unipile': row('history', 'wait-unipile'),
  'errored/stopped': row('history', 'wait-operator', 'restart'),
  paused: row('history', 'paused', 'settle-billing'),
  locked: row('accounts', 'locked', 'locked-by-unipile'),
  removed: row('accounts', 'removed', 'removed-elsewhere'),
  unknown: row('accounts', 'unknown'),
};

/** The remedy for a situation, as its reader is to be told. Total by its types. */
export function pickRemedy(situation: AccountSituation, family: RemedyFamily, audience: Audience): RemedyId {
  const choice = table[situation][audience];
  return typeof choice === 'string' ? choice : choice[family];
}

/** What still works in a situation. */
export function toStillWorks(situation: AccountSituation): StillWorks {
  return table[situation].stillWorks;
}

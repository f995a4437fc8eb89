import type { Account } from '../account/account.ts';
import { accountStatusKinds } from '../account/account-status.ts';
import { type Remediation, remediate } from './remediation.ts';
import type { Audience } from './remedy-action.ts';
import { toRemedyFamily } from './remedy-family.ts';

/** What many accounts can have in common. */
export type RootCauseKind =
  | 'provider-outage'
  | 'proxy'
  | 'unipile-outage'
  | 'stopped'
  | 'subscription'
  | 'lock'
  /** Interrupted at one provider, and nobody says why. */
  | 'interruption'
  /** Signed out of one provider within minutes of each other; for operators: their app's keys may have changed. */
  | 'signed-out-together';

/** Accounts that fail for one cause: one notice with one remedy. */
export interface RootCauseGroup {
  readonly kind: RootCauseKind;
  /** Whether the cause is known, or what the accounts have in common only suggests it. */
  readonly certainty: 'known' | 'possible';
  /** The provider they share; null where the cause goes across providers. */
  readonly provider: string | null;
  /** Tells groups apart, and stays the same while the cause does. */
  readonly key: string;
  /** In the order given. */
  readonly accounts: readonly Account[];
  /** When the first of them broke, in milliseconds since the epoch; 0 where that is not known of any. */
  readonly since: number;
  /** The remedy of the worst of them. */
  readonly remedy: Remediation;
}

/** The groups, largest first, and the accounts that stand alone or are well. */
export interface GroupedAccounts {
  readonly groups: readonly RootCauseGroup[];
  readonly rest: readonly Account[];
}

/** How to group. */
export interface GroupingOptions {
  readonly audience?: Audience;
  /** From this many accounts on, a shared cause is one notice. Default 2. */
  readonly smallest?: number;
  /** Which proxy an account goes through, where the app knows it; null or absent: all unnamed ones are one. */
  readonly proxyOf?: (account: Account) => string | null;
}

/** Accounts signed out within this time of each other may share a cause, from {@link TOGETHER} of them on. */
const TOGETHER_MS = 10 * 60_000;
const TOGETHER = 3;

interface SharedCause {
  readonly kind: RootCauseKind;
  readonly provider: string | null;
  /** Tells two causes of one kind apart where the provider does not. */
  readonly detail?: string | null;
}

/**
 * Makes one group of the accounts that fail for one cause. Accounts that each want their own sign-in stay
 * apart: forty people who have to sign in are forty repairs. Pure; every account comes out exactly once.
 *
 * @example groupRootCauses(accounts).groups[0] // { kind: 'provider-outage', provider: 'linkedin', accounts: [...40] }
 */
export function groupRootCauses(
  accounts: readonly Account[],
  { audience = 'owner', smallest = 2, proxyOf }: GroupingOptions = {},
): GroupedAccounts {
  const shared = new Map<string, { cause: SharedCause; members: Account[]; smallest: number }>();
  const together = audience === 'operator' ? signedOutTogether(accounts) : new Set<Account>();
  for (const account of accounts) {
    const cause: SharedCause | null = together.has(account)
      ? { kind: 'signed-out-together', provider: account.provider }
      : sharedCause(account, proxyOf);
    if (!cause) continue;
    const key = [cause.kind, cause.provider ?? '', cause.detail ?? ''].join(':');
    const group = shared.get(key);
    if (group) group.members.push(account);
    else shared.set(key, { cause, members: [account], smallest });
  }
  const groups = Array.from(shared)
    .filter(([, { members }]) => members.length >= smallest)
    .map(([key, { cause, members }]) => toGroup(key, cause, members, audience))
    .sort((a, b) => b.accounts.length - a.accounts.length || a.since - b.since || (a.key < b.key ? -1 : 1));
  const grouped = new Set(groups.flatMap((group) => group.accounts));
  return { groups, rest: accounts.filter((account) => !grouped.has(account)) };
}

function sharedCause(account: Account, proxyOf: GroupingOptions['proxyOf']): SharedCause | null {
  const { provider, status, locked, checking } = account;
  if (locked && status.kind !== 'removed') return { kind: 'lock', provider: null };
  if (checking) return null;
  switch (status.kind) {
    case 'paused':
      return { kind: 'subscription', provider: null };
    case 'errored':
    case 'degraded':
      break;
    default:
      return null;
  }
  switch (status.cause) {
    case 'provider':
      return { kind: 'provider-outage', provider };
    case 'proxy':
      return { kind: 'proxy', provider: null, detail: proxyOf?.(account) ?? null };
    case 'unipile':
      return { kind: 'unipile-outage', provider: null };
    case 'stopped':
      return { kind: 'stopped', provider: null };
    case null:
      return { kind: 'interruption', provider };
  }
}

/** Runs of accounts of one consent provider that were signed out in quick succession. */
function signedOutTogether(accounts: readonly Account[]): Set<Account> {
  const found = new Set<Account>();
  const candidates = accounts
    .filter(({ status, locked, checking }) => status.kind === 'disconnected' && !locked && !checking)
    .filter(({ provider, statusSince }) => toRemedyFamily(provider) === 'consent-mail' && statusSince > 0)
    .sort((a, b) =>
      a.provider === b.provider ? a.statusSince - b.statusSince : a.provider < b.provider ? -1 : 1,
    );
  let run: Account[] = [];
  for (const account of candidates) {
    const last = run.at(-1);
    const goesOn =
      last?.provider === account.provider && account.statusSince - last.statusSince <= TOGETHER_MS;
    if (!goesOn) run = [];
    run.push(account);
    if (run.length === TOGETHER) for (const member of run) found.add(member);
    else if (run.length > TOGETHER) found.add(account);
  }
  return found;
}

function toGroup(
  key: string,
  cause: SharedCause,
  accounts: readonly Account[],
  audience: Audience,
): RootCauseGroup {
  const rank = ({ status }: Account): number => accountStatusKinds.indexOf(status.kind);
  const worst = accounts.reduce((worst, account) => (rank(account) < rank(worst) ? account : worst));
  return {
    kind: cause.kind,
    certainty: cause.kind === 'signed-out-together' || cause.kind === 'interruption' ? 'possible' : 'known',
    provider: cause.provider,
    key,
    accounts,
    since: earliest(accounts.map(({ statusSince }) => statusSince)),
    remedy: remediate(worst, audience),
  };
}

/** Of the times that are known; 0 where none is. */
function earliest(times: readonly number[]): number {
  const known = times.filter((time) => time > 0);
  return known.reduce((first, time) => Math.min(first, time), known[0] ?? 0);
}

import {
  type Account,
  type AccountReport,
  type AccountSnapshot,
  accountFromSnapshot,
  parseEventId,
} from '@patchbay/core';
import type { ConnectAttempt } from '../attempt/connect-attempt.ts';
import type { AccountRef, Owner } from '../owner.ts';
import type { AccountChange, AccountNotes, BoundAccount, BoundByAttempt } from '../store/patchbay-store.ts';
import { applyReport, firstNotes } from './apply-report.ts';
import { toIncidentMetric } from './incident-metric.ts';
import type { PipeContext } from './pipe-context.ts';

/** An account as its first read shows it. */
export interface FirstRead {
  readonly snapshot: AccountSnapshot;
  /** The provider's own id of the person. */
  readonly userId: string | null;
  /** When it was asked for, in milliseconds since the epoch. */
  readonly readAt: number;
}

/** The one way into an account: store transaction first, then the owner's streams hear that there is news. */
export interface AccountPipe {
  bind(owner: Owner, ref: AccountRef, first: FirstRead): Promise<BoundAccount>;
  /** Binds the one account that comes out of an attempt; null for an unknown one. */
  bindByAttempt(
    attempt: Pick<ConnectAttempt, 'id' | 'owner'>,
    ref: AccountRef,
    first: FirstRead,
  ): Promise<BoundByAttempt | null>;
  /**
   * Applies a report; resolves to the account as it is then, and to whether Unipile has to be asked. Null when the
   * owner has no such account.
   *
   * @param report May depend on the account; null changes nothing. Pure: it may be asked more than once.
   */
  apply(
    owner: Owner,
    ref: AccountRef,
    report: AccountReport | ((account: Account) => AccountReport | null),
  ): Promise<{ readonly account: Account; readonly reread: boolean } | null>;
  /** Changes an account, or only what is noted beside it, by something that is no report. */
  change(
    owner: Owner,
    ref: AccountRef,
    change: (account: Account, notes: AccountNotes) => AccountChange,
  ): Promise<AccountChange | null>;
}

/** Creates the pipe over a store and a bus. */
export function createAccountPipe({
  store,
  bus,
  metric,
}: Pick<PipeContext, 'store' | 'bus' | 'metric'>): AccountPipe {
  function tell(before: AccountNotes['incident'], after: AccountChange['incident']): void {
    const told = toIncidentMetric(before, after);
    if (told) metric(told);
  }

  const publish = (owner: Owner, { version }: Account): void =>
    bus.publish(owner, parseEventId(version)?.number);

  const change: AccountPipe['change'] = async (owner, ref, make) => {
    let before: AccountNotes['incident'] = null;
    const changed = await store.changeAccount(owner, ref, (account, notes) => {
      before = notes.incident;
      return make(account, notes);
    });
    if (changed?.changed) publish(owner, changed.account);
    tell(before, changed?.incident);
    return changed;
  };

  return {
    change,
    async bind(owner, ref, first) {
      const { account, notes } = toFirst(ref, first);
      const bound = await store.bindAccount(owner, ref, account, notes);
      if (bound.kind === 'bound') {
        publish(owner, bound.account);
        tell(null, notes.incident ?? undefined);
      }
      return bound;
    },
    async bindByAttempt({ id, owner }, ref, first) {
      const { account, notes } = toFirst(ref, first);
      const bound = await store.bindByAttempt(id, ref, account, notes);
      if (bound?.kind === 'bound') {
        publish(owner, bound.account);
        tell(null, notes.incident ?? undefined);
      }
      return bound;
    },
    async apply(owner, ref, report) {
      let reread = false;
      const changed = await change(owner, ref, (account, notes) => {
        const said = typeof report === 'function' ? report(account) : report;
        const applied = said ? applyReport(account, notes, said) : { account, changed: false, reread: false };
        reread = applied.reread;
        return applied;
      });
      return changed && { account: changed.account, reread };
    },
  };
}

function toFirst(
  { accountId }: AccountRef,
  { snapshot, userId, readAt }: FirstRead,
): { account: Account; notes: AccountNotes } {
  const account = accountFromSnapshot(snapshot, readAt);
  const statement = { says: 'snapshot', snapshot, userId } as const;
  const report: AccountReport = { accountId, source: 'read', at: null, receivedAt: readAt, statement };
  return { account, notes: firstNotes(account, userId, report) };
}

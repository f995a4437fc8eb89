import { type Account, type AlarmPolicy, type RootCauseKind, remediate, toAlarm } from '@patchbay/core';
import { groupRootCauses } from '@patchbay/core/remedies';
import type { Generation } from '../owner.ts';
import type { OwnedIncident } from '../store/patchbay-store.ts';
import type { Concern } from './plan-notices.ts';
import type { QueuedAccount } from './queued-content.ts';
import { type Recipient, recipientKey } from './recipient.ts';

/** What one recipient has to worry about. */
export interface Worries {
  readonly recipient: Recipient;
  /** Null for an owner. */
  readonly cause: { readonly kind: RootCauseKind; readonly provider: string | null } | null;
  readonly concerns: readonly Concern[];
  /** What a message of a concern is about, by its key. */
  readonly accounts: ReadonlyMap<string, QueuedAccount>;
}

/** How open incidents are looked at. */
export interface ConcernOptions {
  readonly generation: Generation;
  readonly alarm: AlarmPolicy;
  readonly proxyOf: (account: Account) => string | null;
  readonly now: number;
}

/** Takes open incidents in, page by page: of very many at once, nothing else would be done meanwhile. */
export interface ConcernsInMaking {
  take(page: readonly OwnedIncident[]): void;
  /** By the key of the recipient. */
  end(): ReadonlyMap<string, Worries>;
}

/**
 * Who has to worry about which open incidents: an owner about what only a sign-in of theirs mends, the operators about
 * causes that only they can mend. What nobody can mend worries nobody. Pure.
 */
export function gatherConcerns({
  generation,
  alarm: policy,
  proxyOf,
  now,
}: ConcernOptions): ConcernsInMaking {
  const worries = new Map<string, MutableWorries>();
  const alarming = new Map<Account, OwnedIncident>();

  function of(recipient: Recipient, cause: Worries['cause']): MutableWorries {
    const key = recipientKey(recipient);
    const own = worries.get(key) ?? { recipient, cause, concerns: [], accounts: new Map() };
    worries.set(key, own);
    return own;
  }

  function add(
    own: MutableWorries,
    { owner, account, incident }: OwnedIncident,
    isWorthTelling: boolean,
  ): void {
    const ref = { generation, accountId: account.id };
    own.concerns.push({ key: incident.id, subject: `${generation} ${account.id}`, isWorthTelling });
    own.accounts.set(incident.id, { owner, ref, incidentId: incident.id });
  }

  return {
    take(page) {
      for (const one of page) {
        const { owner, account, incident } = one;
        const { alarm } = toAlarm(account, now, { policy, downSince: incident.downSince });
        if (alarm) alarming.set(account, one);
        add(of({ audience: 'owner', owner }, null), one, alarm && isOwnersToMend(account));
      }
    },
    end() {
      const { groups } = groupRootCauses([...alarming.keys()], {
        audience: 'operator',
        smallest: 1,
        proxyOf,
      });
      for (const { key, kind, provider, remedy, accounts } of groups) {
        if (remedy.actor !== 'operator' && kind !== 'signed-out-together') continue;
        const own = of({ audience: 'operator', about: key }, { kind, provider });
        for (const account of accounts) {
          const one = alarming.get(account);
          if (one) add(own, one, true);
        }
      }
      return worries;
    },
  };
}

/** A check that takes too long is no remedy: what it was that wants mending counts. */
export function isOwnersToMend(account: Account): boolean {
  return remediate({ ...account, checking: false }).actor === 'owner';
}

type MutableWorries = Worries & {
  readonly concerns: Concern[];
  readonly accounts: Map<string, QueuedAccount>;
};

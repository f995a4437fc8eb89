import { fail } from './option-error.ts';
import type { OptionNames } from './option-names.ts';
import type { JobOptions, PatchbayOptions } from './patchbay-options.ts';
import type { PatchbayStore } from './store/patchbay-store.ts';

/** `text`, `function`, or an object by its methods. */
type Kind = 'text' | 'function' | readonly string[];

/** All that a store has to have: one of an older version, or half of one, would fail in the middle of a request. */
const storeMethods: OptionNames<PatchbayStore> = {
  recordDelivery: true,
  pendingDeliveries: true,
  settleDelivery: true,
  findOwner: true,
  walkAccounts: true,
  listTenantAccounts: true,
  getAccount: true,
  listAccounts: true,
  bindAccount: true,
  changeAccount: true,
  getNotes: true,
  listIncidents: true,
  walkOpenIncidents: true,
  listTenantIncidents: true,
  position: true,
  eventsAfter: true,
  createAttempt: true,
  getAttempt: true,
  settleAttempt: true,
  bindByAttempt: true,
  countTry: true,
  tryLease: true,
  renewLease: true,
  prune: true,
  pruneIncidents: true,
  pruneRemoved: true,
  close: true,
  createLink: true,
  findLink: true,
  getLink: true,
  listLinks: true,
  noteLink: true,
  getNotices: true,
  writeNotices: true,
  walkWatchedNotices: true,
  dueNotifications: true,
  claimNotification: true,
  settleNotification: true,
  getNotificationState: true,
  noteUnclaimed: true,
  listUnclaimed: true,
  forgetUnclaimed: true,
  forgetUnclaimedBefore: true,
};

const kinds: Partial<Record<keyof PatchbayOptions, Kind>> = {
  store: Object.keys(storeMethods),
  appName: 'text',
  basePath: 'text',
  onMetric: 'function',
  bus: ['publish', 'subscribe'],
  fetch: 'function',
  clock: ['now', 'sleep'],
  random: 'function',
  log: 'function',
};

const jobKinds: Partial<Record<keyof JobOptions, Kind>> = { runner: ['start', 'stop'] };

/**
 * Refuses options that are none of their kind, which would fail only when they are needed.
 *
 * @throws TypeError that names them, without what they hold.
 */
export function refuseOtherKinds({ jobs, ...options }: PatchbayOptions): void {
  refuse('', options, kinds);
  refuse('jobs.', jobs ?? {}, jobKinds);
}

function refuse<T extends object>(path: string, options: T, known: Partial<Record<keyof T, Kind>>): void {
  for (const [name, kind] of Object.entries(known) as [keyof T & string, Kind][]) {
    const wrong = options[name] === undefined ? null : whatIsWrong(options[name], kind);
    if (wrong !== null)
      fail(
        'createPatchbay',
        `${path}${name} ${wrong}`,
        'pass one that is whole, or leave it out where there is a usual one',
      );
  }
}

function whatIsWrong(value: unknown, kind: Kind): string | null {
  if (kind === 'text') return typeof value === 'string' ? null : 'is no text';
  if (kind === 'function') return typeof value === 'function' ? null : 'is no function';
  const methods = Object(value) as Record<string, unknown>;
  const missing = kind.filter((method) => typeof methods[method] !== 'function');
  return missing.length === 0 ? null : `has no ${missing.map((method) => `${method}()`).join(', ')}`;
}

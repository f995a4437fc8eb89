import { type StatusMark, toStatusMark } from '@patchbay/core';
import type { AccountStore } from '../provider/account-store.ts';
import type { LiveUpdates } from '../provider/live-updates.ts';
import type { Report } from './patchbay-event.ts';

/** Tells each change of a status that the page knew before, and how the live updates go. Returns how to stop. */
export function watchAccounts(
  accounts: Pick<AccountStore, 'all' | 'subscribe'>,
  live: Pick<LiveUpdates, 'getState' | 'subscribe'>,
  report: Report,
): () => void {
  const known = new Map<string, StatusMark>();
  for (const account of accounts.all()) known.set(account.id, toStatusMark(account));
  let state = live.getState();
  const stopAccounts = accounts.subscribe((account) => {
    const { id: accountId, provider } = account;
    const from = known.get(accountId);
    const to = toStatusMark(account);
    if (from === to) return;
    known.set(accountId, to);
    if (from) report({ type: 'status.changed', accountId, provider, from, to });
  });
  const stopLive = live.subscribe(() => {
    const next = live.getState();
    if (next === state) return;
    state = next;
    report({ type: 'live.changed', state });
  });
  return () => {
    stopAccounts();
    stopLive();
  };
}

'use client';
import { useEffect } from 'react';
import type { AccountStore } from '../provider/account-store.ts';
import type { LiveUpdates } from '../provider/live-updates.ts';
import type { Report } from './patchbay-event.ts';

/** Tells changes of accounts while somebody listens; its code is loaded only then. */
export function useWatchedAccounts(
  listening: boolean,
  accounts: AccountStore,
  live: LiveUpdates,
  report: Report,
): void {
  useEffect(() => {
    if (!listening) return;
    let gone = false;
    let stop = (): void => {};
    import('./watch-accounts.ts').then(
      ({ watchAccounts }) => {
        if (!gone) stop = watchAccounts(accounts, live, report);
      },
      () => {}, // analytics never break a page
    );
    return () => {
      gone = true;
      stop();
    };
  }, [listening, accounts, live, report]);
}

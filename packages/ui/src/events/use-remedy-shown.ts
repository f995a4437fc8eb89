'use client';
import { type Account, remediate } from '@patchbay/core';
import { useEffect } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** Tells that somebody looks at what to do about an account, once for each remedy; null while nobody looks. */
export function useRemedyShown(account: Account | null | undefined): void {
  const { report } = usePatchbay();
  const { id: accountId, provider } = account ?? {};
  const { id: remedy, actor = null } = account ? remediate(account) : {};
  useEffect(() => {
    if (accountId === undefined || provider === undefined || remedy === undefined) return;
    report({ type: 'remedy.shown', accountId, provider, remedy, actor });
  }, [report, accountId, provider, remedy, actor]);
}

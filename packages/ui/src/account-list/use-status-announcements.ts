'use client';
import { providerEntry, type StatusMark, toStatusMark } from '@patchbay/core';
import { useEffect } from 'react';
import { accountName } from '../internals/account-words.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** Says each change of status; what an account was when it was first seen is not a change. */
export function useStatusAnnouncements(say: (text: string) => void): void {
  const { accounts, messages } = usePatchbay();
  useEffect(() => {
    const marks = new Map<string, StatusMark>();
    for (const id of accounts.ids()) {
      const account = accounts.get(id);
      if (account) marks.set(id, toStatusMark(account));
    }
    return accounts.subscribe((account) => {
      const mark = toStatusMark(account);
      const before = marks.get(account.id);
      marks.set(account.id, mark);
      if (before === undefined || before === mark) return;
      const provider = providerEntry(account.provider).name;
      say(messages.list.changed(accountName(account, messages), provider, messages.status[mark]));
    });
  }, [accounts, messages, say]);
}

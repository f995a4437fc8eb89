'use client';
import { providerEntry } from '@patchbay/core';
import { useEffect } from 'react';
import { accountName } from '../internals/account-words.ts';
import { useAccountWords } from '../internals/use-account-words.ts';
import type { AccountIndex } from './account-index.ts';

/** Says each change of status; what an account was when it was first seen is not a change. */
export function useStatusAnnouncements(
  index: AccountIndex,
  say: (text: string, subject: string) => void,
): void {
  const messages = useAccountWords();
  useEffect(
    () =>
      index.subscribe(({ account, mark }, before) => {
        if (!before || before.mark === mark) return;
        const provider = providerEntry(account.provider).name;
        say(
          messages.list.changed(accountName(account, messages), provider, messages.status[mark]),
          account.id,
        );
      }),
    [index, messages, say],
  );
}

'use client';
import {
  type Account,
  applyEventToCache,
  createIdentityClient,
  type IdentityChoice,
  PatchbayError,
  type PatchbayErrorCode,
} from '@patchbay/core';
import { useState } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** An owner's answer to "somebody else signed in". */
export interface ChoosingIdentity {
  readonly choose: (choice: IdentityChoice) => void;
  /** An answer is on its way; pressing again does nothing. */
  readonly busy: boolean;
  /** Why the last answer was not taken; null otherwise. */
  readonly failure: PatchbayErrorCode | null;
}

/** Answers the question that an account holds, and puts what comes back into the cache. */
export function useIdentityChoice(account: Account): ChoosingIdentity {
  const { client, queryClient, scope, accounts } = usePatchbay();
  const [state, setState] = useState<{ busy: boolean; failure: PatchbayErrorCode | null }>({
    busy: false,
    failure: null,
  });
  const since = account.identityMismatch?.since;

  async function send(choice: IdentityChoice, asked: number): Promise<PatchbayErrorCode | null> {
    try {
      const answer = await createIdentityClient(client).chooseIdentity(account.id, { choice, since: asked });
      for (const one of [answer.account, answer.added]) {
        if (one) applyEventToCache(queryClient, scope, { id: one.version, account: one });
      }
      return null;
    } catch (error) {
      const code = error instanceof PatchbayError ? error.code : 'internal';
      // Somebody answered elsewhere, or the account is gone: the account itself says what is asked now.
      if (code === 'not_found') {
        await accounts.refresh(account.id, new AbortController().signal).catch(() => {});
      }
      return code;
    }
  }

  return {
    ...state,
    choose(choice) {
      if (state.busy || since === undefined) return;
      setState({ busy: true, failure: null });
      void send(choice, since).then((failure) => setState({ busy: false, failure }));
    },
  };
}

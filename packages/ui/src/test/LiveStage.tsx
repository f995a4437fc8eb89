import type { Account } from '@patchbay/core';
import type { ReactElement, ReactNode } from 'react';
import { useAccounts } from '../hooks/use-accounts.ts';
import { LiveBackend } from './LiveBackend.tsx';
import { inState, type LiveState } from './live-states.ts';

/** One LinkedIn account in a state, live: `draw` gets it anew with each change. */
export function LiveStage({
  state,
  draw,
}: {
  readonly state: LiveState;
  readonly draw: (account: Account) => ReactNode;
}): ReactElement {
  return (
    <LiveBackend prepare={inState(state)}>
      <LinkedInAccount draw={draw} />
    </LiveBackend>
  );
}

function LinkedInAccount({ draw }: { readonly draw: (account: Account) => ReactNode }): ReactNode {
  const state = useAccounts();
  const account =
    state.status === 'ready' ? state.accounts.find(({ provider }) => provider === 'linkedin') : undefined;
  return account ? draw(account) : null;
}

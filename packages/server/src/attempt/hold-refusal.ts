import { refOf } from '../gateway/unipile-gateway.ts';
import { unknownIdentity } from '../identity/screen-report.ts';
import { withMismatch } from '../identity/with-mismatch.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { ConnectAttempt } from './connect-attempt.ts';

/**
 * The provider turned away somebody who is not who was linked. The account was not touched; that it was tried with
 * another one is held with it, so that its owner reads it in every tab, and after a reload. A redirect is only an address
 * line: this changes no status, and the owner puts it away by one press.
 */
export async function holdRefusal(
  { gateway, clock }: Pick<PipeContext, 'gateway' | 'clock'>,
  pipe: Pick<AccountPipe, 'change'>,
  { owner, purpose }: Pick<ConnectAttempt, 'owner' | 'purpose'>,
): Promise<void> {
  if (purpose.kind !== 'reconnect') return;
  const since = clock.now();
  await pipe.change(owner, refOf(gateway, purpose.accountId), (account, notes) => {
    const known = notes.identity ?? unknownIdentity;
    const { kind } = account.status;
    // What is held already says more; an account that works, or is gone, waits for nobody.
    if (known.held || kind === 'running' || kind === 'removed') return { account, changed: false };
    const identity = { ...known, held: { kind: 'refused', since } } as const;
    return { account: withMismatch(account, identity), changed: true, identity };
  });
}

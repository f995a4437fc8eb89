import { type Account, type AccountReport, applyAccountEvent } from '@patchbay/core';
import type { ConnectAttempt } from '../attempt/connect-attempt.ts';
import type { AccountRef, Owner } from '../owner.ts';
import type { AccountChange, BoundAccount, BoundByAttempt } from '../store/patchbay-store.ts';
import type { PipeContext } from './pipe-context.ts';

/** The one way into an account: store transaction first, then the owner's streams hear that there is news. */
export interface AccountPipe {
  bind(owner: Owner, ref: AccountRef, account: Account): Promise<BoundAccount>;
  /** Binds the one account that comes out of an attempt; null for an unknown one. */
  bindByAttempt(
    attempt: Pick<ConnectAttempt, 'id' | 'owner'>,
    ref: AccountRef,
    account: Account,
  ): Promise<BoundByAttempt | null>;
  change(
    owner: Owner,
    ref: AccountRef,
    change: (account: Account) => AccountChange,
  ): Promise<AccountChange | null>;
  /** Applies a report; resolves to whether Unipile has to be asked. */
  apply(owner: Owner, ref: AccountRef, report: AccountReport): Promise<{ readonly reread: boolean }>;
}

/** Creates the pipe over a store and a bus. */
export function createAccountPipe({ store, bus }: Pick<PipeContext, 'store' | 'bus'>): AccountPipe {
  async function change(...args: Parameters<AccountPipe['change']>): ReturnType<AccountPipe['change']> {
    const changed = await store.changeAccount(...args);
    if (changed?.changed) bus.publish(args[0]);
    return changed;
  }

  return {
    change,
    async bind(owner, ref, account) {
      const bound = await store.bindAccount(owner, ref, account);
      if (bound.kind === 'bound') bus.publish(owner);
      return bound;
    },
    async bindByAttempt({ id, owner }, ref, account) {
      const bound = await store.bindByAttempt(id, ref, account);
      if (bound?.kind === 'bound') bus.publish(owner);
      return bound;
    },
    async apply(owner, ref, report) {
      let reread = false;
      await change(owner, ref, (account) => {
        const applied = applyAccountEvent(account, report);
        reread = applied.reread;
        return applied;
      });
      return { reread };
    },
  };
}

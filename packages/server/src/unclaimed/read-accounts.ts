import type { AccountSnapshot } from '@patchbay/core';
import type { FoundAccount, UnipileGateway } from '../gateway/unipile-gateway.ts';
import { type WalkPatience, walkAccounts } from '../gateway/walk-accounts.ts';
import type { Owner } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { beginReading } from './unclaimed-reading.ts';

/** Which accounts are read, and what is done about them. */
export interface AccountReading extends WalkPatience {
  /** By whose key. */
  readonly tenantId: string;
  readonly gateway: UnipileGateway;
  /** Does what is done about one account: rejects to end the reading, resolves to go on with the next. */
  readonly apart: (accountId: string, task: () => Promise<void>) => Promise<void>;
  /** Does something about an account that somebody owns. */
  readonly onOwned: (owner: Owner, account: OwnedRead) => Promise<void>;
}

/** What a reading shows of an account that somebody owns. */
export interface OwnedRead extends FoundAccount {
  readonly readAt: number;
}

/** What was read. */
export interface AccountsSeen {
  /** The ids of all. */
  readonly seen: ReadonlySet<string>;
  readonly unclaimed: readonly AccountSnapshot[];
}

/**
 * Walks all accounts that a key shows, each once, and keeps those that nobody owns.
 *
 * @throws GatewayError when a page cannot be had: then nothing is taken for gone.
 */
export async function readAccounts(
  context: Pick<PipeContext, 'store' | 'clock' | 'gateway' | 'random'>,
  { tenantId, gateway, apart, onOwned, ...patience }: AccountReading,
): Promise<AccountsSeen> {
  const reading = beginReading(context, { tenantId, generation: gateway.generation });
  const seen = new Set<string>();
  for await (const { accounts, readAt } of walkAccounts(gateway, context, patience)) {
    const unowned: AccountSnapshot[] = [];
    for (const account of accounts) {
      const { snapshot } = account;
      if (seen.has(snapshot.id)) continue;
      seen.add(snapshot.id);
      await apart(snapshot.id, async () => {
        const owner = await reading.findOwner(snapshot.id);
        if (owner) await onOwned(owner, { ...account, readAt });
        else unowned.push(snapshot);
      });
    }
    // Those of a page together: a store commits them as one.
    await Promise.all(unowned.map((one) => apart(one.id, () => reading.note(one, readAt))));
  }
  return { seen, unclaimed: await reading.end() };
}

import type { PipeContext } from '../pipe/pipe-context.ts';
import { retry, SLOW_DELAYS_MS } from './retry.ts';
import type { AccountsRead, UnipileGateway } from './unipile-gateway.ts';

/** A page of accounts and when it was asked for, in milliseconds since the epoch. */
export interface WalkedPage {
  readonly accounts: AccountsRead['accounts'];
  readonly readAt: number;
}

/** How a walk waits between tries. */
export interface WalkPatience {
  readonly delaysMs?: readonly number[];
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Walks Unipile's pages to the end. Accounts may turn up twice, or be missed, where they were renamed or removed
 * meanwhile.
 *
 * @throws GatewayError when a page cannot be had.
 */
export async function* walkAccounts(
  gateway: Pick<UnipileGateway, 'listAccounts'>,
  { clock, random }: Pick<PipeContext, 'clock' | 'random'>,
  { delaysMs = SLOW_DELAYS_MS, sleep }: WalkPatience,
): AsyncGenerator<WalkedPage> {
  let cursor: string | null = null;
  do {
    const from: string | null = cursor;
    let readAt = 0;
    const page: AccountsRead = await retry(
      () => {
        readAt = clock.now();
        return gateway.listAccounts(from);
      },
      { delaysMs, sleep, random },
    );
    yield { accounts: page.accounts, readAt };
    cursor = page.nextCursor;
  } while (cursor !== null);
}

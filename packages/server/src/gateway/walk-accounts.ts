import type { PipeContext } from '../pipe/pipe-context.ts';
import { retry, SLOW_DELAYS_MS } from './retry.ts';
import type { AccountsRead, UnipileGateway } from './unipile-gateway.ts';
import { walkPages } from './walk-pages.ts';

/** A page of accounts and when it was asked for, in milliseconds since the epoch. */
export interface WalkedPage extends AccountsRead {
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
 * @throws GatewayError when a page cannot be had, or the pages have no end.
 */
export function walkAccounts(
  gateway: Pick<UnipileGateway, 'listAccounts'>,
  { clock, random }: Pick<PipeContext, 'clock' | 'random'>,
  { delaysMs = SLOW_DELAYS_MS, sleep }: WalkPatience,
): AsyncGenerator<WalkedPage> {
  async function read(cursor: string | null): Promise<WalkedPage> {
    let readAt = 0;
    const ask = (): Promise<AccountsRead> => {
      readAt = clock.now();
      return gateway.listAccounts(cursor);
    };
    return { ...(await retry(ask, { delaysMs, sleep, random })), readAt };
  }
  return walkPages('accounts', read);
}

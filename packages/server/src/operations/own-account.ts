import { type Account, PatchbayError } from '@patchbay/core';
import { toPatchbayError } from '../errors/error-answer.ts';
import { QUICK_DELAYS_MS, retry } from '../gateway/retry.ts';
import { refOf } from '../gateway/unipile-gateway.ts';
import { type AccountRef, type Owner, toOwner } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { RouteContext } from '../routes/exchange.ts';

/** An account and whose it has to be. */
export interface OwnAccountInput {
  readonly accountId: string;
  readonly ownerId: string;
  readonly tenantId?: string;
}

/** An account that was found with its owner. */
export interface OwnAccount {
  readonly owner: Owner;
  readonly ref: AccountRef;
  readonly account: Account;
}

/**
 * Finds an account of an owner.
 *
 * @throws PatchbayError `not_found`, also when it is somebody else's.
 */
export async function requireOwnAccount(
  { store, gateway }: Pick<PipeContext, 'store' | 'gateway'>,
  input: OwnAccountInput,
): Promise<OwnAccount> {
  const owner = toOwner(input);
  const ref = refOf(gateway, input.accountId);
  const account = await store.getAccount(owner, ref);
  if (!account) throw new PatchbayError('not_found', 'there is no such account.');
  return { owner, ref, account };
}

/**
 * Calls Unipile while somebody waits: again after a moment where that does no harm, errors in our words.
 *
 * @throws PatchbayError `unipile_refused` or `unipile_unavailable`
 */
export async function callPatiently<T>(
  { clock, random, background }: Pick<PipeContext, 'clock' | 'random' | 'background'>,
  call: () => Promise<T>,
): Promise<T> {
  try {
    const sleep = (ms: number): Promise<void> => clock.sleep(ms, background.signal);
    return await retry(call, { delaysMs: QUICK_DELAYS_MS, sleep, random });
  } catch (error) {
    throw toPatchbayError(error);
  }
}

/**
 * Makes a call that may do harm twice, so once, and reads the account afterwards, however it ended.
 *
 * @throws PatchbayError `not_found`, `unipile_refused` or `unipile_unavailable`
 */
export async function callOnce<T>(
  context: Pick<RouteContext, 'store' | 'gateway' | 'rereadLater'>,
  input: OwnAccountInput,
  call: (accountId: string, own: OwnAccount) => Promise<T>,
): Promise<T> {
  const own = await requireOwnAccount(context, input);
  const { owner, ref } = own;
  try {
    return await call(ref.accountId, own);
  } catch (error) {
    throw toPatchbayError(error);
  } finally {
    context.rereadLater(owner, ref);
  }
}

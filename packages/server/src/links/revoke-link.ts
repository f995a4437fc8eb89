import { PatchbayError } from '@patchbay/core';
import type { RouteContext } from '../routes/exchange.ts';
import type { LinkScope } from '../store/link-store.ts';
import type { StoredLink } from './stored-link.ts';

/**
 * Ends a link, also for somebody who is in the wizard by it: what comes back from there finds an attempt that has
 * ended. A link out of which an account came stays what it is.
 *
 * @throws PatchbayError `not_found`, also when it is somebody else's.
 */
export async function revokeLink(
  { store, clock }: Pick<RouteContext, 'store' | 'clock'>,
  scope: LinkScope,
  id: string,
): Promise<StoredLink> {
  const link = await store.getLink(scope, id);
  if (!link) throw new PatchbayError('not_found', 'there is no such link.');
  if (link.revokedAt !== null) return link;
  const outcome = await store.settleAttempt(link.attemptId, { result: 'expired', accountId: null });
  if (outcome?.result === 'connected') return link;
  const revokedAt = clock.now();
  await store.noteLink(id, { revokedAt });
  return { ...link, revokedAt };
}

import type { ConnectAttempt } from '../attempt/connect-attempt.ts';
import type { LinkScope } from '../store/link-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';

/**
 * When a link to the wizard was asked for by an attempt, in milliseconds since the epoch: an account that is older did
 * not come out of it. By a link that was sent that is when its button was last pressed, which may be days after it was
 * made; never, while nobody has.
 */
export async function findAskedAt(
  store: Pick<PatchbayStore, 'getLink'>,
  { linkId, owner, purpose, createdAt }: Pick<ConnectAttempt, 'linkId' | 'owner' | 'purpose' | 'createdAt'>,
): Promise<number> {
  if (linkId === undefined) return createdAt;
  const scope: LinkScope =
    purpose.kind === 'connect'
      ? { kind: 'shared', tenantId: owner.tenantId }
      : { kind: 'repair', owner, accountId: purpose.accountId };
  const link = await store.getLink(scope, linkId);
  return link?.usedAt ?? Number.POSITIVE_INFINITY;
}

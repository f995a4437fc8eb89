import type { StoredLink } from '../links/stored-link.ts';
import type { Owner } from '../owner.ts';

/** The part of a store that keeps links which were sent to somebody. Promises as those of `PatchbayStore`. */
export interface LinkStore {
  createLink(link: StoredLink): Promise<void>;
  /** The one question across owners: whoever opens a link need not be known here. */
  findLink(tokenHash: string): Promise<StoredLink | null>;
  /** Null also for a link outside of the scope. */
  getLink(scope: LinkScope, id: string): Promise<StoredLink | null>;
  /** Newest first, by the time they were made and then by id. */
  listLinks(scope: LinkScope, limit: number): Promise<readonly StoredLink[]>;
  /** Writes down what happened to a link: the fields that are given. An unknown id does no harm. */
  noteLink(id: string, note: LinkNote): Promise<void>;
}

/** Whose links: the repair links of an owner, of one account or of all; or the shared links of a tenant. */
export type LinkScope =
  | { readonly kind: 'repair'; readonly owner: Owner; readonly accountId: string | null }
  | { readonly kind: 'shared'; readonly tenantId: string };

/** What can happen to a link. */
export type LinkNote = Partial<Pick<StoredLink, 'usedAt' | 'revokedAt' | 'result'>>;

/** Whether a link is one of a scope's. */
export function isInScope(link: StoredLink, scope: LinkScope): boolean {
  const { target, owner } = link;
  if (scope.kind === 'shared') return target.kind === 'shared' && owner.tenantId === scope.tenantId;
  return (
    target.kind === 'repair' &&
    owner.tenantId === scope.owner.tenantId &&
    owner.ownerId === scope.owner.ownerId &&
    (scope.accountId === null || target.accountId === scope.accountId)
  );
}

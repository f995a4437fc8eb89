import type { RepairLink, SentLink, SharedLink } from '@patchbay/core';
import type { RouteContext } from '../routes/exchange.ts';
import type { LinkScope } from '../store/link-store.ts';
import { type StoredLink, toLinkState } from './stored-link.ts';

/** Most links that a list shows. */
const MAX_LISTED = 100;

type ViewContext = Pick<RouteContext, 'store' | 'clock'>;

/** The links of a scope, newest first, each as `view` shows it. */
export async function listLinks<Link>(
  context: ViewContext,
  scope: LinkScope,
  view: (context: ViewContext, link: StoredLink) => Promise<Link | null>,
): Promise<readonly Link[]> {
  const links = await context.store.listLinks(scope, MAX_LISTED);
  const shown = await Promise.all(links.map((link) => view(context, link)));
  return shown.filter((link) => link !== null);
}

/** A repair link as its owner sees it; null for another kind of link. */
export async function viewRepairLink(context: ViewContext, link: StoredLink): Promise<RepairLink | null> {
  const { target } = link;
  return target.kind === 'repair' ? { ...(await view(context, link)), accountId: target.accountId } : null;
}

/** A shared link as operators see it; null for another kind of link. */
export async function viewSharedLink(context: ViewContext, link: StoredLink): Promise<SharedLink | null> {
  const { target, owner } = link;
  if (target.kind !== 'shared') return null;
  const { providers, configuration } = target;
  return { ...(await view(context, link)), ownerId: owner.ownerId, providers, configuration };
}

async function view({ store, clock }: ViewContext, link: StoredLink): Promise<SentLink> {
  const attempt = await store.getAttempt(link.attemptId);
  const state = toLinkState(link, attempt, clock.now());
  const { id, note, createdAt, expiresAt, usedAt, revokedAt, result } = link;
  // The account can come out of it without the person coming back.
  const outcome = state === 'done' ? 'connected' : result;
  return { id, state, note, createdAt, expiresAt, usedAt, revokedAt, outcome };
}

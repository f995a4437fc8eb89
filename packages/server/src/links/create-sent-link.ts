import type { AttemptPurpose } from '../attempt/connect-attempt.ts';
import type { Owner } from '../owner.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { randomId } from '../routes/random-id.ts';
import { hashLinkToken, newLinkToken } from './link-token.ts';
import { recordAttempt } from './mint-link.ts';
import type { LinkTarget, StoredLink } from './stored-link.ts';

/** What a link to be sent is made of. */
export interface NewSentLink {
  readonly owner: Owner;
  readonly purpose: AttemptPurpose;
  readonly returnTo: string | null;
  /** Made for the id that the link will have. */
  readonly toTarget: (id: string) => LinkTarget | Promise<LinkTarget>;
  readonly note: string | null;
  /** Milliseconds. */
  readonly lifeMs: number;
}

/** Keeps a link with the attempt that it goes through. The token is told to nobody else, now or later. */
export async function createSentLink(
  context: Pick<RouteContext, 'store' | 'clock' | 'random' | 'secret'>,
  { owner, purpose, returnTo, toTarget, note, lifeMs }: NewSentLink,
): Promise<{ readonly link: StoredLink; readonly token: string }> {
  const { store, random, secret } = context;
  const id = randomId(random);
  const token = newLinkToken(random);
  const target = await toTarget(id);
  const attempt = await recordAttempt(context, { owner, purpose, returnTo, linkId: id, lifeMs });
  const link: StoredLink = {
    id,
    owner,
    target,
    tokenHash: hashLinkToken(token, secret),
    attemptId: attempt.id,
    note,
    createdAt: attempt.createdAt,
    expiresAt: attempt.expiresAt,
    usedAt: null,
    revokedAt: null,
    result: null,
  };
  await store.createLink(link);
  return { link, token };
}

import { type Account, remediate, toSignInPurpose } from '@patchbay/core';
import type { ConnectAttempt } from '../attempt/connect-attempt.ts';
import { type LinkSettings, refOf } from '../gateway/unipile-gateway.ts';
import type { LinkEnd } from '../pages/page-words.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { fromView } from './link-configuration.ts';
import { hashLinkToken, isLinkToken } from './link-token.ts';
import { unseal } from './seal.ts';
import { type LinkTarget, type StoredLink, toLinkState } from './stored-link.ts';

/** What somebody finds who opens a link. */
export type Visit =
  | {
      readonly kind: 'open';
      readonly link: StoredLink;
      readonly attempt: ConnectAttempt;
      /** The account to sign in to again; null where a new one is wanted. */
      readonly account: Account | null;
    }
  | { readonly kind: 'ended'; readonly end: LinkEnd };

/** Looks a link up by the token in its address, for a page of that kind. Changes nothing. */
export async function visitLink(
  { store, clock, secret, gateway }: RouteContext,
  kind: LinkTarget['kind'],
  token: string,
): Promise<Visit> {
  const link = isLinkToken(token) ? await store.findLink(hashLinkToken(token, secret)) : null;
  if (link?.target.kind !== kind) return ended('unknown');
  const attempt = await store.getAttempt(link.attemptId);
  const state = toLinkState(link, attempt, clock.now());
  if (state !== 'open' || !attempt) return ended(state === 'open' ? 'expired' : state);
  if (link.target.kind === 'shared') return { kind: 'open', link, attempt, account: null };
  const account = await store.getAccount(link.owner, refOf(gateway, link.target.accountId));
  if (!account || account.status.kind === 'removed') return ended('account-gone');
  // Never a sign-in where it would help nobody: repaired by somebody else meanwhile, or not for a person to mend.
  const helps = toSignInPurpose(remediate(account).action) === 'reconnect';
  return helps ? { kind: 'open', link, attempt, account } : ended('nothing-to-do');
}

/**
 * The settings that a link's maker chose, with the password that was kept apart; null where it can no longer be read,
 * because the server's `secret` is another one since.
 */
export async function findSettings(
  { secret }: Pick<RouteContext, 'secret'>,
  { id, target }: StoredLink,
): Promise<LinkSettings | undefined | null> {
  if (target.kind !== 'shared' || Object.keys(target.configuration).length === 0) return undefined;
  const { providers, configuration, sealedPassword } = target;
  const password = sealedPassword === null ? null : await unseal(sealedPassword, { secret, bound: id });
  if (sealedPassword !== null && password === null) return null;
  return { providers, configuration: fromView(configuration, password) };
}

function ended(end: LinkEnd): Visit {
  return { kind: 'ended', end };
}

import {
  type CreateLinkAnswer,
  type CreateLinkBody,
  type LinkConfiguration,
  PatchbayError,
} from '@patchbay/core';
import * as v from 'valibot';
import type { AttemptPurpose } from '../attempt/connect-attempt.ts';
import { type LinkSettings, refOf } from '../gateway/unipile-gateway.ts';
import { mintLink, recordAttempt } from '../links/mint-link.ts';
import { requireConfiguration } from '../links/require-configuration.ts';
import { type Owner, ownerKey } from '../owner.ts';
import type { Route, RouteContext } from './exchange.ts';
import { providersField, text } from './fields.ts';
import { readJson } from './read-json.ts';
import { requireOwnPage } from './require-own-page.ts';
import { requireOwner } from './require-owner.ts';
import { sendJson } from './send.ts';

/** Its body. */
export const CreateLinkSchema: v.GenericSchema<unknown, CreateLinkBody> = v.variant('purpose', [
  v.object({
    purpose: v.literal('connect'),
    providers: providersField,
    returnTo: v.exactOptional(text),
  }),
  v.object({ purpose: v.literal('reconnect'), accountId: text, returnTo: v.exactOptional(text) }),
]);

/** `POST /links`: records who asks and why, then mints a link for this click. */
export function createLink(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const owner = await requireOwner(context, exchange);
    takeLink(context, ownerKey(owner));
    const body = await readJson(exchange, CreateLinkSchema);
    return sendJson(exchange.env.requestId, 200, await createLinkFor(context, owner, body));
  };
}

/**
 * Counts a link that somebody asks for.
 *
 * @throws PatchbayError `rate_limited`
 */
export function takeLink({ linkBuckets }: Pick<RouteContext, 'linkBuckets'>, key: string): void {
  const retryAfterMs = linkBuckets.take(key);
  if (retryAfterMs === null) return;
  throw new PatchbayError('rate_limited', 'too many links were asked for; wait a moment.', { retryAfterMs });
}

/** A link to use at once, for an owner. */
export async function createLinkFor(
  context: RouteContext,
  owner: Owner,
  body: CreateLinkBody,
  configuration?: LinkConfiguration,
): Promise<CreateLinkAnswer> {
  const returnTo = body.returnTo ?? null;
  requireReturnTo(context, returnTo);
  const { purpose, providers } = await toPurpose(context, owner, body);
  const settings: LinkSettings | undefined = configuration && { providers, configuration };
  if (settings) requireConfiguration(context.gateway.generation, providers, settings.configuration);
  const attempt = await recordAttempt(context, { owner, purpose, returnTo });
  const url = await mintLink(context, attempt, settings);
  return { url, attemptId: attempt.id, expiresAt: attempt.expiresAt };
}

/** @throws PatchbayError `invalid_request` for a key that is not configured. */
export function requireReturnTo(
  { returnUrl }: Pick<RouteContext, 'returnUrl'>,
  returnTo: string | null,
): void {
  if (returnUrl(returnTo)) return;
  throw new PatchbayError('invalid_request', `returnTo "${returnTo}" is not a key of the server's returnTo.`);
}

async function toPurpose(
  { store, gateway }: RouteContext,
  owner: Owner,
  body: CreateLinkBody,
): Promise<{ purpose: AttemptPurpose; providers: '*' | readonly string[] }> {
  if (body.purpose === 'connect') {
    const { providers } = body;
    return { purpose: { kind: 'connect', providers }, providers };
  }
  const { accountId } = body;
  const account = await store.getAccount(owner, refOf(gateway, accountId));
  if (!account) throw new PatchbayError('not_found', 'there is no such account.');
  return { purpose: { kind: 'reconnect', accountId }, providers: [account.provider] };
}

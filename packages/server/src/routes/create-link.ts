import { type CreateLinkAnswer, type CreateLinkBody, PatchbayError, paths } from '@patchbay/core';
import { parseJsonBody } from '@patchbay/core/unipile';
import * as v from 'valibot';
import { signAttempt, signNotify } from '../attempt/attempt-token.ts';
import { type AttemptPurpose, type ConnectAttempt, LINK_LIFE_MS } from '../attempt/connect-attempt.ts';
import { isGone, refOf } from '../gateway/unipile-gateway.ts';
import { type Owner, ownerKey } from '../owner.ts';
import { readBody } from '../webhook/read-body.ts';
import type { Exchange, Route, RouteContext } from './exchange.ts';
import { randomId } from './random-id.ts';
import { requireOwnPage } from './require-own-page.ts';
import { requireOwner } from './require-owner.ts';
import { sendJson } from './send.ts';

const MAX_BODY_BYTES = 16 * 1024;

const text: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

const BodySchema: v.GenericSchema<unknown, CreateLinkBody> = v.variant('purpose', [
  v.object({
    purpose: v.literal('connect'),
    providers: v.union([v.literal('*'), v.pipe(v.array(text), v.minLength(1), v.maxLength(50))]),
    returnTo: v.exactOptional(text),
  }),
  v.object({ purpose: v.literal('reconnect'), accountId: text, returnTo: v.exactOptional(text) }),
]);

/** `POST /links`: records who asks and why, then mints a link for this click. */
export function createLink(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const owner = await requireOwner(context, exchange);
    const waitMs = context.linkBuckets.take(ownerKey(owner));
    if (waitMs !== null) {
      throw new PatchbayError('rate_limited', 'too many links were asked for; wait a moment.', {
        retryAfterMs: waitMs,
      });
    }
    const body = await readLinkBody(exchange);
    const returnTo = body.returnTo ?? null;
    if (!context.returnUrl(returnTo)) {
      throw new PatchbayError(
        'invalid_request',
        `returnTo "${returnTo}" is not a key of the server's returnTo.`,
      );
    }
    const purpose = await toPurpose(context, owner, body);
    const attempt = await recordAttempt(context, owner, purpose, returnTo);
    const url = await mintLink(context, attempt);
    const answer: CreateLinkAnswer = { url, attemptId: attempt.id, expiresAt: attempt.expiresAt };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

async function readLinkBody({ req }: Exchange): Promise<CreateLinkBody> {
  const bytes = await readBody(req.raw, MAX_BODY_BYTES);
  if (!bytes) throw new PatchbayError('too_large', `the body is longer than ${MAX_BODY_BYTES} bytes.`);
  const json = parseJsonBody(bytes, MAX_BODY_BYTES);
  if (!json.ok) throw new PatchbayError('invalid_request', `the body is no JSON: ${json.reason}.`);
  const parsed = v.safeParse(BodySchema, json.value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the body';
  throw new PatchbayError('invalid_request', `${where} is not as expected: ${issue.message}.`);
}

async function toPurpose(
  { store, gateway }: RouteContext,
  owner: Owner,
  body: CreateLinkBody,
): Promise<AttemptPurpose> {
  if (body.purpose === 'connect') return { kind: 'connect', providers: body.providers };
  const { accountId } = body;
  const account = await store.getAccount(owner, refOf(gateway, accountId));
  if (!account) throw new PatchbayError('not_found', 'there is no such account.');
  return { kind: 'reconnect', accountId };
}

async function recordAttempt(
  { store, clock, random }: RouteContext,
  owner: Owner,
  purpose: AttemptPurpose,
  returnTo: string | null,
): Promise<ConnectAttempt> {
  const createdAt = clock.now();
  const expiresAt = createdAt + LINK_LIFE_MS;
  const attempt = { id: randomId(random), owner, purpose, returnTo, createdAt, expiresAt, outcome: null };
  await store.createAttempt(attempt);
  return attempt;
}

async function mintLink(
  context: RouteContext,
  { id, owner, purpose, expiresAt }: ConnectAttempt,
): Promise<string> {
  const token = signAttempt(id, context.secret);
  const target =
    purpose.kind === 'connect' ? { providers: purpose.providers } : { accountId: purpose.accountId };
  try {
    return await context.gateway.of(owner).createAuthLink({
      target,
      expiresAt,
      redirectUrl: `${context.publicBase}${paths.callback(token)}`,
      notifyUrl: `${context.publicBase}${paths.notify(signNotify(id, context.secret))}`,
      state: token,
    });
  } catch (error) {
    // Unipile no longer knows the account that should be signed in to again: look, and say so.
    if (!isGone(error) || purpose.kind !== 'reconnect') throw error;
    context.rereadLater(owner, refOf(context.gateway, purpose.accountId));
    throw new PatchbayError('not_found', 'Unipile no longer has this account.', { cause: error });
  }
}

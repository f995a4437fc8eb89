import { PatchbayError, serverPaths } from '@patchbay/core';
import { signAttempt, signNotify } from '../attempt/attempt-token.ts';
import { type ConnectAttempt, LINK_LIFE_MS } from '../attempt/connect-attempt.ts';
import { noteRepair } from '../attempt/note-repair.ts';
import { isGone, type LinkSettings, refOf } from '../gateway/unipile-gateway.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { randomId } from '../routes/random-id.ts';

/** What an attempt is made of. */
export type NewAttempt = Pick<ConnectAttempt, 'owner' | 'purpose' | 'returnTo' | 'linkId'> & {
  /** Milliseconds; by default that of a link which is used at once. */
  readonly lifeMs?: number;
};

/** Records who asks for a link and why. */
export async function recordAttempt(
  { store, clock, random }: Pick<RouteContext, 'store' | 'clock' | 'random'>,
  { lifeMs = LINK_LIFE_MS, ...asked }: NewAttempt,
): Promise<ConnectAttempt> {
  const createdAt = clock.now();
  const expiresAt = createdAt + lifeMs;
  const attempt = { id: randomId(random), ...asked, createdAt, expiresAt, outcome: null };
  await store.createAttempt(attempt);
  return attempt;
}

/**
 * Mints a link to the wizard for an attempt, to be used at once. By a link that was sent it is minted long after the
 * attempt was made, and lives from then on: whoever presses in the last second still has time to sign in.
 *
 * @throws GatewayError; PatchbayError `not_found` where Unipile no longer has the account.
 */
export async function mintLink(
  context: RouteContext,
  attempt: ConnectAttempt,
  settings?: LinkSettings,
): Promise<string> {
  const { id, owner, purpose, expiresAt, linkId } = attempt;
  const { generation } = context.gateway;
  const now = context.clock.now();
  // By a link that was sent somebody asks when its button is pressed.
  const asked = linkId === undefined ? attempt : { ...attempt, createdAt: now };
  await noteRepair(context.pipe, generation, asked, 'asked');
  const token = signAttempt(id, context.secret);
  const target =
    purpose.kind === 'connect' ? { providers: purpose.providers } : { accountId: purpose.accountId };
  try {
    const link = await context.gateway.of(owner).createAuthLink({
      target,
      expiresAt: linkId === undefined ? expiresAt : now + LINK_LIFE_MS,
      redirectUrl: `${context.publicBase}${serverPaths.callback(token)}`,
      notifyUrl: `${context.publicBase}${serverPaths.notify(signNotify(id, context.secret))}`,
      state: token,
      ...(settings && { settings }),
    });
    await noteRepair(context.pipe, generation, asked, 'sent');
    return link;
  } catch (error) {
    // Unipile no longer knows the account that should be signed in to again: look, and say so.
    if (!isGone(error) || purpose.kind !== 'reconnect') throw error;
    context.rereadLater(owner, refOf(context.gateway, purpose.accountId));
    throw new PatchbayError('not_found', 'Unipile no longer has this account.', { cause: error });
  }
}

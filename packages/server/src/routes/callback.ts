import { assertNever, type ConnectResult, isConnectRefusal, loadMessages } from '@patchbay/core';
import { signAttempt, verifyAttempt } from '../attempt/attempt-token.ts';
import { completeAttempt } from '../attempt/complete-attempt.ts';
import { type AttemptOutcome, type ConnectAttempt, isExpired } from '../attempt/connect-attempt.ts';
import { holdRefusal } from '../attempt/hold-refusal.ts';
import { noteRepair } from '../attempt/note-repair.ts';
import { readRedirect } from '../attempt/read-redirect.ts';
import { readV1Redirect } from '../attempt/read-v1-redirect.ts';
import { ServerClosed } from '../errors/server-closed.ts';
import { QUICK_DELAYS_MS, retry } from '../gateway/retry.ts';
import { GatewayError, isHopeless, refOf } from '../gateway/unipile-gateway.ts';
import { type CallbackBody, toCallbackReport } from '../inbox/to-delivered-report.ts';
import { isSameOwner } from '../owner.ts';
import { chooseLocale } from '../pages/choose-locale.ts';
import { renderLinkReturn } from '../pages/link-page.ts';
import { loadPageWords } from '../pages/page-words.ts';
import { renderReturnPage } from '../pages/return-page.ts';
import { sendPage } from '../pages/send-page.ts';
import type { Exchange, Route, RouteContext } from './exchange.ts';
import { randomId } from './random-id.ts';
import { securityHeaders } from './send.ts';

/**
 * `GET /callback/:attempt`: where the wizard sends the person back to. The signed attempt in the path is the only
 * thing believed; the person may come back on another device, without a session.
 */
export function receiveCallback(context: RouteContext): Route {
  return async (exchange) => {
    let attempt: ConnectAttempt | null = null;
    try {
      const token = exchange.req.param('attempt') ?? '';
      const id = verifyAttempt(token, context.secret);
      attempt = id === null ? null : await context.store.getAttempt(id);
      if (!attempt) return await answer(context, exchange, 404, null, failed);
      // Nobody came back: a program wants to know what is here.
      if (exchange.req.method === 'HEAD') return await answer(context, exchange, 200, null, failed);
      const outcome = await conclude(context, exchange, attempt, token);
      const { linkId } = attempt;
      if (linkId !== undefined) await context.store.noteLink(linkId, { result: outcome.result });
      return await answer(context, exchange, 200, attempt, outcome);
    } catch (error) {
      // A person stands here, not a program: trouble of ours is a page, too.
      if (error instanceof ServerClosed) return answer(context, exchange, 503, attempt, failed);
      const { requestId } = exchange.env;
      context.log({ level: 'error', message: 'a return from the wizard failed.', requestId, error });
      return answer(context, exchange, 500, attempt, failed);
    }
  };
}

const failed: AttemptOutcome = { result: 'failed', accountId: null };

async function conclude(
  context: RouteContext,
  exchange: Exchange,
  attempt: ConnectAttempt,
  token: string,
): Promise<AttemptOutcome> {
  // A replay gets the answer of the first time.
  if (attempt.outcome) return attempt.outcome;
  if (isExpired(attempt, context.clock.now())) return { result: 'expired', accountId: null };
  const params = new URL(exchange.req.url).searchParams;
  const state = params.get('state');
  if (state !== null && state !== token) return failed;
  await noteRepair(context.pipe, context.gateway.generation, attempt, 'returned');
  const redirect = context.gateway.generation === 'v1' ? readV1Redirect(params) : readRedirect(params);
  switch (redirect.claim) {
    case 'ended':
      // Before the person reads it: the page tells them that the team can look into it.
      if (redirect.result === 'restricted') await context.notifier.noteRestricted(attempt);
      if (redirect.result === 'wrong_person') await holdRefusal(context, context.pipe, attempt);
      return { result: redirect.result, accountId: null };
    case 'signed-in':
      return signedIn(context, attempt, redirect.accountId);
    case 'came-back':
      return cameBack(context, attempt);
    case 'exists':
      return existing(context, attempt, redirect.accountId);
    default:
      return assertNever(redirect);
  }
}

/**
 * Unipile has the account already: the owner's own, or not for this person to take. One that nobody owns may still be
 * somebody's, who has not come to this app yet; the app's operators can assign it.
 */
async function existing(
  context: RouteContext,
  attempt: ConnectAttempt,
  accountId: string | null,
): Promise<AttemptOutcome> {
  const { purpose, owner } = attempt;
  if (purpose.kind === 'reconnect' && purpose.accountId !== accountId) return only('wrong_person');
  if (accountId === null) return only('already_in_use');
  const ref = refOf(context.gateway, accountId);
  const holder = await context.store.findOwner(ref);
  if (!holder) {
    const message = 'somebody wants an account that exists and is unclaimed; assign it if it is theirs.';
    context.log({ level: 'info', message, accountId });
  }
  if (!holder || !isSameOwner(holder, owner)) return only('already_in_use');
  context.rereadLater(owner, ref);
  return { result: 'already_connected', accountId };
}

/** How long the page waits for the message that names the account, in milliseconds. */
const NAMING_DELAYS_MS: readonly number[] = [100, 200, 400, 800];

/**
 * Gives Unipile's own message, and what goes on in the background, a moment to end the attempt. After that nobody has
 * failed: it is being checked, and may end at any time until it expires.
 */
async function untilTold(
  { store, clock, background }: RouteContext,
  { id }: ConnectAttempt,
): Promise<AttemptOutcome> {
  for (const delay of NAMING_DELAYS_MS) {
    const outcome = (await store.getAttempt(id))?.outcome;
    if (outcome) return outcome;
    await clock.sleep(delay, background.signal);
  }
  return (await store.getAttempt(id))?.outcome ?? only('pending');
}

/**
 * The wizard of v1 went through. Its redirect names no account, and whoever holds the callback's address could open
 * it: only the account that the attempt was for is looked at; a new one is bound by the notify call.
 */
async function cameBack(context: RouteContext, attempt: ConnectAttempt): Promise<AttemptOutcome> {
  if (attempt.purpose.kind === 'reconnect') return signedIn(context, attempt, attempt.purpose.accountId);
  return untilTold(context, attempt);
}

/** Whoever holds a callback's address can offer any account: so many times, and no more. */
const MAX_TRIES = 10;

async function signedIn(
  context: RouteContext,
  attempt: ConnectAttempt,
  accountId: string,
): Promise<AttemptOutcome> {
  const { store, clock, random, background } = context;
  if (((await store.countTry(attempt.id)) ?? 0) > MAX_TRIES) return failed;
  const receivedAt = clock.now();
  const { ref, report } = toCallbackReport(refOf(context.gateway, accountId), receivedAt);
  // Into the inbox first: what a crash interrupts is taken up again at the next start.
  const state = signAttempt(attempt.id, context.secret);
  const number = await store.recordDelivery({
    source: 'callback',
    eventId: `${attempt.id}/${accountId}`,
    receivedAt,
    body: JSON.stringify({ state, accountId } satisfies CallbackBody),
    state: 'pending',
  });
  const later = (): void => {
    if (number !== null) context.inbox.process({ number, ref, report, state });
  };
  try {
    const outcome = await retry(() => completeAttempt(context, context.pipe, attempt, ref, 'callback'), {
      delaysMs: QUICK_DELAYS_MS,
      sleep: (ms) => clock.sleep(ms, background.signal),
      random,
    });
    if (outcome !== 'unproven' && outcome.result === 'connected') later();
    else if (number !== null) await store.settleDelivery(number);
    return outcome === 'unproven' ? await untilTold(context, attempt) : outcome;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    context.log({ level: 'warn', message: 'a new account could not be read.', accountId, error });
    if (error.kind === 'refused') {
      // Our key is at fault: the delivery waits until that was mended. A made-up account is waited for by nobody.
      if (number !== null && isHopeless(error)) await store.settleDelivery(number);
      return failed;
    }
    later();
    return untilTold(context, attempt);
  }
}

function only(result: ConnectResult): AttemptOutcome {
  return { result, accountId: null };
}

async function answer(
  context: RouteContext,
  { req, env: { requestId } }: Exchange,
  status: number,
  attempt: ConnectAttempt | null,
  outcome: AttemptOutcome,
): Promise<Response> {
  const { result } = outcome;
  const returnUrl = context.returnUrl(attempt?.returnTo ?? null) ?? new URL(context.publicOrigin);
  returnUrl.searchParams.set('patchbay_result', result);
  const cameByLink = attempt?.linkId !== undefined;
  // Whoever made the link wants its visitor in the app, once there is something to see.
  if (cameByLink && attempt.returnTo !== null && !isConnectRefusal(result)) {
    return new Response(null, {
      status: 303,
      headers: { ...securityHeaders(requestId), location: returnUrl.href, 'referrer-policy': 'no-referrer' },
    });
  }
  const locale = chooseLocale(req.header('accept-language'));
  const [words, messages] = await Promise.all([loadPageWords(locale), loadMessages([locale])]);
  const { failures } = messages.connect;
  const nonce = randomId(context.random);
  if (cameByLink) {
    const page = renderLinkReturn({ locale, words, nonce }, result, failures);
    return sendPage({ requestId, status, page, nonce });
  }
  const page = renderReturnPage({
    locale,
    words: words.returned,
    failures,
    attemptId: attempt?.id ?? null,
    outcome,
    returnUrl: returnUrl.href,
    nonce,
  });
  return sendPage({ requestId, status, page, nonce });
}

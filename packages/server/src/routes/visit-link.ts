import { assertNever, PatchbayError } from '@patchbay/core';
import { GatewayError } from '../gateway/unipile-gateway.ts';
import { maskName } from '../links/mask-name.ts';
import { mintLink } from '../links/mint-link.ts';
import type { LinkTarget } from '../links/stored-link.ts';
import { findSettings, type Visit, visitLink } from '../links/visit-link.ts';
import { chooseLocale } from '../pages/choose-locale.ts';
import {
  type LinkInvitation,
  type LinkPageFrame,
  renderLinkEnd,
  renderLinkPage,
} from '../pages/link-page.ts';
import { type LinkEnd, loadPageWords } from '../pages/page-words.ts';
import { sendPage } from '../pages/send-page.ts';
import { takeLink } from './create-link.ts';
import type { Exchange, Route, RouteContext } from './exchange.ts';
import { randomId } from './random-id.ts';
import { securityHeaders } from './send.ts';

/** A link that somebody can use. */
type OpenVisit = Extract<Visit, { readonly kind: 'open' }>;

/**
 * `GET /repair/:token` and `GET /connect/:token`: a page with a button. Mail programs and messengers open links to
 * show what is behind them, so nothing is minted and nothing changes here.
 */
export function showLink(context: RouteContext, kind: LinkTarget['kind']): Route {
  return (exchange) =>
    answerPages(context, exchange, async () => {
      const visit = await visitLink(context, kind, exchange.req.param('token') ?? '');
      return visit.kind === 'open' ? invite(context, exchange, visit) : visit.end;
    });
}

/** The form of that page: mints the link to the wizard for the person who is there now, and leads on to it. */
export function followLink(context: RouteContext, kind: LinkTarget['kind']): Route {
  return (exchange) =>
    answerPages(context, exchange, async () => {
      const visit = await visitLink(context, kind, exchange.req.param('token') ?? '');
      return visit.kind === 'open' ? leadOn(context, exchange, visit) : visit.end;
    });
}

async function leadOn(
  context: RouteContext,
  { env: { requestId } }: Exchange,
  { link, attempt }: OpenVisit,
): Promise<Response | LinkEnd> {
  takeLink(context, `link/${link.id}`);
  const settings = await findSettings(context, link);
  if (settings === null) {
    const message = 'a shared link cannot be used: its proxy’s password was sealed under another secret.';
    context.log({ level: 'warn', message, requestId });
    return 'expired';
  }
  // Before it is minted: no account that comes out of it is older.
  await context.store.noteLink(link.id, { usedAt: context.clock.now() });
  const location = await mintLink(context, attempt, settings);
  return new Response(null, {
    status: 303,
    headers: { ...securityHeaders(requestId), location, 'referrer-policy': 'no-referrer' },
  });
}

/** A person stands here, not a program: whatever goes wrong is a page. */
async function answerPages(
  context: RouteContext,
  exchange: Exchange,
  visit: () => Promise<Response | LinkEnd>,
): Promise<Response> {
  const { requestId } = exchange.env;
  let retryAfterMs: number | null = null;
  const answer = await visit().catch((error: unknown): LinkEnd => {
    if (error instanceof PatchbayError) {
      ({ retryAfterMs } = error);
      if (error.code === 'rate_limited') return 'busy';
      if (error.code === 'not_found') return 'account-gone';
    }
    const level = error instanceof GatewayError ? 'warn' : 'error';
    context.log({ level, message: 'a link that was sent could not be used.', requestId, error });
    return 'trouble';
  });
  if (answer instanceof Response) return answer;
  const frame = await frameOf(context, exchange);
  return sendPage({
    requestId,
    status: statusOf(answer),
    page: renderLinkEnd(frame, answer),
    nonce: frame.nonce,
    ...(retryAfterMs !== null && { headers: { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) } }),
  });
}

async function invite(context: RouteContext, exchange: Exchange, visit: OpenVisit): Promise<Response> {
  const frame = await frameOf(context, exchange);
  const { appName, publicOrigin } = context;
  const { expiresAt } = visit.link;
  const page = renderLinkPage(frame, { app: appName, expiresAt, target: toTarget(visit) });
  return sendPage({
    requestId: exchange.env.requestId,
    status: 200,
    page,
    nonce: frame.nonce,
    // The form's answer leads on to the wizard, and browsers look at where a form ends up.
    formAction: publicOrigin.startsWith('https:') ? "'self' https:" : "'self' https: http:",
  });
}

function toTarget({ link: { target }, account }: OpenVisit): LinkInvitation['target'] {
  switch (target.kind) {
    case 'repair': {
      const name = account?.name || account?.handle || null;
      return { kind: 'repair', provider: account?.provider ?? '', account: name && maskName(name) };
    }
    case 'shared':
      return { kind: 'shared', providers: target.providers };
    default:
      return assertNever(target);
  }
}

async function frameOf({ random }: RouteContext, { req }: Exchange): Promise<LinkPageFrame> {
  const locale = chooseLocale(req.header('accept-language'));
  return { locale, words: await loadPageWords(locale), nonce: randomId(random) };
}

function statusOf(end: LinkEnd): number {
  switch (end) {
    case 'unknown':
      return 404;
    case 'expired':
    case 'revoked':
    case 'done':
    case 'account-gone':
      return 410;
    case 'nothing-to-do':
      return 200;
    case 'busy':
      return 429;
    case 'trouble':
      return 503;
    default:
      return assertNever(end);
  }
}

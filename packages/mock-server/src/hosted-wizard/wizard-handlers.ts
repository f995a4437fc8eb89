import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { readForm } from '../handlers/read-form.ts';
import { route } from '../handlers/route.ts';
import type { AuthLinkRecord } from '../world/auth-link-record.ts';
import { findPerson, identityOf } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { candidatesFor } from './candidates.ts';
import { qrAddress, signsInByQr, whoScanned } from './qr-sign-in.ts';
import { returnRedirect } from './return-redirect.ts';
import { type SignInGrant, type SignInResult, signInAgain, signInNew } from './sign-in.ts';
import {
  chooseProviderPage,
  deadLinkPage,
  qrPage,
  reconnectPage,
  signInPage,
  startPage,
} from './wizard-pages.ts';

/** The hosted wizard at `/?token=…`: plain pages, forms and links, no script. */
export function wizardHandlers(world: World): RequestHandler[] {
  return [
    route(world, 'get', '/', ({ request }) => {
      const query = new URL(request.url).searchParams;
      return query.has('token') ? show(world, query) : startPage(world);
    }),
    route(world, 'post', '/', async ({ request }) => decide(world, await readForm(request))),
  ];
}

function show(world: World, query: URLSearchParams): Response {
  const found = findLink(world, query);
  if (found instanceof Response) return found;
  const { target } = found;
  if (target.kind === 'reconnect') {
    const account = world.accounts.get(target.accountId);
    if (!account) return returnRedirect(world, found, accountGone);
    return wantsQr(query, account.provider)
      ? showQr(world, found, account.provider, query)
      : reconnectPage(world, found, account);
  }
  const provider = chosenProvider(target.providers, query);
  if (provider !== null && wantsQr(query, provider)) {
    return showQr(world, found, provider, query);
  }
  return provider === null
    ? chooseProviderPage(world, found, target.providers)
    : signInPage(world, found, provider, candidatesFor(world, provider));
}

/** Whoever says that the code was scanned, and sees it again, is told why. */
function showQr(world: World, link: AuthLinkRecord, provider: string, query: URLSearchParams): Response {
  const address = qrAddress(world, link, provider);
  return qrPage(world, link, { provider, address, tooEarly: query.get('decision') === 'scanned' });
}

async function decide(world: World, form: URLSearchParams): Promise<Response> {
  const found = findLink(world, form);
  if (found instanceof Response) return found;
  if (world.wizardDelayMs > 0) {
    const signal = world.signal();
    await world.clock.sleep(world.wizardDelayMs, signal).catch(() => {});
    if (signal.aborted) return deadLinkPage(world, 'The mock was stopped.');
    // Meanwhile the same link may have been used in another tab.
    const still = findLink(world, form);
    if (still instanceof Response) return still;
  }
  const result = signIn(world, found, form);
  if (!result) return show(world, form);
  if (result.ok) world.links.set(found.token, { ...found, used: true });
  return returnRedirect(world, found, result);
}

/** Null when the form does not say enough: the page is shown again. */
function signIn(world: World, link: AuthLinkRecord, form: URLSearchParams): SignInResult | null {
  const decision = form.get('decision');
  if (decision === 'decline') return { ok: false, ...world.choices.declined };
  if (link.target.kind === 'reconnect') {
    const account = world.accounts.get(link.target.accountId);
    if (!account) return accountGone;
    if (decision === 'somebody-else') return accountMismatch;
    if (decision === 'scanned') return scanAgain(world, link, account);
    return decision === 'approve' ? signInAgain(world, withWishes(link, account.provider), account) : null;
  }
  const provider = chosenProvider(link.target.providers, form);
  const scanned = decision === 'scanned';
  const person = findPerson((scanned ? whoScanned(world, link) : form.get('person')) ?? '');
  return (decision === 'approve' || scanned) && provider && person
    ? signInNew(world, withWishes(link, provider), provider, person)
    : null;
}

/** Only the phone of the owner brings an account back; who is nobody the mock knows is the holder. */
function scanAgain(world: World, link: AuthLinkRecord, account: v2.WireAccount): SignInResult | null {
  const scannedBy = whoScanned(world, link);
  if (scannedBy === null) return null;
  const person = findPerson(scannedBy);
  const isOwner = person === null || identityOf(person, account.provider).userId === account.user_id;
  return isOwner ? signInAgain(world, withWishes(link, account.provider), account) : accountMismatch;
}

/** A link as a sign-in takes it: with what its settings do to an account of the provider. */
function withWishes(link: AuthLinkRecord, provider: string): AuthLinkRecord & SignInGrant {
  const wanted = link.wishes?.[provider];
  return wanted ? { ...link, wanted } : link;
}

/** Where there is a code it is what people see first; `qr=0` is the way around it. */
function wantsQr(query: URLSearchParams, provider: string): boolean {
  return query.get('qr') !== '0' && signsInByQr(provider);
}

function chosenProvider(providers: readonly string[], params: URLSearchParams): string | null {
  if (providers.length === 1) return providers[0] as string;
  return providers.find((provider) => provider === params.get('provider')) ?? null;
}

/** The link of a token, or where an unusable one leads. */
function findLink(world: World, params: URLSearchParams): AuthLinkRecord | Response {
  const link = world.links.get(params.get('token') ?? '');
  if (!link) return deadLinkPage(world, 'The mock knows no link with this token.');
  if (link.used && world.choices.singleUseLinks) return deadLinkPage(world, 'This link was used already.');
  if (link.expiresAt > world.clock.now()) return link;
  if (world.choices.expiredLink === 'page') return deadLinkPage(world, 'This link has expired.');
  return returnRedirect(world, link, expired);
}

const expired: SignInResult = {
  ok: false,
  type: 'api/expired_link',
  title: 'Link expired',
  detail: 'The link has expired.',
};

const accountMismatch: SignInResult = {
  ok: false,
  type: 'provider/account_mismatch',
  title: 'Account mismatch',
  detail: 'The authenticated user is not the owner of the account.',
};

const accountGone: SignInResult = {
  ok: false,
  type: 'api/resource_not_found',
  title: 'Resource not found',
  detail: 'Account not found.',
};

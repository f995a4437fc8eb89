import type { RequestHandler } from 'msw';
import { readForm } from '../../handlers/read-form.ts';
import { route } from '../../handlers/route.ts';
import { candidatesFor } from '../../hosted-wizard/candidates.ts';
import { findPerson, identityOf } from '../../world/people.ts';
import type { World } from '../../world/world.ts';
import { finishSignIn } from '../native/finish-sign-in.ts';
import { toV1Id } from '../world/v1-id.ts';
import type { V1Side } from '../world/v1-side.ts';
import { linkEnd } from './link-life.ts';
import { notify } from './notify.ts';
import type { V1LinkRecord } from './v1-link-record.ts';
import { chooseProviderPage, errorPage, reconnectPage, signInPage, successPage } from './v1-wizard-pages.ts';

/** v1's hosted wizard at `/hosted/<token>`: plain pages, forms and links, no script. */
export function v1WizardHandlers(world: World, side: V1Side): RequestHandler[] {
  return [
    route(world, 'get', '/hosted/:token', ({ request, params }) => {
      const link = findLink(world, side, String(params.token));
      return link instanceof Response ? link : show(world, link, new URL(request.url).searchParams);
    }),
    route(world, 'post', '/hosted/:token', async ({ request, params }) => {
      const form = await readForm(request);
      if (world.wizardDelayMs > 0)
        await world.clock.sleep(world.wizardDelayMs, world.signal()).catch(() => {});
      const link = findLink(world, side, String(params.token));
      return link instanceof Response ? link : decide(world, side, link, form);
    }),
  ];
}

function show(world: World, link: V1LinkRecord, query: URLSearchParams): Response {
  const { target } = link;
  if (target.kind === 'reconnect') {
    const account = world.accounts.get(target.accountId);
    return account ? reconnectPage(world, link, account) : fail(world, link, 'The account is gone.');
  }
  const provider = chosenProvider(target.providers, query);
  return provider === null
    ? chooseProviderPage(world, link, target.providers)
    : signInPage(world, link, provider, candidatesFor(world, provider));
}

function decide(world: World, side: V1Side, link: V1LinkRecord, form: URLSearchParams): Response {
  const decision = form.get('decision');
  const { target } = link;
  if (decision === 'decline') return fail(world, link, 'The sign-in was declined.');
  if (target.kind === 'reconnect') {
    const account = world.accounts.get(target.accountId);
    if (!account) return fail(world, link, 'The account is gone.');
    if (decision === 'somebody-else')
      return fail(world, link, 'Somebody else signed in (errors/wrong_account).');
    if (decision !== 'approve') return show(world, link, form);
    return succeed(world, side, link, {
      kind: 'reconnect',
      accountId: account.id,
      provider: account.provider,
    });
  }
  const provider = chosenProvider(target.providers, form);
  const person = findPerson(form.get('person') ?? '');
  if (decision !== 'approve' || !provider || !person) return show(world, link, form);
  if (person.restricted) return fail(world, link, 'The account is restricted (errors/account_restricted).');
  const identity = identityOf(person, provider);
  const linked = world.accounts
    .list()
    .some((one) => one.provider === provider && one.user_id === identity.userId);
  if (linked && world.choices.v1Duplicate === 'refuse') {
    return fail(world, link, 'The account is linked already (errors/already_exists).');
  }
  return succeed(
    world,
    side,
    link,
    { kind: 'create', accountId: world.ids.next('acc_'), provider },
    identity,
  );
}

function succeed(
  world: World,
  side: V1Side,
  link: V1LinkRecord,
  what: { readonly kind: 'create' | 'reconnect'; readonly accountId: string; readonly provider: string },
  identity: ReturnType<typeof identityOf> | null = null,
): Response {
  side.links.set(link.token, { ...link, used: true });
  finishSignIn(world, side, {
    ...what,
    who: { identity, traits: {}, ...(link.proxy && { proxy: link.proxy }) },
  });
  const status = what.kind === 'create' ? 'CREATION_SUCCESS' : 'RECONNECTED';
  // The browser may well be back before the app has been told.
  void notify(world, link, status, what.accountId);
  if (!link.bypassSuccessScreen || link.successUrl === null) return successPage(world, link.successUrl);
  return redirect(
    link.successUrl,
    { account_id: toV1Id(what.accountId) },
    world.choices.v1RedirectParams.success,
  );
}

function fail(world: World, link: V1LinkRecord, why: string): Response {
  const { v1NotifyFailure, v1RedirectParams } = world.choices;
  if (v1NotifyFailure !== null && link.target.kind === 'reconnect') {
    void notify(world, link, v1NotifyFailure, link.target.accountId);
  }
  if (link.failureUrl === null) return errorPage(world, 'The account was not connected', why, 200);
  return redirect(link.failureUrl, { error: why }, v1RedirectParams.failure);
}

/** No parameter is known to be added. A choice may add some; `{…}` in its values stands for what is known here. */
function redirect(
  to: string,
  known: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
): Response {
  const url = new URL(to);
  for (const [name, value] of Object.entries(added)) {
    url.searchParams.set(
      name,
      value.replace(/\{(\w+)\}/g, (all, word: string) => known[word] ?? all),
    );
  }
  return new Response(null, { status: 302, headers: { location: url.href, 'cache-control': 'no-store' } });
}

function chosenProvider(providers: readonly string[], params: URLSearchParams): string | null {
  if (providers.length === 1) return providers[0] as string;
  return providers.find((provider) => provider === params.get('provider')) ?? null;
}

/** The link of a token, or where an unusable one leads. */
function findLink(world: World, side: V1Side, token: string): V1LinkRecord | Response {
  const link = side.links.get(token);
  const dead = (why: string, status = 401): Response =>
    errorPage(world, 'This link cannot be used', why, status);
  if (!link) return dead('The mock knows no link with this token.', 404);
  if (link.broken) return dead('The wizard cannot reach its server: api_url must not hold /api/v1.', 502);
  if (link.used && link.singleUse) return dead('This link was used already (errors/expired_link).');
  if (world.clock.now() < linkEnd(link, world.choices)) return link;
  if (world.choices.v1ExpiredLink === 'redirect') return fail(world, link, 'This link has expired.');
  return dead('This link has expired (errors/expired_link).');
}

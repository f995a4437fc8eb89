import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import type { AuthLinkRecord } from '../../world/auth-link-record.ts';
import type { World } from '../../world/world.ts';
import { invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { isTexts, type JsonBody, readJson } from '../read-json.ts';
import { checkId, providers } from './vocabulary.ts';

/** `POST /v2/auth/link`: a link to the hosted wizard, for a new account or for one that must sign in again. */
export function authLinkHandlers(world: World): RequestHandler[] {
  return [apiRoute(world, 'post', '/v2/auth/link', createLink)];
}

async function createLink({ world, request }: ApiCall): Promise<v2.WireAuthLink> {
  const body = await readJson(request);
  const record: AuthLinkRecord = {
    token: world.ids.linkToken(),
    expiresAt: readExpiry(body, world),
    redirectUri: readRedirect(body),
    state: body.optionalText('state') ?? null,
    scopeId: readScope(body),
    target: readTarget(body, world),
    used: false,
  };
  readConfig(body);
  world.links.set(record.token, record);
  return { object: 'HostedAuthLink', link: `${world.origin}/?token=${record.token}` };
}

function readExpiry(body: JsonBody, world: World): number {
  const text = body.text('expires_on');
  const at = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) || Number.isNaN(at)) {
    throw invalidParameters('Invalid body: body/expires_on must be ISO 8601 UTC, YYYY-MM-DDTHH:MM:SS.sssZ');
  }
  if (at <= world.clock.now() && !world.choices.acceptPastExpiry) {
    throw invalidParameters('Invalid body: body/expires_on must be in the future');
  }
  return at;
}

function readRedirect(body: JsonBody): string {
  const text = body.text('redirect_uri');
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw invalidParameters('Invalid body: body/redirect_uri must be an absolute http or https URL');
}

function readScope(body: JsonBody): string | null {
  const scope = body.optionalText('account_scope_id');
  return scope === undefined ? null : checkId('Invalid body: body/account_scope_id', scope, 'scope_');
}

function readTarget(body: JsonBody, world: World): AuthLinkRecord['target'] {
  if (body.has('providers') === body.has('account_id')) {
    throw invalidParameters('Invalid body: body must have either providers or account_id');
  }
  if (body.has('providers')) return { kind: 'new', providers: readProviders(body.raw('providers'), world) };
  const accountId = checkId('Invalid body: body/account_id', body.text('account_id'), 'acc_');
  if (!world.accounts.get(accountId)) throw resourceNotFound('Account');
  return { kind: 'reconnect', accountId };
}

/** Providers are lower case; the wildcard groups are upper case. */
function readProviders(value: unknown, { choices }: World): readonly string[] {
  if (value === '*') return providers;
  if (typeof value === 'string' && Object.hasOwn(choices.providerGroups, value)) {
    return choices.providerGroups[value as keyof typeof choices.providerGroups];
  }
  const list = typeof value === 'string' ? [value] : value;
  if (isTexts(list) && list.length > 0 && list.every((word) => providers.includes(word))) {
    return [...new Set(list)];
  }
  throw invalidParameters('Invalid body: body/providers must be equal to one of the allowed values');
}

/** The settings change nothing in the mock; what the schema forbids is refused all the same. */
function readConfig(body: JsonBody): void {
  body.optionalText('domain');
  const linkedin = body.optionalObject('config')?.linkedin as { products?: unknown } | undefined;
  const products = linkedin?.products;
  if (isTexts(products) && products.includes('recruiter') && products.includes('sales_navigator')) {
    throw invalidParameters(
      'Invalid body: body/config/linkedin/products must not hold recruiter and sales_navigator',
    );
  }
}

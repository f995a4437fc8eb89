import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import type { AuthLinkRecord } from '../../world/auth-link-record.ts';
import type { World } from '../../world/world.ts';
import { invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { insufficientPermissions, reaches } from '../check-key.ts';
import { isTexts, type JsonBody, readJson } from '../read-json.ts';
import { readLinkConfig } from './link-config.ts';
import { readRedirect } from './read-redirect.ts';
import { readScope } from './read-scope.ts';
import { checkId, providers } from './vocabulary.ts';

/** `POST /v2/auth/link`: a link to the hosted wizard, for a new account or for one that must sign in again. */
export function authLinkHandlers(world: World): RequestHandler[] {
  return [apiRoute(world, 'post', '/v2/auth/link', createLink)];
}

async function createLink(call: ApiCall): Promise<v2.WireAuthLink> {
  const { world } = call;
  const body = await readJson(call.request);
  body.optionalText('domain');
  const wishes = readLinkConfig(body);
  const record: AuthLinkRecord = {
    token: world.ids.linkToken(),
    expiresAt: readExpiry(body, world),
    redirectUri: readRedirect(body, 'redirect_uri'),
    state: body.optionalText('state') ?? null,
    scopeId: readScope(call, body),
    target: readTarget(body, call),
    used: false,
    ...(Object.keys(wishes).length > 0 && { wishes }),
  };
  world.links.set(record.token, record);
  return { object: 'HostedAuthLink', link: `${world.origin}/?token=${record.token}` };
}

function readExpiry(body: JsonBody, world: World): number {
  const text = body.text('expires_on');
  const at = Date.parse(text);
  // Spelled back, a 31st of February is another day.
  if (Number.isNaN(at) || new Date(at).toISOString() !== text) {
    throw invalidParameters('Invalid body: body/expires_on must be ISO 8601 UTC, YYYY-MM-DDTHH:MM:SS.sssZ');
  }
  if (at <= world.clock.now() && !world.choices.acceptPastExpiry) {
    throw invalidParameters('Invalid body: body/expires_on must be in the future');
  }
  return at;
}

function readTarget(body: JsonBody, { world, key }: ApiCall): AuthLinkRecord['target'] {
  if (body.has('providers') === body.has('account_id')) {
    throw invalidParameters('Invalid body: body must have either providers or account_id');
  }
  if (body.has('providers')) return { kind: 'new', providers: readProviders(body.raw('providers'), world) };
  const accountId = checkId('Invalid body: body/account_id', body.text('account_id'), 'acc_');
  const account = world.accounts.get(accountId);
  if (!account) throw resourceNotFound('Account');
  if (!reaches(key, account)) throw insufficientPermissions('This API key does not reach this account.');
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

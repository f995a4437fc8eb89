import { v1 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { isObject, isTexts } from '../../handlers/read-json.ts';
import type { World } from '../../world/world.ts';
import { findAccount } from '../accounts/find-account.ts';
import { readProxy } from '../read-proxy.ts';
import { readV1Body, type V1Body } from '../v1-body.ts';
import { invalidParameters, v1Failure } from '../v1-failure.ts';
import { type V1Call, v1Route } from '../v1-route.ts';
import type { V1Side } from '../world/v1-side.ts';
import type { V1LinkRecord } from './v1-link-record.ts';

const features = ['linkedin_recruiter', 'linkedin_sales_navigator', 'linkedin_organizations_mailboxes'];
const options = ['proxy', 'autoproxy', 'cookie_auth', 'credentials_auth', 'sync_limit', 'language'];
/** Words of `providers[]`. `IMAP` and `MICROSOFT` are none of them. */
const hostedNames: readonly string[] = v1.providerNames.flatMap(({ hosted }) => hosted ?? []);

/** `POST /api/v1/hosted/accounts/link`: a link to the hosted wizard, to create an account or to sign in again. */
export function v1HostedLinkHandlers(world: World, side: V1Side): RequestHandler[] {
  return [v1Route(world, side, 'post', '/hosted/accounts/link', create)];
}

async function create(call: V1Call): Promise<v1.WireAuthLink> {
  const { world, side } = call;
  const body = await readV1Body(call.request);
  const type = body.word('type', ['create', 'reconnect']);
  const proxy = checkSettings(body);
  const record: V1LinkRecord = {
    target: type === 'create' ? readProviders(body, world) : readAccount(call, body),
    broken: readApiUrl(body, world),
    expiresAt: readExpiry(body, world),
    name: body.optionalText('name') ?? null,
    notifyUrl: readUrl(body, 'notify_url'),
    successUrl: readUrl(body, 'success_redirect_url'),
    failureUrl: readUrl(body, 'failure_redirect_url'),
    bypassSuccessScreen: body.optionalBoolean('bypass_success_screen') ?? false,
    singleUse: body.optionalBoolean('single_use') ?? world.choices.v1SingleUseDefault,
    token: world.ids.linkToken(),
    mintedAt: world.clock.now(),
    used: false,
    ...(proxy && { proxy }),
  };
  side.links.set(record.token, record);
  return { object: 'HostedAuthUrl', url: `${world.origin}/hosted/${record.token}` };
}

function readProviders(body: V1Body, { choices }: World): V1LinkRecord['target'] {
  const value = body.raw('providers');
  if (value === undefined) {
    throw v1Failure('errors/missing_parameters', "body must have required property 'providers'");
  }
  const group = typeof value === 'string' && Object.hasOwn(choices.v1ProviderGroups, value);
  if (group) {
    return {
      kind: 'create',
      providers: choices.v1ProviderGroups[value as keyof typeof choices.v1ProviderGroups],
    };
  }
  if (isTexts(value) && value.length > 0 && value.every((name) => hostedNames.includes(name))) {
    return { kind: 'create', providers: [...new Set(value.map((name) => v1.toProvider(name)))] };
  }
  throw invalidParameters(`body/providers must be "*", a wildcard, or a list of ${hostedNames.join(', ')}`);
}

function readAccount(call: V1Call, body: V1Body): V1LinkRecord['target'] {
  return { kind: 'reconnect', accountId: findAccount(call, body.text('reconnect_account')).id };
}

/** The root of the server; with `/api/v1` in it the wizard breaks. @returns whether it will */
function readApiUrl(body: V1Body, { choices }: World): boolean {
  const text = body.text('api_url');
  if (!isWebUrl(text)) throw v1Failure('errors/invalid_url', 'body/api_url must be a URL');
  const wrong = /\/api\b/.test(new URL(text).pathname);
  if (wrong && choices.v1WrongApiUrl === 'refuse') {
    throw v1Failure('errors/invalid_url', 'body/api_url must be the root of the server, without /api/v1');
  }
  return wrong;
}

function readExpiry(body: V1Body, { clock, choices }: World): number {
  const text = body.text('expiresOn');
  const at = Date.parse(text);
  if (Number.isNaN(at) || new Date(at).toISOString() !== text) {
    throw invalidParameters('body/expiresOn must be UTC with milliseconds, YYYY-MM-DDTHH:MM:SS.sssZ');
  }
  if (at <= clock.now() && !choices.v1AcceptPastExpiry) {
    throw invalidParameters('body/expiresOn must be in the future');
  }
  return at;
}

function readUrl(body: V1Body, field: string): string | null {
  const text = body.optionalText(field);
  if (text === undefined) return null;
  if (isWebUrl(text)) return text;
  throw v1Failure('errors/invalid_url', `body/${field} must be an http or https URL`);
}

function isWebUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Of the settings only the proxy changes anything in the mock; what the schema forbids is refused all the same. */
function checkSettings(body: V1Body): V1LinkRecord['proxy'] {
  body.optionalWords('disabled_features', features);
  body.optionalWords('disabled_options', options);
  const proxy = readProxy(body);
  const limit = body.optionalBody('sync_limit');
  limit?.optionalWord('MAILING', ['NO_HISTORY_SYNC']);
  const messaging = limit?.raw('MESSAGING');
  if (messaging === undefined) return proxy;
  const values = isObject(messaging) ? ['chats', 'messages'].flatMap((key) => messaging[key] ?? []) : [null];
  if (!values.every(isLimit)) {
    throw invalidParameters('body/sync_limit/MESSAGING must hold UTC times or numbers from 0');
  }
  return proxy;
}

function isLimit(value: unknown): boolean {
  if (typeof value === 'number') return value >= 0;
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) && value.endsWith('Z');
}

import type { RequestHandler } from 'msw';
import { advance, findIntent, type IntentAnswer, intentsOf } from '../../intents/advance-intent.ts';
import type { Channel, IntentRecord } from '../../intents/intent-record.ts';
import { showStep } from '../../intents/show-step.ts';
import { solveIntent } from '../../intents/solve-intent.ts';
import { readCredentials, readWanted } from '../../intents/start-intent.ts';
import type { World } from '../../world/world.ts';
import { ApiFailure, invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { insufficientPermissions, reaches } from '../check-key.ts';
import { type JsonBody, readJson } from '../read-json.ts';
import { readSettings } from './account-settings.ts';
import { readRedirect } from './read-redirect.ts';
import { readScope } from './read-scope.ts';
import { checkId, providers } from './vocabulary.ts';

/** Custom auth: `/v2/auth/intent` and the routes of its checkpoints. */
export function authIntentHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(world, 'post', '/v2/auth/intent', start),
    apiRoute(world, 'post', '/v2/auth/checkpoint', async (call) => {
      const body = await readJson(call.request);
      const code = body.text('code');
      return solveIntent(world, intentOf(call, body), code);
    }),
    apiRoute(world, 'post', '/v2/auth/checkpoint/request', request),
    apiRoute(world, 'post', '/v2/auth/checkpoint/resend', resend),
  ];
}

async function start(
  call: ApiCall,
): Promise<IntentAnswer | { readonly object: 'OauthUrl'; readonly url: string }> {
  const { world } = call;
  const body = await readJson(call.request);
  const provider = body.text('provider');
  if (!providers.includes(provider)) {
    throw invalidParameters('Invalid body: body/provider must be equal to one of the allowed values');
  }
  if (!world.subscription.isActive()) {
    throw new ApiFailure(
      403,
      'api/inactive_subscription',
      'Inactive subscription',
      'There is no active subscription.',
    );
  }
  const accountId = readAccountId(call, body, provider);
  const scopeId = readScope(call, body);
  const state = body.optionalText('state') ?? null;
  if (provider === 'google' || provider === 'outlook') {
    return { object: 'OauthUrl', url: oauthUrl(world, body, { provider, accountId, scopeId, state }) };
  }
  const now = world.clock.now();
  const intent: IntentRecord = {
    id: world.ids.next('acc_'),
    provider,
    ...readCredentials(body, provider),
    wanted: readWanted(body, provider),
    accountId,
    scopeId,
    state,
    contractId: null,
    shownAt: now,
    startedAt: now,
    sentAt: now,
    wrongCodes: 0,
    qr: null,
  };
  return advance(world, intent);
}

/** The provider's own page is the wizard's: approve, decline, somebody else. */
function oauthUrl(
  world: World,
  body: JsonBody,
  to: Pick<IntentRecord, 'provider' | 'accountId' | 'scopeId' | 'state'>,
): string {
  const redirectUri = readRedirect(body, 'oauth_callback_redirect_uri');
  const wish = readSettings('body/config', to.provider, body.optionalObject('config') ?? {});
  const token = world.ids.linkToken();
  world.links.set(token, {
    token,
    target:
      to.accountId === null
        ? { kind: 'new', providers: [to.provider] }
        : { kind: 'reconnect', accountId: to.accountId },
    redirectUri,
    state: to.state,
    scopeId: to.scopeId,
    expiresAt: world.clock.now() + world.choices.intentLifeMs,
    used: false,
    ...(Object.keys(wish).length > 0 && { wishes: { [to.provider]: wish } }),
  });
  return `${world.origin}/?token=${token}`;
}

function readAccountId({ world, key }: ApiCall, body: JsonBody, provider: string): string | null {
  const id = body.optionalText('account_id');
  if (id === undefined) return null;
  const account = world.accounts.get(checkId('Invalid body: body/account_id', id, 'acc_'));
  if (!account) throw resourceNotFound('Account');
  if (!reaches(key, account)) throw insufficientPermissions('This API key does not reach this account.');
  if (account.provider === provider) return id;
  throw invalidParameters("Invalid body: body/provider must be the account's provider");
}

function intentOf({ world, key }: ApiCall, body: JsonBody): IntentRecord {
  const intent = findIntent(world, checkId('Invalid body: body/intent_id', body.text('intent_id'), 'acc_'));
  if (reaches(key, { account_scope_id: intent.scopeId })) return intent;
  throw insufficientPermissions('This API key does not reach this auth intent.');
}

/** Asks for a challenge, for the step on show once more, or for a fresh QR code. */
async function request(call: ApiCall): Promise<IntentAnswer> {
  const { world } = call;
  const body = await readJson(call.request);
  const intent = intentOf(call, body);
  const challenge = body.optionalText('challenge');
  const [step, ...rest] = intent.steps;
  if (challenge !== undefined) {
    if (!isChannel(challenge) || !step || !['challenge', 'otp', 'otp-or-in-app'].includes(step.kind)) {
      throw invalidParameters('Invalid body: body/challenge must be equal to one of the allowed values');
    }
    return advance(world, { ...intent, steps: [{ kind: 'otp', channel: challenge }, ...rest] });
  }
  if (!step || step.kind === 'qr') return advance(world, intent);
  return showStep(world, intent, step);
}

function isChannel(text: string): text is Channel {
  return text === 'EMAIL' || text === 'SMS' || text === 'WHATSAPP';
}

async function resend(call: ApiCall): Promise<undefined> {
  const { world } = call;
  const intent = intentOf(call, await readJson(call.request));
  const kind = intent.steps[0]?.kind;
  if (kind !== 'otp' && kind !== '2fa' && kind !== 'otp-or-in-app') {
    throw invalidParameters('There is no code to send for this checkpoint.');
  }
  const now = world.clock.now();
  if (now - intent.sentAt < world.choices.resendCooldownMs) {
    throw new ApiFailure(
      429,
      'provider/too_many_requests',
      'Too many requests',
      'A code was sent a moment ago.',
    );
  }
  intentsOf(world).set(intent.id, { ...intent, sentAt: now });
  return undefined;
}

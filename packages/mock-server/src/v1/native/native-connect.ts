import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { emit } from '../../world/account-actions.ts';
import type { World } from '../../world/world.ts';
import { findAccount } from '../accounts/find-account.ts';
import { readV1Body } from '../v1-body.ts';
import { invalidParameters, V1Failure, v1Failure } from '../v1-failure.ts';
import { type Answer, type V1Call, v1Route } from '../v1-route.ts';
import { toV1Id } from '../world/v1-id.ts';
import type { V1Side } from '../world/v1-side.ts';
import { advance } from './advance.ts';
import type { Login } from './login.ts';
import { readNativeBody } from './native-body.ts';
import { toAnswer } from './to-answer.ts';
import type { V1Intent } from './v1-intent.ts';
import { stepsFor } from './v1-steps.ts';
import { identify, isSomebodyElse } from './who.ts';

/** `POST /api/v1/accounts` and `POST /api/v1/accounts/{id}`: sign-ins without the hosted wizard. */
export function v1NativeHandlers(world: World, side: V1Side): RequestHandler[] {
  return [
    v1Route(world, side, 'post', '/accounts', async (call) => {
      const login = readNativeBody(await readV1Body(call.request), 'create');
      return begin(call, login, null);
    }),
    v1Route(world, side, 'post', '/accounts/:id', async (call) => {
      const account = findAccount(call, call.param('id'));
      const login = readNativeBody(await readV1Body(call.request), 'reconnect');
      if (login.provider !== account.provider) {
        throw invalidParameters("body/provider is not the account's provider");
      }
      return begin(call, login, account);
    }),
  ];
}

function begin({ world, side }: V1Call, login: Login, account: v2.WireAccount | null): Answer {
  refuse(login);
  const identity = identify(login);
  if (account && isSomebodyElse(login, identity, account)) {
    throw v1Failure('errors/wrong_account', 'Somebody else signed in than the owner of the account.');
  }
  const { provider } = login;
  const duplicate = world.accounts
    .list()
    .find((one) => one.provider === provider && one.user_id === identity?.userId);
  if (!account && duplicate && world.choices.v1Duplicate === 'refuse') {
    throw v1Failure('errors/already_exists', `The account exists: ${toV1Id(duplicate.id)}`);
  }
  makeRoom(world, side, login, account);
  const intent: V1Intent = {
    accountId: account?.id ?? world.ids.next('acc_'),
    kind: account ? 'reconnect' : 'create',
    provider,
    login: login.user,
    steps: stepsFor(world, login),
    expiresAt: world.clock.now() + world.choices.v1IntentMs,
    canceled: false,
    who: { identity, traits: login.traits, ...(login.proxy && { proxy: login.proxy }) },
  };
  const key = toV1Id(intent.accountId);
  const progress = advance(world, side, key, intent);
  if (progress.at === 'step' && world.choices.v1CreationFail) void tellFailure(world, side, key, intent);
  return toAnswer(key, progress, 202);
}

/** What the provider refuses at once. */
function refuse({ refused, tags, traits }: Login): void {
  if (refused === 'token') throw v1Failure('errors/expired_credentials', 'The token has expired.');
  if (refused === 'password' && traits.mail) {
    throw new V1Failure('errors/invalid_credentials_but_valid_account_imap', 'The password was refused.', {
      connectionParams: traits.mail,
    });
  }
  if (refused) throw v1Failure('errors/invalid_credentials', 'User name or password were refused.');
  if (tags.includes('locked')) {
    throw v1Failure('errors/action_required', 'Something must be done in the app of the provider first.');
  }
  if (tags.includes('unsolvable'))
    throw v1Failure('errors/captcha_not_supported', 'The captcha cannot be shown.');
}

/** One sign-in at a time for the same person. A QR code is simply replaced: that is how to get a new one. */
function makeRoom(world: World, side: V1Side, login: Login, account: v2.WireAccount | null): void {
  for (const [key, open] of side.intents) {
    const same = account
      ? open.accountId === account.id
      : open.kind === 'create' &&
        login.user !== null &&
        open.login === login.user &&
        open.provider === login.provider;
    if (!same || world.clock.now() >= open.expiresAt) continue;
    if (world.choices.v1SecondIntent === 'refuse' && !login.qr) {
      throw v1Failure('errors/auth_in_progress', 'Another sign-in is under way.');
    }
    side.intents.set(key, { ...open, canceled: true });
  }
}

async function tellFailure(
  world: World,
  side: V1Side,
  key: string,
  { accountId, kind, provider }: V1Intent,
): Promise<void> {
  const signal = world.signal();
  await world.clock.sleep(world.choices.v1IntentMs, signal).catch(() => {});
  if (signal.aborted || kind === 'reconnect' || !side.intents.has(key)) return;
  await emit(world, { type: 'v1.creation_fail', account_id: accountId, account_provider: provider });
}

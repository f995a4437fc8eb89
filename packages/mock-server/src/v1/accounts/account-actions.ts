import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { emit } from '../../world/account-actions.ts';
import type { World } from '../../world/world.ts';
import { invalidParameters, v1Failure } from '../v1-failure.ts';
import { type V1Call, v1Route } from '../v1-route.ts';
import { setSourceStatus } from '../world/set-source-status.ts';
import { accountWord, worstOf } from '../world/source-words.ts';
import type { V1Side } from '../world/v1-side.ts';
import { findAccount } from './find-account.ts';

/** `POST …/restart` and `GET …/sync`, which starts work for all that it is a GET. */
export function v1AccountActionHandlers(world: World, side: V1Side): RequestHandler[] {
  return [
    v1Route(world, side, 'post', '/accounts/:id/restart', restart),
    v1Route(world, side, 'get', '/accounts/:id/sync', sync),
  ];
}

/** A failure, too, arrives with HTTP 200. A healthy account is restarted without a webhook. */
function restart(call: V1Call): object {
  const { world, side } = call;
  const account = findAccount(call, call.param('id'));
  const word = accountWord(world, account);
  if (side.traits.get(account.id)?.restartFails || world.choices.v1RestartFailsFor.includes(word)) {
    return { object: 'AccountFailedToRestart' };
  }
  if (word !== 'OK') void setSourceStatus(world, account.id, 'OK');
  return { object: 'AccountRestarted' };
}

function sync(call: V1Call): object {
  const { world, side, query } = call;
  const account = findAccount(call, call.param('id'));
  if (!world.choices.v1SyncProviders.includes(account.provider)) {
    throw v1Failure('errors/feature_not_implemented', 'This provider has no repeatable synchronisation.');
  }
  const product = readProduct(query, account);
  for (const name of ['before', 'after', 'chunk_size']) checkNumber(query, name);
  const partial = query.get('partial') === 'true';
  const word = accountWord(world, account);
  if (worstOf([word, 'CONNECTING']) !== 'CONNECTING') {
    const refused = world.choices.v1RefusedCalls[word];
    if (refused?.status === 401) throw v1Failure('errors/disconnected_account', 'The account is signed out.');
  }
  const key = `${account.id} ${product ?? 'classic'}`;
  const running = side.syncs.get(key);
  if (!running) {
    start(world, side, { key, account, product, partial });
    return { object: 'AccountResync', status: 'SYNC_STARTED' };
  }
  if (world.clock.now() < running.doneAt) return { object: 'AccountResync', status: 'SYNC_RUNNING' };
  // Told once; the next GET starts a new one.
  side.syncs.delete(key);
  if (word !== 'OK') return { object: 'AccountResync', status: 'SYNC_ERROR' };
  return { object: 'AccountResync', status: running.partial ? 'CHUNK_DONE' : 'SYNC_DONE' };
}

function start(
  world: World,
  side: V1Side,
  what: {
    readonly key: string;
    readonly account: v2.WireAccount;
    readonly product: string | null;
    readonly partial: boolean;
  },
): void {
  const { key, account, product, partial } = what;
  const ms = world.choices.v1SyncMs;
  const signal = world.signal();
  side.syncs.set(key, { doneAt: world.clock.now() + ms, partial });
  world.clock.sleep(ms, signal).then(
    () => {
      const now = world.accounts.get(account.id);
      if (!now || accountWord(world, now) !== 'OK') return;
      void emit(world, {
        type: 'v1.sync_success',
        account_id: account.id,
        payload: product ? { product } : {},
      });
    },
    () => {},
  );
}

function readProduct(query: URLSearchParams, account: v2.WireAccount): string | null {
  const product = query.get('linkedin_product');
  if (product === null) return null;
  if (!['classic', 'recruiter', 'sales_navigator'].includes(product)) {
    throw invalidParameters('linkedin_product must be one of classic, recruiter, sales_navigator');
  }
  if (product !== 'classic' && !(product in (account.metadata.products_connection_status ?? {}))) {
    throw v1Failure('errors/feature_not_subscribed', `The account has no ${product}.`);
  }
  return product;
}

function checkNumber(query: URLSearchParams, name: string): void {
  const text = query.get(name);
  if (text !== null && !/^\d{1,15}$/.test(text)) throw invalidParameters(`${name} must be a number`);
}

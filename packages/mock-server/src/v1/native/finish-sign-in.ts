import type { v2 } from '@patchbay/core/unipile';
import { emit, setFirstSync } from '../../world/account-actions.ts';
import { providerParts } from '../../world/account-init.ts';
import { withStatus } from '../../world/with-status.ts';
import type { World } from '../../world/world.ts';
import { setSourceStatus } from '../world/set-source-status.ts';
import { accountWord, sourcesOf } from '../world/source-words.ts';
import type { V1Side } from '../world/v1-side.ts';
import type { V1Intent } from './v1-intent.ts';
import { somebodyNew } from './who.ts';

/** Everything that a finished sign-in needs, native or hosted. */
export type Finished = Pick<V1Intent, 'accountId' | 'kind' | 'provider' | 'who'>;

/**
 * A sign-in went through: the account is made, or repaired, and CONNECTING for a while. CREATION_SUCCESS and
 * RECONNECTED leave at once; OK, and for a new account SYNC_SUCCESS, follow.
 */
export function finishSignIn(world: World, side: V1Side, finished: Finished): v2.WireAccount {
  const { accountId, kind, provider, who } = finished;
  const before = world.accounts.get(accountId);
  const account =
    kind === 'reconnect' && before ? withStatus(before, 'running') : newAccount(world, finished);
  const { words: _, ...known } = side.traits.get(accountId) ?? {};
  const of = Object.fromEntries(sourcesOf(provider).map((name) => [name, 'CONNECTING']));
  side.traits.set(accountId, { ...known, ...who.traits, words: { under: 'running', of } });
  world.reasons.delete(accountId);
  world.accounts.put({ ...account, ...(who.proxy && { proxy: who.proxy }) });
  const type = kind === 'create' ? 'account.add' : 'account.reconnect';
  void emit(world, { type, account_id: accountId, payload: { account } });
  void settle(world, finished);
  return account;
}

function newAccount(world: World, { accountId, provider, who }: Finished): v2.WireAccount {
  const { userId, name } = who.identity ?? somebodyNew(world, provider);
  const parts = providerParts(provider);
  const products = parts.metadata.products_connection_status;
  const withRecruiter = who.traits.contractId !== undefined && products;
  return {
    object: 'Account',
    id: accountId,
    application_id: world.applicationId,
    account_scope_id: null,
    user_id: userId,
    name,
    created_at: new Date(world.clock.now()).toISOString(),
    status: 'running',
    is_locked: false,
    provider,
    ...parts,
    ...(withRecruiter && { metadata: { products_connection_status: { ...products, recruiter: 'running' } } }),
    ...(parts.initial_sync && { initial_sync: { status: 'pending' } }),
  };
}

async function settle(world: World, { accountId, kind }: Finished): Promise<void> {
  const signal = world.signal();
  const { v1ConnectingMs, firstSyncMs } = world.choices;
  const wait = (ms: number): Promise<unknown> =>
    ms > 0 ? world.clock.sleep(ms, signal).catch(() => {}) : Promise.resolve();
  await wait(v1ConnectingMs);
  const connecting = world.accounts.get(accountId);
  if (signal.aborted || !connecting) return;
  if (accountWord(world, connecting) === 'CONNECTING') void setSourceStatus(world, accountId, 'OK');
  if (kind === 'reconnect') return;
  if (connecting.initial_sync) void setFirstSync(world, accountId, 'running');
  await wait(firstSyncMs);
  const present = world.accounts.get(accountId);
  if (signal.aborted || !present) return;
  if (present.initial_sync) return setFirstSync(world, accountId, 'completed');
  const premium = ['recruiter', 'sales_navigator'].filter(
    (product) => product in (present.metadata.products_connection_status ?? {}),
  );
  // One for the account, and a second one that names its premium product.
  for (const payload of [{}, ...premium.map((product) => ({ product }))]) {
    void emit(world, { type: 'v1.sync_success', account_id: accountId, payload });
  }
}

import type { v2 } from '@patchbay/core/unipile';
import { type MockEvent, makeEvent } from '../webhooks/make-event.ts';
import { withProductStatus, withStatus } from './with-status.ts';
import type { World } from './world.ts';

/** Who is to blame for an interruption, in Unipile's own words. */
export type InterruptionReason = 'unipile' | 'proxy' | 'provider';

/** How a change of status is told. */
export interface StatusOptions {
  /** One part of a multi-product account, such as `recruiter`. */
  readonly product?: string;
  /** Why an account is `errored`; by default `provider`. */
  readonly reason?: InterruptionReason;
  /** No event leaves, as when a webhook is lost. */
  readonly silent?: boolean;
}

/** Sends an event about an account; resolves when each receiver has answered the first attempt. */
export function emit(world: World, event: MockEvent): Promise<void> {
  return world.dispatcher.send(makeEvent(world, event));
}

/** Sends any number of events; waits for room before each, and at the end for the answers. */
export async function emitAll(world: World, events: Iterable<MockEvent>): Promise<void> {
  const signal = world.signal();
  const open = new Set<Promise<void>>();
  for (const event of events) {
    await world.dispatcher.room();
    if (signal.aborted) return;
    const sent = emit(world, event);
    open.add(sent);
    void sent.then(() => open.delete(sent));
  }
  await Promise.all(open);
}

/** Puts an account, or one product of it, into a status and tells the webhook endpoints. */
export async function setStatus(
  world: World,
  accountId: string,
  status: string,
  options: StatusOptions = {},
): Promise<void> {
  const before = findAccount(world, accountId);
  const { product, reason = 'provider', silent = false } = options;
  const after = product
    ? withProductStatus(before, product, status, world.choices)
    : withStatus(before, status);
  world.accounts.put(after);
  if (status === 'errored') world.reasons.set(accountId, reason);
  else world.reasons.delete(accountId);
  if (silent) return;
  const timestamp = new Date(world.clock.now()).toISOString();
  const told = emit(world, {
    type: `account.status.${status}`,
    account_id: accountId,
    payload: { timestamp, ...(product && { product }), ...(status === 'errored' && { reason }) },
  });
  const overall = product && world.choices.announceOverallStatus && after.status !== before.status;
  const alsoTold =
    overall && after.status !== status
      ? emit(world, {
          type: `account.status.${after.status}`,
          account_id: accountId,
          payload: { timestamp, ...(after.status === 'errored' && { reason }) },
        })
      : undefined;
  await Promise.all([told, alsoTold]);
}

/** Locks or unlocks the API access of an account; its status stays as it is. */
export async function setLocked(world: World, accountId: string, locked: boolean): Promise<void> {
  world.accounts.put({ ...findAccount(world, accountId), is_locked: locked });
  await emit(world, { type: locked ? 'account.locked' : 'account.unlocked', account_id: accountId });
}

/** Moves the first sync of an account on. `pending` has no event. */
export async function setFirstSync(
  world: World,
  accountId: string,
  status: 'pending' | 'running' | 'failed' | 'completed',
): Promise<void> {
  const account = findAccount(world, accountId);
  const started_at = account.initial_sync?.started_at ?? new Date(world.clock.now()).toISOString();
  world.accounts.put({
    ...account,
    initial_sync: status === 'pending' ? { status } : { status, started_at },
  });
  if (status !== 'pending') {
    await emit(world, { type: `account.initial_sync.${status}`, account_id: accountId });
  }
}

/** Removes an account for good. */
export async function removeAccount(world: World, accountId: string): Promise<void> {
  findAccount(world, accountId);
  world.accounts.remove(accountId);
  await emit(world, { type: 'account.remove', account_id: accountId });
}

/** @throws Error when the world has no such account. */
function findAccount(world: World, accountId: string): v2.WireAccount {
  const account = world.accounts.get(accountId);
  if (account) return account;
  throw new Error(
    `Patchbay: the mock has no account ${accountId}. It was removed or never linked; see world.accounts.list().`,
  );
}

import type { v2 } from '@patchbay/core/unipile';
import { emit, setFirstSync, setStatus } from '../world/account-actions.ts';
import { providerParts } from '../world/account-init.ts';
import { identityOf, type Person } from '../world/people.ts';
import { withStatus } from '../world/with-status.ts';
import type { World } from '../world/world.ts';

/** How a sign-in ended. Types and titles are those that integrations have seen in redirects. */
export type SignInResult =
  | { readonly ok: true; readonly account: v2.WireAccount }
  | { readonly ok: false; readonly type: string; readonly title: string; readonly detail: string };

/** What a sign-in was asked for, by a link or by an auth intent. */
export interface SignInGrant {
  readonly scopeId: string | null;
  readonly state: string | null;
  /** The id that a new account gets; by default a fresh one. */
  readonly id?: string;
  /** Parts of the account that were asked for, such as products. */
  readonly wanted?: Partial<v2.WireAccount>;
}

/** A person approves a new link. */
export function signInNew(world: World, grant: SignInGrant, provider: string, person: Person): SignInResult {
  const { userId, name } = identityOf(person, provider);
  const existing = world.accounts.list().find((a) => a.provider === provider && a.user_id === userId);
  if (existing) {
    return { ok: false, type: 'api/already_exists', title: 'Already exists', detail: existing.id };
  }
  if (person.restricted) {
    const detail = `This account is not allowed to be linked. Reason: free_trial_used. Provider id: ${userId}`;
    return { ok: false, type: 'api/account_restricted', title: 'Account is restricted', detail };
  }
  const parts = { ...providerParts(provider), ...grant.wanted };
  const account: v2.WireAccount = {
    object: 'Account',
    id: grant.id ?? world.ids.next('acc_'),
    application_id: world.applicationId,
    account_scope_id: grant.scopeId,
    user_id: userId,
    name,
    created_at: new Date(world.clock.now()).toISOString(),
    status: 'running',
    is_locked: false,
    provider,
    ...parts,
    ...(parts.initial_sync && { initial_sync: { status: 'pending' } }),
  };
  accept(world, grant, account, 'account.add');
  if (account.initial_sync) void runFirstSync(world, account.id);
  return { ok: true, account };
}

/** The owner approves a reconnect link: the whole account restarts, every product included. */
export function signInAgain(world: World, grant: SignInGrant, account: v2.WireAccount): SignInResult {
  const repaired = withStatus(withWanted(account, grant), 'running');
  accept(world, grant, repaired, 'account.reconnect');
  return { ok: true, account: repaired };
}

/** The redirect does not wait for the receivers: which of the two comes first is open with Unipile, too. */
function accept(
  world: World,
  grant: SignInGrant,
  account: v2.WireAccount,
  type: 'account.add' | 'account.reconnect',
): void {
  world.accounts.put(account);
  const state = grant.state === null ? {} : { state: grant.state };
  void emit(world, { type, account_id: account.id, payload: { account, ...state } });
  void setStatus(world, account.id, 'running');
}

/** What was asked for, such as products, replaces what the account has; the rest stays. */
function withWanted(account: v2.WireAccount, { wanted }: SignInGrant): v2.WireAccount {
  if (!wanted) return account;
  const { initial_sync: _, ...parts } = wanted; // only a new account has a first one
  return { ...account, ...parts, metadata: { ...account.metadata, ...wanted.metadata } };
}

async function runFirstSync(world: World, accountId: string): Promise<void> {
  const signal = world.signal();
  void setFirstSync(world, accountId, 'running');
  await world.clock.sleep(world.choices.firstSyncMs, signal).catch(() => {});
  if (!signal.aborted && world.accounts.get(accountId)) await setFirstSync(world, accountId, 'completed');
}

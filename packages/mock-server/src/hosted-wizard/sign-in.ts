import type { v2 } from '@patchbay/core/unipile';
import { emit, setFirstSync, setStatus } from '../world/account-actions.ts';
import { providerParts } from '../world/account-init.ts';
import type { AuthLinkRecord } from '../world/auth-link-record.ts';
import { identityOf, type Person } from '../world/people.ts';
import { withStatus } from '../world/with-status.ts';
import type { World } from '../world/world.ts';

/** How a sign-in ended. Types and titles are those that integrations have seen in redirects. */
export type SignInResult =
  | { readonly ok: true; readonly account: v2.WireAccount }
  | { readonly ok: false; readonly type: string; readonly title: string; readonly detail: string };

/** A person approves a new link. */
export function signInNew(
  world: World,
  link: AuthLinkRecord,
  provider: string,
  person: Person,
): SignInResult {
  const { userId, name } = identityOf(person, provider);
  const existing = world.accounts.list().find((a) => a.provider === provider && a.user_id === userId);
  if (existing) {
    return { ok: false, type: 'api/already_exists', title: 'Already exists', detail: existing.id };
  }
  if (person.restricted) {
    const detail = `This account is not allowed to be linked. Reason: free_trial_used. Provider id: ${userId}`;
    return { ok: false, type: 'api/account_restricted', title: 'Account is restricted', detail };
  }
  const parts = providerParts(provider);
  const account: v2.WireAccount = {
    object: 'Account',
    id: world.ids.next('acc_'),
    application_id: world.applicationId,
    account_scope_id: link.scopeId,
    user_id: userId,
    name,
    created_at: new Date(world.clock.now()).toISOString(),
    status: 'running',
    is_locked: false,
    provider,
    ...parts,
    ...(parts.initial_sync && { initial_sync: { status: 'pending' } }),
  };
  accept(world, link, account, 'account.add');
  if (account.initial_sync) void runFirstSync(world, account.id);
  return { ok: true, account };
}

/** The owner approves a reconnect link: the whole account restarts, every product included. */
export function signInAgain(world: World, link: AuthLinkRecord, account: v2.WireAccount): SignInResult {
  const repaired = withStatus(account, 'running');
  accept(world, link, repaired, 'account.reconnect');
  return { ok: true, account: repaired };
}

/** The redirect does not wait for the receivers: which of the two comes first is open with Unipile, too. */
function accept(
  world: World,
  link: AuthLinkRecord,
  account: v2.WireAccount,
  type: 'account.add' | 'account.reconnect',
): void {
  world.accounts.put(account);
  world.links.set(link.token, { ...link, used: true });
  const state = link.state === null ? {} : { state: link.state };
  void emit(world, { type, account_id: account.id, payload: { account, ...state } });
  void setStatus(world, account.id, 'running');
}

async function runFirstSync(world: World, accountId: string): Promise<void> {
  const signal = world.signal();
  void setFirstSync(world, accountId, 'running');
  await world.clock.sleep(world.choices.firstSyncMs, signal).catch(() => {});
  if (!signal.aborted && world.accounts.get(accountId)) await setFirstSync(world, accountId, 'completed');
}

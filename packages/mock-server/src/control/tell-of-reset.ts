import type { v2 } from '@patchbay/core/unipile';
import { accountWord } from '../v1/world/source-words.ts';
import { emit } from '../world/account-actions.ts';
import type { World } from '../world/world.ts';

/** What a world's accounts were at some time, in the words of both generations. */
export type AccountsBefore = ReadonlyMap<string, { readonly account: v2.WireAccount; readonly word: string }>;

/** Remembers the accounts as they are, for {@link tellOfReset}. */
export function rememberAccounts(world: World): AccountsBefore {
  return new Map(
    world.accounts.list().map((account) => [account.id, { account, word: accountWord(world, account) }]),
  );
}

/**
 * Tells the endpoints of a world that has been reset what is no longer as it was, by the events that such changes
 * have at Unipile. Without them an app would show the old accounts until it reads them all again.
 */
export async function tellOfReset(world: World, before: AccountsBefore): Promise<void> {
  const now = world.accounts.list();
  const present = new Set(now.map(({ id }) => id));
  const gone = [...before.values()].filter(({ account }) => !present.has(account.id));
  await Promise.all([
    ...gone.map(({ account: { id, provider, name } }) =>
      // The world has forgotten it, so the event brings along what it was.
      emit(world, {
        type: 'account.remove',
        account_id: id,
        account_provider: provider,
        ...(name !== undefined && { account_name: name }),
      }),
    ),
    ...now.map((account) => tellOf(world, account, before.get(account.id))),
  ]);
}

async function tellOf(
  world: World,
  account: v2.WireAccount,
  was: { readonly account: v2.WireAccount; readonly word: string } | undefined,
): Promise<void> {
  const { id, status, is_locked } = account;
  const send = (type: string, payload: Record<string, unknown> = {}): Promise<void> =>
    emit(world, { type, account_id: id, payload });
  const isSamePerson = was?.account.user_id === account.user_id;
  const told: Promise<void>[] = [];
  if (!was) told.push(send('account.add', { account }));
  else if (!isSamePerson) told.push(send('account.reconnect', { account }));
  const moved = was?.word !== accountWord(world, account);
  if (moved) world.v1?.moved.set(id, true); // v1 tells transitions only
  if (moved || !isSamePerson || JSON.stringify(partsOf(was.account)) !== JSON.stringify(partsOf(account))) {
    told.push(send(`account.status.${status}`, { timestamp: new Date(world.clock.now()).toISOString() }));
  }
  if (was && was.account.is_locked !== is_locked) {
    told.push(send(is_locked ? 'account.locked' : 'account.unlocked'));
  }
  await Promise.all(told);
}

/** What a status is made of. */
function partsOf({ status, metadata }: v2.WireAccount): unknown {
  return [status, metadata.products_connection_status];
}

import { providerEntry } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import type { World } from '../world/world.ts';

/** An account as people on the control page know it. */
export function nameOf(account: v2.WireAccount): string {
  return `${account.name ?? account.user_id} (${providerEntry(account.provider).name})`;
}

/** The account of an id, one that is gone included; the id itself for one that never was. */
export function nameOfId(world: World, id: string): string {
  const account = world.accounts.get(id) ?? world.accounts.removed(id);
  return account ? nameOf(account) : id;
}

import type { v2 } from '@patchbay/core/unipile';
import { isObject } from '../handlers/read-json.ts';
import type { World } from './world.ts';

/** Everything a mock remembers but its log of deliveries, as plain JSON. */
export interface WorldSnapshot {
  readonly format: 'mock-unipile-world';
  readonly version: 1;
  readonly accounts: readonly v2.WireAccount[];
  /** Removed accounts that endpoints may still name. */
  readonly removed: readonly v2.WireAccount[];
  /** Links, endpoints, keys and the like, by the name of their collection. */
  readonly collections: Readonly<Record<string, readonly (readonly [key: string, value: unknown])[]>>;
  /** The time in the last id, in milliseconds since the epoch: ids made after a restore are later. */
  readonly lastIdAt: number;
}

/** A copy of what the world is now. */
export function takeSnapshot(world: World): WorldSnapshot {
  return structuredClone({
    format: 'mock-unipile-world',
    version: 1,
    accounts: world.accounts.list(),
    removed: world.accounts.listRemoved(),
    collections: world.collections.save(),
    lastIdAt: world.ids.last(),
  });
}

/** Makes the world what it was. Nothing is told to anybody. */
export function restoreSnapshot(world: World, given: WorldSnapshot): void {
  const snapshot = structuredClone(given);
  world.accounts.clear();
  for (const account of snapshot.removed) {
    world.accounts.put(account);
    world.accounts.remove(account.id);
  }
  for (const account of snapshot.accounts) world.accounts.put(account);
  world.collections.load(snapshot.collections);
  world.ids.skipTo(snapshot.lastIdAt);
}

/** @throws Error that says what is wrong when `value` is no snapshot of this version. */
export function parseSnapshot(value: unknown): WorldSnapshot {
  if (!isObject(value) || value.format !== 'mock-unipile-world')
    throw broken('it is no world of MockUnipile');
  if (value.version !== 1) throw broken(`its version is ${JSON.stringify(value.version)}, not 1`);
  for (const name of ['accounts', 'removed'] as const) {
    if (!isAccountList(value[name])) throw broken(`"${name}" is no list of accounts`);
  }
  const { collections, lastIdAt } = value;
  if (!isObject(collections) || !Object.values(collections).every(isRowList)) {
    throw broken('"collections" does not hold lists of key and value');
  }
  if (!Number.isFinite(lastIdAt)) throw broken('"lastIdAt" is no number');
  return value as unknown as WorldSnapshot;
}

function isAccountList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isAccount);
}

function isAccount(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.metadata)) return false;
  return [value.id, value.user_id, value.provider, value.status].every((text) => typeof text === 'string');
}

function isRowList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.length === 2 && typeof row[0] === 'string')
  );
}

function broken(why: string): Error {
  return new Error(`Patchbay: this snapshot cannot be used: ${why}. Start without it, or take a new one.`);
}

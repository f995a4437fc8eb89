import { type Account, accountStatusKinds } from '@patchbay/core';
import type { AccountSortKey } from './patchbay-store.ts';

/** Where an account stands in its owner's list. */
export function toSortKey({ status, name, id }: Account): AccountSortKey {
  return { severity: accountStatusKinds.indexOf(status.kind), name, id };
}

/** Negative when `a` comes first. */
export function compareSortKeys(a: AccountSortKey, b: AccountSortKey): number {
  return a.severity - b.severity || compareText(a.name, b.name) || compareText(a.id, b.id);
}

/** By code point, as databases compare UTF-8; `<` compares UTF-16 units and differs past the basic plane. */
function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}

import type { Account, AccountStatusKind } from '@patchbay/core';
import type { AccountSortKey } from './patchbay-store.ts';

/**
 * Worst first, as `accountStatusKinds`. Stores keep these numbers, so they never change; a kind that comes later takes
 * one of a gap.
 */
const severities: Readonly<Record<AccountStatusKind, number>> = {
  disconnected: 100,
  partial: 200,
  errored: 300,
  degraded: 400,
  paused: 500,
  unknown: 600,
  connecting: 700,
  removed: 800,
  running: 900,
};

/** Where an account stands in its owner's list. */
export function toSortKey({ status, name, id }: Account): AccountSortKey {
  return { severity: severities[status.kind], name, id };
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

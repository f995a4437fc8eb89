import type { Account } from './account.ts';
import { isSameStatus } from './account-status.ts';
import { isSameFirstSync } from './first-sync.ts';
import { isSameMismatch } from './identity.ts';
import { isSameProducts } from './product-status.ts';

/** What a report did to an account. */
export interface AppliedReport {
  /** The same object when there is nothing to write. */
  readonly account: Account;
  /** Whether anything a person can see differs; only then is an event published. */
  readonly changed: boolean;
  /** Whether Unipile must be asked again before this is the whole truth. */
  readonly reread: boolean;
}

/** The result of a report that turned `before` into `after`. */
export function toAppliedReport(before: Account, after: Account, reread: boolean): AppliedReport {
  return { account: after, changed: before !== after && !looksTheSame(before, after), reread };
}

/** Times alone are not news: an unchanged account that was read again is not sent to every browser. */
function looksTheSame(a: Account, b: Account): boolean {
  return (
    isSameStatus(a.status, b.status) &&
    a.checking === b.checking &&
    a.locked === b.locked &&
    a.name === b.name &&
    a.handle === b.handle &&
    a.provider === b.provider &&
    isSameProducts(a.products, b.products) &&
    isSameFirstSync(a.firstSync, b.firstSync) &&
    isSameMismatch(a.identityMismatch, b.identityMismatch)
  );
}

import type { AccountStatus } from './account-status.ts';
import type { FirstSync } from './first-sync.ts';
import type { Freshness } from './freshness.ts';
import type { IdentityMismatch } from './identity.ts';
import type { ProductStatus } from './product-status.ts';

/** One person's link to one provider, held by Unipile. This is the whole object a browser gets. */
export interface Account {
  /** Unipile's id, opaque. */
  readonly id: string;
  /** Unipile v2's provider word in lower case (`linkedin`, `whatsapp`, …); open, new ones pass through. */
  readonly provider: string;
  /** Display name, at most 200 characters; may be an address or a phone number. Empty when Unipile gave none. */
  readonly name: string;
  /** What tells two accounts of one provider apart (e-mail address, phone number), if it is not the name. */
  readonly handle: string | null;
  readonly status: AccountStatus;
  /** When the current status began, in milliseconds since the epoch; 0 where it began before anybody looked. */
  readonly statusSince: number;
  /** Good news arrived and a live read is on its way: shown as "Checking…", never as green. */
  readonly checking: boolean;
  /** Access through the API is locked; orthogonal to the status. */
  readonly locked: boolean;
  readonly products: readonly ProductStatus[];
  /** Null where nothing is known of a first synchronisation: not every provider has one. */
  readonly firstSync: FirstSync | null;
  readonly freshness: Freshness;
  readonly createdAt: number | null;
  /** Somebody else signed in; left out while nobody has to choose. The account is not green until then. */
  readonly identityMismatch?: IdentityMismatch;
  /** Id of the event that last changed this account (`<epoch>.<number>`); the newer one wins in a cache. */
  readonly version: string;
}

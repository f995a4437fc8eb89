/**
 * How far the first synchronisation of history is. v2 documents pending, running, failed and completed;
 * `failed` leaves the account usable and Unipile tries again by itself.
 */
export type FirstSyncState = 'unknown' | 'pending' | 'running' | 'failed' | 'completed';

/** Every word of {@link FirstSyncState}, in the order in which they come. */
export const firstSyncStates: readonly FirstSyncState[] = [
  'unknown',
  'pending',
  'running',
  'failed',
  'completed',
];

/** First synchronisation of history after linking; independent of the status. */
export interface FirstSync {
  /** Of the account as a whole; `unknown` where only single products were spoken of. */
  readonly state: FirstSyncState;
  readonly startedAt: number | null;
  /** Per product, where the source says so: v1 sends one more SYNC_SUCCESS for Recruiter or Sales Navigator. */
  readonly products?: readonly ProductSync[];
}

/** First synchronisation of one product. */
export interface ProductSync {
  readonly product: string;
  readonly state: FirstSyncState;
}

/**
 * Takes in what a message says about the first synchronisation: it only ever moves forward, so messages may
 * come twice, late and in any order (v1's carry no time). Only a read of the account may set it back.
 */
export function advanceFirstSync(
  known: FirstSync | null,
  { state, product }: { readonly state: FirstSyncState; readonly product: string | null },
): FirstSync {
  const sync = known ?? { state: 'unknown', startedAt: null };
  if (product === null) return { ...sync, state: further(sync.state, state) };
  const parts = new Map(sync.products?.map((part) => [part.product, part.state]));
  parts.set(product, further(parts.get(product) ?? 'unknown', state));
  const products = Array.from(parts, ([product, state]) => ({ product, state }));
  return { ...sync, products: products.sort((a, b) => (a.product < b.product ? -1 : 1)) };
}

function further(a: FirstSyncState, b: FirstSyncState): FirstSyncState {
  return firstSyncStates.indexOf(a) >= firstSyncStates.indexOf(b) ? a : b;
}

/** Whether two first synchronisations say the same. */
export function isSameFirstSync(a: FirstSync | null, b: FirstSync | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

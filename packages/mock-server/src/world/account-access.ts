import type { v2 } from '@patchbay/core/unipile';
import type { InterruptionReason } from './account-actions.ts';
import type { World } from './world.ts';

/**
 * Whether methods can be called on an account now, and if not, why. Generation-neutral: each generation has its
 * own words for it.
 */
export type AccountAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'no-subscription' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'interrupted'; readonly reason: InterruptionReason };

/**
 * @param product one part of a multi-product account, such as `classic`; by default the first that the account has
 */
export function accountAccess(world: World, account: v2.WireAccount, product?: string): AccountAccess {
  if (!world.subscription.isActive() || account.status === 'paused') return { kind: 'no-subscription' };
  if (account.is_locked) return { kind: 'locked' };
  const products = account.metadata.products_connection_status ?? {};
  const word = products[product ?? Object.keys(products)[0] ?? ''] ?? account.status;
  if (word === 'disconnected') return { kind: 'signed-out' };
  if (word === 'errored') return { kind: 'interrupted', reason: world.reasons.get(account.id) ?? 'provider' };
  return { kind: 'open' };
}

import type { Owner } from '../owner.ts';

/**
 * Who has a ledger of their own: an owner, or the operators about one thing. The operators are the team that runs the
 * app, so a cause that goes across tenants is one recipient.
 */
export type Recipient =
  | { readonly audience: 'owner'; readonly owner: Owner }
  /** `about`: the key of a root cause, {@link UNCLAIMED}, or {@link RESTRICTED} with whose account it was. */
  | { readonly audience: 'operator'; readonly about: string };

export const UNCLAIMED = 'unclaimed';
export const RESTRICTED = 'restricted ';

/** One text per recipient, under which a store keeps their ledger; no two recipients share it. */
export function recipientKey(recipient: Recipient): string {
  return JSON.stringify(
    recipient.audience === 'owner'
      ? ['owner', recipient.owner.tenantId, recipient.owner.ownerId]
      : ['operator', recipient.about],
  );
}

/** Reads what {@link recipientKey} wrote. */
export function toRecipient(key: string): Recipient {
  const [audience, first, second] = JSON.parse(key) as readonly [string, string, string];
  return audience === 'owner'
    ? { audience, owner: { tenantId: first, ownerId: second } }
    : { audience: 'operator', about: first };
}

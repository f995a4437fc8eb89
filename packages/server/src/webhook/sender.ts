import { assertNever } from '@patchbay/core';
import { verifyAttempt } from '../attempt/attempt-token.ts';
import { refOf } from '../gateway/unipile-gateway.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { WebhookSecret } from './webhook-secrets.ts';

/** Who sent a webhook, by the secrets that prove it. */
export type Sender =
  /** The app's own application, which may speak of every account. */
  | { readonly kind: 'app' }
  /** The applications of some tenants. */
  | { readonly kind: 'tenants'; readonly tenantIds: readonly string[] };

/** The sender that secrets stand for; null where there is none. */
export function toSender(proven: readonly WebhookSecret[]): Sender | null {
  if (proven.length === 0) return null;
  const tenantIds = proven.flatMap((one) => (typeof one === 'string' ? [] : [one.tenantId]));
  return tenantIds.length === proven.length ? { kind: 'tenants', tenantIds } : { kind: 'app' };
}

/** A sender in words, for our log. */
export function describeSender(sender: Sender): string {
  switch (sender.kind) {
    case 'app':
      return 'the app';
    case 'tenants':
      return `tenant ${sender.tenantIds.join(', ')}`;
    default:
      return assertNever(sender);
  }
}

/**
 * Whether a message is about an account or an attempt that its sender cannot speak for: whoever knows the secret of one
 * customer's application is not to touch another's accounts, nor those of nobody, which may be another's to claim.
 */
export async function isAboutOthers(
  { store, gateway, secret }: Pick<PipeContext, 'store' | 'gateway' | 'secret'>,
  sender: Sender,
  accountId: string,
  state: string | null,
): Promise<boolean> {
  if (sender.kind === 'app') return false;
  const { tenantIds } = sender;
  const attemptId = state === null ? null : verifyAttempt(state, secret);
  const owners = await Promise.all([
    store.findOwner(refOf(gateway, accountId)),
    attemptId === null ? null : store.getAttempt(attemptId).then((attempt) => attempt?.owner ?? null),
  ]);
  const known = owners.filter((owner) => owner !== null);
  return known.length === 0 || known.some(({ tenantId }) => !tenantIds.includes(tenantId));
}

import { verifyAttempt } from '../attempt/attempt-token.ts';
import { refOf } from '../gateway/unipile-gateway.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { WebhookSecret } from './webhook-secrets.ts';

/** Who sent a webhook, by the secrets that prove it. */
export interface Sender {
  /** Whose applications it may come from; null for any. */
  readonly tenantIds: readonly string[] | null;
}

/** The sender that secrets stand for; null where there is none. */
export function toSender(proven: readonly WebhookSecret[]): Sender | null {
  if (proven.length === 0) return null;
  const tenantIds = proven.flatMap((one) => (typeof one === 'string' ? [] : [one.tenantId]));
  return { tenantIds: tenantIds.length === proven.length ? tenantIds : null };
}

/**
 * Whether a message is about the account or the attempt of a tenant that its sender cannot speak for: whoever knows
 * the secret of one customer's application is not to touch another's accounts.
 */
export async function isAboutOthers(
  { store, gateway, secret }: Pick<PipeContext, 'store' | 'gateway' | 'secret'>,
  { tenantIds }: Sender,
  accountId: string,
  state: string | null,
): Promise<boolean> {
  if (!tenantIds) return false;
  const attemptId = state === null ? null : verifyAttempt(state, secret);
  const owners = await Promise.all([
    store.findOwner(refOf(gateway, accountId)),
    attemptId === null ? null : store.getAttempt(attemptId).then((attempt) => attempt?.owner ?? null),
  ]);
  return owners.some((owner) => owner !== null && !tenantIds.includes(owner.tenantId));
}

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
 * Whether a message is about an account or an attempt that its sender cannot speak for: whoever knows the secret of one
 * customer's application is not to touch another's accounts, nor those of nobody, which may be another's to claim.
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
  const known = owners.filter((owner) => owner !== null);
  return known.length === 0 || known.some(({ tenantId }) => !tenantIds.includes(tenantId));
}

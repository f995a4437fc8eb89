import { fail } from '../option-error.ts';
import { type OptionNames, refuseUnknown } from '../option-names.ts';
import type { PatchbayOptions } from '../patchbay-options.ts';
import type { FindWebhookSecrets, TenantSecret, WebhookSecret } from './webhook-secrets.ts';
import { whyNoSecret } from './why-no-secret.ts';

const tenantSecretNames: OptionNames<TenantSecret> = { tenantId: true, secret: true };

/**
 * Checks `webhookSecrets` of `createPatchbay`. Variables that are not set are left out.
 *
 * @throws TypeError that says what is wrong and how to mend it, without a secret.
 */
export function toWebhookSecrets(
  given: PatchbayOptions['webhookSecrets'] | undefined,
): readonly WebhookSecret[] | FindWebhookSecrets {
  if (typeof given === 'function') return given;
  if (given !== undefined && !Array.isArray(given)) {
    fail(
      'createPatchbay',
      'webhookSecrets is no list',
      'pass an array, also of one secret, so that a second one fits in while it is replaced',
    );
  }
  const secrets = (given ?? []).filter((secret): secret is WebhookSecret => Boolean(secret));
  secrets.forEach(check);
  if (secrets.length > 0) return secrets;
  return fail(
    'createPatchbay',
    'webhookSecrets holds no secret, so no webhook could be told from a forgery',
    'pass the secret of the webhook endpoint at Unipile, usually as UNIPILE_WEBHOOK_SECRET',
  );
}

function check(given: WebhookSecret, at: number): void {
  if (typeof given !== 'string') {
    refuseUnknown('createPatchbay', `webhookSecrets[${at}].`, given, tenantSecretNames);
  }
  const flaw = whyNoSecret(given);
  if (flaw) fail('createPatchbay', `webhookSecrets[${at}] ${flaw.what}`, flaw.how);
}

import { isHeaderValue } from '../gateway/header-value.ts';
import type { WebhookSecret } from './webhook-secrets.ts';

/** What is wrong with a secret, never the secret; and how to mend it. */
export interface SecretFlaw {
  readonly what: string;
  readonly how: string;
}

/** Why something can be no secret of a webhook endpoint, whoever gave it; null where it can. */
export function whyNoSecret(given: WebhookSecret): SecretFlaw | null {
  const isOfAll = typeof given === 'string';
  if (!isOfAll && (typeof given.tenantId !== 'string' || given.tenantId === '')) {
    return { what: 'names no tenantId', how: 'pass { tenantId, secret }, or the secret alone' };
  }
  const secret: unknown = isOfAll ? given : given.secret;
  if (secret === undefined || secret === null || secret === '') {
    return {
      what: 'has no secret: it is missing, as a variable that is not set is',
      how: 'set the variable, or leave the tenant out',
    };
  }
  const isText = typeof secret === 'string' && secret.length > 1;
  if (isText && secret === secret.trim() && isHeaderValue(secret)) return null;
  return {
    what: 'is a single character, or has blanks or line ends',
    how: 'copy the secret of the webhook endpoint again, without what stands around it',
  };
}

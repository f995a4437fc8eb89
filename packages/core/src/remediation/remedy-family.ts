import { providerEntry } from '../account/provider-catalog.ts';

/**
 * Providers whose repairs read the same: as far apart as the documents list different reasons and steps, and
 * no further.
 */
export type RemedyFamily =
  | 'linkedin'
  | 'instagram'
  /** WhatsApp, Telegram: the connection is a linked device of a phone. */
  | 'linked-device'
  /** Google, Microsoft: the person agrees on a page of the provider's. */
  | 'consent-mail'
  /** Any mail server: address and password. */
  | 'password-mail'
  | 'other';

/** Every family, in the order the matrix writes them. */
export const remedyFamilies: readonly RemedyFamily[] = [
  'linkedin',
  'instagram',
  'linked-device',
  'consent-mail',
  'password-mail',
  'other',
];

/** The family of a provider; `other` for one that this version does not know. */
export function toRemedyFamily(provider: string): RemedyFamily {
  if (provider === 'linkedin' || provider === 'instagram') return provider;
  const { family, signIn } = providerEntry(provider);
  if (signIn === 'qr') return 'linked-device';
  if (family === 'mail') return signIn === 'oauth' ? 'consent-mail' : 'password-mail';
  return 'other';
}

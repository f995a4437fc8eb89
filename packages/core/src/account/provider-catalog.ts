/** What a provider's accounts are mainly for: decides how its remedies are worded. */
export type ProviderFamily = 'social' | 'messaging' | 'mail' | 'other';

/** What the kit knows about a provider. More, for pickers and wizards, is in `provider-facts`. */
export interface ProviderEntry {
  /** The name people know. */
  readonly name: string;
  readonly family: ProviderFamily;
  /** How its owner proves who they are. */
  readonly signIn: 'password' | 'qr' | 'oauth';
}

const catalog: Readonly<Record<string, ProviderEntry>> = {
  linkedin: { name: 'LinkedIn', family: 'social', signIn: 'password' },
  instagram: { name: 'Instagram', family: 'social', signIn: 'password' },
  facebook: { name: 'Facebook', family: 'social', signIn: 'password' },
  x: { name: 'X', family: 'social', signIn: 'password' },
  messenger: { name: 'Messenger', family: 'messaging', signIn: 'password' },
  slack: { name: 'Slack', family: 'messaging', signIn: 'password' },
  whatsapp: { name: 'WhatsApp', family: 'messaging', signIn: 'qr' },
  telegram: { name: 'Telegram', family: 'messaging', signIn: 'qr' },
  google_messages: { name: 'Google Messages', family: 'messaging', signIn: 'qr' },
  google: { name: 'Google', family: 'mail', signIn: 'oauth' },
  google_calendar: { name: 'Google Calendar', family: 'mail', signIn: 'oauth' },
  outlook: { name: 'Outlook', family: 'mail', signIn: 'oauth' },
  imap: { name: 'Mail (IMAP)', family: 'mail', signIn: 'password' },
  icloud: { name: 'iCloud', family: 'mail', signIn: 'password' },
  exchange: { name: 'Exchange', family: 'mail', signIn: 'password' },
  mobile: { name: 'Mobile phone', family: 'other', signIn: 'password' },
  mock: { name: 'Test account', family: 'other', signIn: 'password' },
};

/** Providers that Unipile v2 can link, in the order a picker shows them. */
export const knownProviders: readonly string[] = [
  'linkedin',
  'whatsapp',
  'google',
  'outlook',
  'telegram',
  'instagram',
  'imap',
];

/**
 * The catalog entry of a provider; a name of its own making for one that this version does not know.
 *
 * @example providerEntry('linkedin').name // 'LinkedIn'
 */
export function providerEntry(provider: string): ProviderEntry {
  if (Object.hasOwn(catalog, provider)) return catalog[provider] as ProviderEntry;
  const words = provider.replaceAll('_', ' ').trim();
  const name = words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Account';
  return { name, family: 'other', signIn: 'password' };
}

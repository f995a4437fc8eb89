/** The eight provider words of v2's SDK, in lower case; upper case is refused. Open: others may come. */
export const providerWords: readonly string[] = [
  'mock',
  'whatsapp',
  'linkedin',
  'google',
  'outlook',
  'imap',
  'telegram',
  'instagram',
];

/**
 * Providers that v2's documents of late 2026 speak of without giving their word: Facebook, Google Messages, X. The
 * words are assumed.
 */
export const announcedProviders: readonly string[] = ['facebook', 'google_messages', 'x'];

/** Providers for which Unipile v2 takes a proxy of its own by itself. */
export const autoProxyProviders: readonly string[] = ['linkedin', 'whatsapp', 'instagram', 'facebook'];

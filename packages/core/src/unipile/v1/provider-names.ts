/**
 * One provider's names in v1, which differ per place: `Account.type`, the hosted wizard's `providers[]`, and the
 * `provider` of a native connect. Null where that way is not documented for it.
 */
export interface ProviderNames {
  /** Our word, which is v2's where v2 has one. */
  readonly provider: string;
  /** `Account.type`; null where v1 has no such type. */
  readonly type: string;
  readonly hosted: string | null;
  readonly native: string | null;
}

/** The fourteen account types of v1's OpenAPI document. Open: a type that is not here is passed on in lower case. */
export const providerNames: readonly ProviderNames[] = [
  { provider: 'linkedin', type: 'LINKEDIN', hosted: 'LINKEDIN', native: 'LINKEDIN' },
  { provider: 'whatsapp', type: 'WHATSAPP', hosted: 'WHATSAPP', native: 'WHATSAPP' },
  { provider: 'google', type: 'GOOGLE_OAUTH', hosted: 'GOOGLE', native: 'GOOGLE_OAUTH' },
  { provider: 'outlook', type: 'OUTLOOK', hosted: 'OUTLOOK', native: 'OUTLOOK' },
  { provider: 'imap', type: 'MAIL', hosted: 'MAIL', native: 'MAIL' },
  { provider: 'telegram', type: 'TELEGRAM', hosted: 'TELEGRAM', native: 'TELEGRAM' },
  { provider: 'instagram', type: 'INSTAGRAM', hosted: 'INSTAGRAM', native: 'INSTAGRAM' },
  { provider: 'messenger', type: 'MESSENGER', hosted: 'MESSENGER', native: 'MESSENGER' },
  { provider: 'x', type: 'TWITTER', hosted: 'TWITTER', native: 'TWITTER' },
  { provider: 'slack', type: 'SLACK', hosted: null, native: null },
  { provider: 'icloud', type: 'ICLOUD', hosted: null, native: null },
  { provider: 'exchange', type: 'EXCHANGE', hosted: null, native: null },
  { provider: 'google_calendar', type: 'GOOGLE_CALENDAR', hosted: null, native: null },
  { provider: 'mobile', type: 'MOBILE', hosted: null, native: null },
];

const byWord: ReadonlyMap<string, string> = new Map(
  providerNames.flatMap(({ provider, type, hosted }) => [
    [type, provider],
    [hosted ?? type, provider],
  ]),
);

/** Our word for a provider that v1 names, in whichever place it does. */
export function toProvider(word: string | null): string {
  if (!word) return 'unknown';
  return byWord.get(word.toUpperCase()) ?? word.toLowerCase();
}

/** The hosted wizard's name of a provider; null where v1's wizard does not offer it. */
export function toHostedName(provider: string): string | null {
  return namesOf(provider).hosted;
}

/** The native connect's name of a provider; null where v1 documents none. */
export function toNativeName(provider: string): string | null {
  return namesOf(provider).native;
}

/** The account type of a provider. */
export function toAccountType(provider: string): string {
  return namesOf(provider).type;
}

function namesOf(provider: string): ProviderNames {
  const word = provider.toUpperCase();
  return (
    providerNames.find((names) => names.provider === provider) ?? {
      provider,
      type: word,
      hosted: word,
      native: word,
    }
  );
}

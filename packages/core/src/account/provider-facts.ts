/** What an account of a provider is good for. */
export type Capability = 'messaging' | 'mail' | 'calendar' | 'social' | 'calls';

/** What is known about a provider beyond its name; for pickers and wizards, not for the badge. */
export interface ProviderFacts {
  readonly capabilities: readonly Capability[];
  /** How its owner can prove who they are, one or the other; empty where no generation documents it. */
  readonly signInMethods: readonly ('password' | 'cookies' | 'qr' | 'oauth')[];
  /** Its parts, where an account has several with a status each. Open: others may come. */
  readonly products: readonly string[];
  /** Which generations of Unipile's API link it. */
  readonly generations: readonly ('v1' | 'v2')[];
  /** Whether the generation's own name for it was seen in a schema; false where only prose names it. */
  readonly nameSeen: boolean;
  /** v2 takes a proxy near the person by itself. */
  readonly autoProxy: boolean;
  /** Whether linking fetches history first: WhatsApp always, IMAP where asked for. */
  readonly firstSync: 'always' | 'optional' | 'none';
}

const both = ['v1', 'v2'] as const;
const v1Only = ['v1'] as const;
const v2Only = ['v2'] as const;

function facts(
  capabilities: readonly Capability[],
  generations: ProviderFacts['generations'],
  signInMethods: ProviderFacts['signInMethods'],
  more: Partial<ProviderFacts> = {},
): ProviderFacts {
  return {
    capabilities,
    generations,
    signInMethods,
    products: [],
    nameSeen: true,
    autoProxy: false,
    firstSync: 'none',
    ...more,
  };
}

const withCookies = ['password', 'cookies'] as const;
const mailAndCalendar = { products: ['mail', 'calendar'] } as const;
const announced = { nameSeen: false } as const;

const known: Readonly<Record<string, ProviderFacts>> = {
  linkedin: facts(['messaging', 'social'], both, withCookies, {
    products: ['classic', 'recruiter', 'sales_navigator', 'company'],
    autoProxy: true,
  }),
  whatsapp: facts(['messaging'], both, ['qr'], { autoProxy: true, firstSync: 'always' }),
  telegram: facts(['messaging'], both, ['qr']),
  instagram: facts(['messaging', 'social'], both, withCookies, { autoProxy: true }),
  google: facts(['mail', 'calendar'], both, ['oauth'], mailAndCalendar),
  outlook: facts(['mail', 'calendar'], both, ['oauth'], mailAndCalendar),
  imap: facts(['mail'], both, ['password'], { firstSync: 'optional' }),
  mock: facts([], v2Only, []),
  // Named by v2's documents of late 2026, their words in no schema yet.
  facebook: facts(['messaging', 'social'], v2Only, ['password'], { ...announced, autoProxy: true }),
  google_messages: facts(['messaging'], v2Only, ['qr'], announced),
  x: facts(['messaging', 'social'], v1Only, ['password']),
  messenger: facts(['messaging'], v1Only, ['password']),
  slack: facts(['messaging'], v1Only, []),
  icloud: facts(['mail'], v1Only, []),
  exchange: facts(['mail'], v1Only, []),
  google_calendar: facts(['calendar'], v1Only, []),
  mobile: facts(['messaging', 'calls'], v1Only, []),
};

const unknown = facts([], [], [], announced);

/** What is known about a provider; nothing much for one that this version does not know. */
export function providerFacts(provider: string): ProviderFacts {
  return Object.hasOwn(known, provider) ? (known[provider] as ProviderFacts) : unknown;
}

/** Every provider that has facts. */
export const providersWithFacts: readonly string[] = Object.keys(known);

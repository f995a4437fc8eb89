import { type LinkConfiguration, PatchbayError } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';

type Provider = Exclude<keyof v2.AuthLinkConfig, 'global'>;

/** Which settings of a link each provider of v2 takes, as its API documents. */
const takes: Readonly<Record<Provider, readonly (keyof LinkConfiguration)[]>> = {
  google: ['proxy', 'oauthScopes'],
  outlook: ['proxy', 'oauthScopes'],
  linkedin: ['proxy', 'country', 'products', 'allowedMethods'],
  whatsapp: ['proxy', 'country'],
  instagram: ['proxy', 'country', 'allowedMethods'],
  imap: ['proxy'],
  telegram: ['proxy'],
};

const providers = Object.keys(takes) as Provider[];

const products: readonly string[] = ['classic', 'recruiter', 'sales_navigator', 'company'];

/**
 * The settings of a link as v2 takes them: by provider. A provider that was named has to take every one of them; with
 * `'*'` each goes to those that do.
 *
 * @throws PatchbayError `invalid_request` for what is not taken.
 */
export function toV2LinkConfig(
  wanted: '*' | readonly string[],
  configuration: LinkConfiguration,
): v2.AuthLinkConfig {
  const settings = Object.keys(configuration) as (keyof LinkConfiguration)[];
  if (configuration.proxy && configuration.country)
    refuse('a country has no effect beside a proxy of your own');
  if (configuration.products) requireProducts(configuration.products);
  if (configuration.oauthScopes && (wanted === '*' || wanted.length > 1)) {
    refuse('OAuth scopes are a provider’s own: make a link to Google alone, or to Outlook alone');
  }
  for (const provider of wanted === '*' ? [] : wanted) {
    const untaken = settings.find((setting) => !takesOf(provider).includes(setting));
    if (untaken) refuse(`${provider} takes no ${untaken} with Unipile v2`);
  }
  const chosen = wanted === '*' ? providers : providers.filter((provider) => wanted.includes(provider));
  return Object.fromEntries(
    chosen.flatMap((provider) => {
      const config = toConfig(provider, configuration);
      return Object.keys(config).length > 0 ? [[provider, config]] : [];
    }),
  );
}

function toConfig(
  provider: Provider,
  { proxy, country, products: parts, oauthScopes, allowedMethods }: LinkConfiguration,
): Record<string, unknown> {
  const given = {
    proxy: proxy && { custom_proxy: proxy },
    country: country && { auto_proxy_config: { country } },
    products: parts && { products: parts },
    oauthScopes: oauthScopes && { oauth_scope: oauthScopes },
    allowedMethods: allowedMethods && { allow_methods: allowedMethods },
  };
  return Object.assign({}, ...takes[provider].map((setting) => given[setting]));
}

function takesOf(provider: string): readonly (keyof LinkConfiguration)[] {
  return Object.hasOwn(takes, provider) ? takes[provider as Provider] : [];
}

function requireProducts(wanted: readonly string[]): void {
  const unknown = wanted.find((product) => !products.includes(product));
  if (unknown) refuse(`products may be ${products.join(', ')}`);
  if (wanted.includes('recruiter') && wanted.includes('sales_navigator')) {
    refuse('LinkedIn connects recruiter or sales_navigator, not both at once');
  }
}

function refuse(why: string): never {
  throw new PatchbayError('invalid_request', `configuration: ${why}.`);
}

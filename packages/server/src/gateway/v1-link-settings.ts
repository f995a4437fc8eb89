import { type LinkConfiguration, PatchbayError } from '@patchbay/core';
import type { v1 } from '@patchbay/core/unipile';

/** What a configuration becomes in the body of v1's link. */
export type V1LinkSettings = Pick<v1.CreateAuthLinkBody, 'proxy' | 'disabled_features' | 'disabled_options'>;

/** v1 cannot ask for a part of LinkedIn, only leave one out. */
const features = {
  recruiter: 'linkedin_recruiter',
  sales_navigator: 'linkedin_sales_navigator',
  company: 'linkedin_organizations_mailboxes',
} as const;

/** The same with ways to sign in. */
const options = { cookies: 'cookie_auth', credentials: 'credentials_auth' } as const;

/**
 * The settings of a link as v1 takes them: for all of its providers at once.
 *
 * @throws PatchbayError `invalid_request` for what v1 does not take.
 */
export function toV1LinkSettings(
  providers: '*' | readonly string[],
  { proxy, country, products, oauthScopes, allowedMethods }: LinkConfiguration,
): V1LinkSettings {
  if (country) refuse('Unipile v1 takes no country in a link; set one on the account afterwards');
  if (oauthScopes) refuse('Unipile v1 takes no OAuth scopes in a link');
  if (products) requireProducts(providers, products);
  if (allowedMethods) requireOnly(providers, ['linkedin', 'instagram'], 'allowedMethods');
  return {
    ...(proxy && { proxy }),
    ...(products && {
      disabled_features: (Object.keys(features) as (keyof typeof features)[])
        .filter((part) => !products.includes(part))
        .map((part) => features[part]),
    }),
    ...(allowedMethods && {
      disabled_options: (Object.keys(options) as (keyof typeof options)[])
        .filter((method) => !allowedMethods.includes(method))
        .map((method) => options[method]),
    }),
  };
}

function requireProducts(providers: '*' | readonly string[], products: readonly string[]): void {
  requireOnly(providers, ['linkedin'], 'products');
  const unknown = products.find((part) => part !== 'classic' && !Object.hasOwn(features, part));
  if (unknown) refuse(`products may be classic, ${Object.keys(features).join(', ')}`);
  if (!products.includes('classic')) refuse('Unipile v1 always connects classic: name it among the products');
}

/** A setting that says nothing about a provider that was named would be a promise that nobody keeps. */
function requireOnly(wanted: '*' | readonly string[], takers: readonly string[], setting: string): void {
  const other = wanted === '*' ? undefined : wanted.find((provider) => !takers.includes(provider));
  if (other) refuse(`${other} takes no ${setting}`);
}

function refuse(why: string): never {
  throw new PatchbayError('invalid_request', `configuration: ${why}.`);
}

import type { LinkConfiguration } from '@patchbay/core';
import { expect, test } from 'vitest';
import { toV1LinkSettings } from './v1-link-settings.ts';

const proxy = { host: 'proxy.test', port: 8080 };

test('what is wanted of LinkedIn becomes what is left out', () => {
  expect(toV1LinkSettings(['linkedin'], { products: ['classic', 'recruiter'] })).toEqual({
    disabled_features: ['linkedin_sales_navigator', 'linkedin_organizations_mailboxes'],
  });
  expect(toV1LinkSettings('*', { products: ['classic'] })).toEqual({
    disabled_features: ['linkedin_recruiter', 'linkedin_sales_navigator', 'linkedin_organizations_mailboxes'],
  });
});

test('ways to sign in that are not allowed are switched off', () => {
  expect(toV1LinkSettings(['linkedin'], { allowedMethods: ['credentials'] })).toEqual({
    disabled_options: ['cookie_auth'],
  });
  expect(toV1LinkSettings('*', { allowedMethods: ['credentials', 'cookies'] })).toEqual({
    disabled_options: [],
  });
});

test('a proxy is for every provider of the link', () => {
  expect(toV1LinkSettings(['whatsapp', 'google'], { proxy })).toEqual({ proxy });
  expect(toV1LinkSettings('*', {})).toEqual({});
});

for (const [why, providers, configuration] of [
  ['no country', ['linkedin'], { country: 'FR' }],
  ['no OAuth scopes', ['google'], { oauthScopes: ['mail'] }],
  ['always connects classic', ['linkedin'], { products: ['recruiter'] }],
  ['products may be', ['linkedin'], { products: ['classic', 'premium'] }],
  ['whatsapp takes no products', ['linkedin', 'whatsapp'], { products: ['classic'] }],
  ['google takes no allowedMethods', ['google'], { allowedMethods: ['cookies'] }],
] as const satisfies readonly (readonly [string, '*' | readonly string[], LinkConfiguration])[]) {
  test(`refuses ${JSON.stringify([providers, configuration])}`, () => {
    expect(() => toV1LinkSettings(providers, configuration)).toThrow(why);
  });
}

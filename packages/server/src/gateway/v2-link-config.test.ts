import type { LinkConfiguration } from '@patchbay/core';
import { expect, test } from 'vitest';
import { toV2LinkConfig } from './v2-link-config.ts';

const proxy = { host: 'proxy.test', port: 8080 };

test('gives each named provider its settings', () => {
  expect(toV2LinkConfig(['linkedin'], { proxy, products: ['classic'], allowedMethods: ['cookies'] })).toEqual(
    {
      linkedin: { custom_proxy: proxy, products: ['classic'], allow_methods: ['cookies'] },
    },
  );
  expect(toV2LinkConfig(['whatsapp', 'instagram'], { country: 'FR' })).toEqual({
    whatsapp: { auto_proxy_config: { country: 'FR' } },
    instagram: { auto_proxy_config: { country: 'FR' } },
  });
  expect(toV2LinkConfig(['google'], { oauthScopes: ['mail'] })).toEqual({
    google: { oauth_scope: ['mail'] },
  });
});

test('with every provider allowed, a setting goes to those that take it', () => {
  expect(Object.keys(toV2LinkConfig('*', { proxy })).toSorted()).toEqual(
    ['google', 'imap', 'instagram', 'linkedin', 'outlook', 'telegram', 'whatsapp'].toSorted(),
  );
  expect(toV2LinkConfig('*', { country: 'FR', allowedMethods: ['credentials'] })).toEqual({
    linkedin: { auto_proxy_config: { country: 'FR' }, allow_methods: ['credentials'] },
    whatsapp: { auto_proxy_config: { country: 'FR' } },
    instagram: { auto_proxy_config: { country: 'FR' }, allow_methods: ['credentials'] },
  });
});

test('no settings are no configuration', () => {
  expect(toV2LinkConfig('*', {})).toEqual({});
  expect(toV2LinkConfig(['icloud'], {})).toEqual({});
});

for (const [why, providers, configuration] of [
  ['has no effect beside', ['linkedin'], { proxy, country: 'FR' }],
  ['google takes no country', ['linkedin', 'google'], { country: 'FR' }],
  ['whatsapp takes no allowedMethods', ['whatsapp'], { allowedMethods: ['cookies'] }],
  ['icloud takes no proxy', ['icloud'], { proxy }],
  ['__proto__ takes no proxy', ['__proto__'], { proxy }],
  ['Google alone', '*', { oauthScopes: ['mail'] }],
  ['Google alone', ['google', 'outlook'], { oauthScopes: ['mail'] }],
  ['not both at once', ['linkedin'], { products: ['recruiter', 'sales_navigator'] }],
  ['products may be', ['linkedin'], { products: ['premium'] }],
] as const satisfies readonly (readonly [string, '*' | readonly string[], LinkConfiguration])[]) {
  test(`refuses ${JSON.stringify([providers, configuration])}`, () => {
    expect(() => toV2LinkConfig(providers, configuration)).toThrow(why);
  });
}

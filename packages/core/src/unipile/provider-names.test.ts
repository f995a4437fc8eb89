import { expect, test } from 'vitest';
import { providerFacts, providersWithFacts } from '../account/provider-facts.ts';
import { v1, v2 } from './index.ts';

const v1Words = v1.providerNames.map(({ provider }) => provider);

test('every provider of either generation has facts, and no other', () => {
  const words = [...v1Words, ...v2.providerWords, ...v2.announcedProviders];
  expect(new Set(providersWithFacts)).toEqual(new Set(words));
});

test('facts name the generations whose schema has the provider', () => {
  for (const provider of providersWithFacts) {
    const { generations, nameSeen } = providerFacts(provider);
    expect([provider, generations.includes('v1')]).toEqual([provider, v1Words.includes(provider)]);
    const inV2 = v2.providerWords.includes(provider);
    expect([provider, generations.includes('v2') && nameSeen]).toEqual([provider, inV2]);
  }
});

test('facts and requests agree on who gets a proxy', () => {
  const withProxy = providersWithFacts.filter((provider) => providerFacts(provider).autoProxy);
  expect(new Set(withProxy)).toEqual(new Set(v2.autoProxyProviders));
});

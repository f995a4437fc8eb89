import { expect, test } from 'vitest';
import { ANY_SERVICE, readLinkSettings, settingsOf } from './link-settings.ts';

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test('each service is asked for what it takes', () => {
  expect(settingsOf('linkedin')).toMatchObject({ scopes: false, methods: ['credentials', 'cookies'] });
  expect(settingsOf('linkedin').parts).toContain('recruiter');
  expect(settingsOf('google')).toEqual({ parts: [], methods: [], scopes: true });
  expect(settingsOf('instagram').methods).toEqual(['credentials', 'cookies']);
  expect(settingsOf('whatsapp')).toEqual({ parts: [], methods: [], scopes: false });
});

test('with any service, everything is offered but the scopes, which are each provider’s own', () => {
  expect(settingsOf(ANY_SERVICE)).toMatchObject({ scopes: false, methods: ['credentials', 'cookies'] });
  expect(settingsOf(ANY_SERVICE).parts.length).toBeGreaterThan(0);
});

test('settings that were left as they are are none', () => {
  expect(readLinkSettings(form(['scopes', ' \n ']), 'none')).toBeUndefined();
});

test('what was entered goes to the server under its names', () => {
  expect(
    readLinkSettings(
      form(
        ['country', 'FR'],
        ['part', 'classic'],
        ['part', 'recruiter'],
        ['method', 'cookies'],
        ['scopes', 'mail.read\n calendar.read '],
      ),
      'country',
    ),
  ).toEqual({
    country: 'FR',
    products: ['classic', 'recruiter'],
    allowedMethods: ['cookies'],
    oauthScopes: ['mail.read', 'calendar.read'],
  });
  expect(readLinkSettings(form(['host', 'h'], ['port', '1'], ['protocol', 'http']), 'own')).toEqual({
    proxy: { host: 'h', port: 1, protocol: 'http' },
  });
});

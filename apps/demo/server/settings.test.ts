import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const env = {
  UNIPILE_API_KEY: 'key',
  UNIPILE_WEBHOOK_SECRET: 'secret',
  PATCHBAY_PUBLIC_URL: 'http://127.0.0.1:4100',
};

test('what is missing is named all at once', () => {
  expect(() => readSettings({})).toThrow(
    /UNIPILE_API_KEY, UNIPILE_WEBHOOK_SECRET, PATCHBAY_PUBLIC_URL missing/,
  );
});

test("without a base URL the server talks to Unipile's own", () => {
  expect(readSettings(env).unipile).toEqual({ apiKey: 'key' });
  expect(readSettings({ ...env, UNIPILE_BASE_URL: 'http://127.0.0.1:1' }).unipile.baseUrl).toBe(
    'http://127.0.0.1:1',
  );
});

test('the footer shows a link only where one was given', () => {
  expect(readSettings(env).footerLink).toBeNull();
  expect(readSettings({ ...env, DEMO_LINK_URL: 'http://x', DEMO_LINK_LABEL: 'Look' }).footerLink).toEqual({
    label: 'Look',
    url: 'http://x',
  });
});

test('what people would be mailed is printed only where that was asked for', () => {
  expect(readSettings(env).printsNotifications).toBe(false);
  expect(readSettings({ ...env, DEMO_NOTIFICATIONS: 'console' }).printsNotifications).toBe(true);
});

test('where others can reach the page it has a pass; on this machine it needs none', () => {
  const open = { ...env, PATCHBAY_PUBLIC_URL: 'https://app.example' };
  expect(() => readSettings(open)).toThrow(/DEMO_PASS missing/);
  expect(readSettings({ ...open, DEMO_PASS: 'between us' }).pass).toBe('between us');
  expect(readSettings(env).pass).toBeNull();
  expect(readSettings({ ...env, PATCHBAY_PUBLIC_URL: 'http://localhost:1' }).pass).toBeNull();
});

test('a port that is none is named', () => {
  expect(() => readSettings({ ...env, PORT: 'abc' })).toThrow(/PORT is "abc"/);
});

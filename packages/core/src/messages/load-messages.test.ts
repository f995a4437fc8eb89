import { expect, test } from 'vitest';
import { knownLocales, loadMessages } from './load-messages.ts';

test('the first wanted language that is known is loaded', async () => {
  expect((await loadMessages(['sv', 'fr-CA', 'en'])).locale).toBe('fr');
  expect((await loadMessages(['DE'])).locale).toBe('de');
  expect((await loadMessages(['es_MX.UTF-8'])).locale).toBe('es');
});

test('English is spoken where no wanted language is known', async () => {
  for (const wanted of [[], ['sv'], [''], ['enough'], ['__proto__']]) {
    expect((await loadMessages(wanted)).locale).toBe('en');
  }
});

test('every known language brings both of its parts', async () => {
  for (const locale of knownLocales) {
    const messages = await loadMessages([locale]);
    expect(messages.locale).toBe(locale);
    expect((await messages.loadRemedyTexts()).headings.steps).toMatch(/\S/);
  }
});

import { expect, test } from 'vitest';
import { knownLocales } from './load-messages.ts';
import { loadOperatorTexts } from './load-operator-texts.ts';

type Words = string | { readonly [key: string]: Words } | ((name: string) => string);

function walk(tree: Words, path: string): readonly { path: string; text: string }[] {
  if (typeof tree === 'string') return [{ path, text: tree }];
  if (typeof tree === 'function') return [{ path, text: tree('Ada Lovelace') }];
  return Object.entries(tree).flatMap(([key, value]) => walk(value, `${path}.${key}`));
}

test('every language says as much as English, and nothing is empty or unfinished', async () => {
  const english = walk((await loadOperatorTexts('en')) as unknown as Words, '');
  for (const locale of knownLocales) {
    const said = walk((await loadOperatorTexts(locale)) as unknown as Words, '');
    expect(
      said.map(({ path }) => path),
      locale,
    ).toEqual(english.map(({ path }) => path));
    for (const { path, text } of said) {
      expect(text, `${locale} ${path}`).toMatch(/^\S(.*\S)?$/);
      expect(text, `${locale} ${path}`).not.toMatch(/undefined|\[object|[!¡]| {2}|sorry|please/i);
    }
  }
});

test('each language is its own, and a region of it speaks it too', async () => {
  const words = await Promise.all(knownLocales.map(loadOperatorTexts));
  expect(new Set(words.map(({ proxy }) => proxy.country)).size).toBeGreaterThan(3);
  expect(await loadOperatorTexts('fr-CA')).toBe(await loadOperatorTexts('fr'));
});

test('a language that Patchbay does not speak reads English', async () => {
  expect(await loadOperatorTexts('ja')).toBe(await loadOperatorTexts('en'));
  expect(await loadOperatorTexts('constructor')).toBe(await loadOperatorTexts('en'));
});

test('the accessible name of an action begins with its label and names the account', async () => {
  for (const locale of knownLocales) {
    const { label, labelFor } = (await loadOperatorTexts(locale)).proxy.save;
    expect(labelFor('Ada Lovelace').startsWith(label)).toBe(true);
    expect(labelFor('Ada Lovelace')).toContain('Ada Lovelace');
  }
});

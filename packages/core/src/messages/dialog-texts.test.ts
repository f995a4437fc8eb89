import { expect, test } from 'vitest';
import { knownLocales, loadMessages } from './load-messages.ts';
import { en } from './locales/en.ts';
import { pseudo } from './locales/pseudo.ts';
import { mergeMessages } from './merge-messages.ts';

const locales = await Promise.all(
  knownLocales.map(async (locale) => ({
    locale,
    texts: await (await loadMessages([locale])).loadDialogTexts(),
  })),
);

type Words = string | readonly Words[] | { readonly [key: string]: Words } | ((...values: never[]) => string);

/** Every text with its place, functions called with a name or with counts. */
function walk(tree: Words, path: string): readonly { path: string; text: string }[] {
  if (typeof tree === 'string') return [{ path, text: tree }];
  if (typeof tree === 'function') {
    const say = tree as (...values: unknown[]) => string;
    const values =
      /heading$|more$|someLeft$|days$/.test(path) && !/^(remove|repair)\./.test(path)
        ? [1, 2, 7, 30]
        : ['Ada'];
    return values.map((value) => ({ path, text: say(value, 5) }));
  }
  return Object.entries(tree).flatMap(([key, value]) => walk(value as Words, path ? `${path}.${key}` : key));
}

test('every locale says as much as English, and nothing is empty or unfinished', () => {
  const paths = (index: number): readonly string[] =>
    walk(locales[index]?.texts as unknown as Words, '').map(({ path }) => path);
  for (const [index, { locale, texts }] of locales.entries()) {
    expect(paths(index), locale).toEqual(paths(0));
    for (const { path, text } of walk(texts as unknown as Words, '')) {
      expect(text, `${locale} ${path}`).toMatch(/^\S(.*\S)?$/);
      expect(text, `${locale} ${path}`).not.toMatch(/NaN|undefined|\[object|[!¡]| {2}/);
    }
  }
});

test('nobody is told of our own technical matters', () => {
  for (const { locale, texts } of locales) {
    for (const { path, text } of walk(texts as unknown as Words, '')) {
      expect(text, `${locale} ${path}`).not.toMatch(
        /credential|webhook|token|proxy|\bAPI\b|errored|sorry|please/i,
      );
    }
  }
});

test('each action begins with its label and names its account', () => {
  for (const { texts } of locales) {
    for (const { label, labelFor } of [
      texts.fixAll.skip,
      texts.remove.confirm,
      texts.links.end,
      texts.repair.ask,
    ]) {
      expect(labelFor('Ada Lovelace').startsWith(label)).toBe(true);
      expect(labelFor('Ada Lovelace')).toContain('Ada Lovelace');
    }
  }
});

test('a host replaces one word, its neighbours stay', async () => {
  const merged = await mergeMessages(en, {
    dialogTexts: { attention: { fixAll: 'Repair' } },
  }).loadDialogTexts();
  const plain = await en.loadDialogTexts();
  expect(merged.attention).toEqual({ ...plain.attention, fixAll: 'Repair' });
  expect(merged.remove).toEqual(plain.remove);
});

test('the pseudo-locale has these words too', async () => {
  expect((await pseudo.loadDialogTexts()).fixAll.done).not.toBe('Done');
});

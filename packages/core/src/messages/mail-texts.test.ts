import { expect, test } from 'vitest';
import { loadMailTexts } from './load-mail-texts.ts';
import { knownLocales } from './load-messages.ts';
import type { MailTexts } from './mail-texts.ts';

/** Every text of a locale by its path, functions called with names and counts. */
function texts(tree: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') {
    const values = /worksAgain\.heading|unclaimed\.heading/.test(path)
      ? [1, 2, 3, 11, 100]
      : ['Acme', ...(/provider|causeOver|declined\.heading/.test(path) ? [''] : [])];
    return values.map((value) => [path, (tree as (value: unknown) => string)(value)]);
  }
  return Object.entries(tree as object).flatMap(([key, value]) =>
    texts(value, path ? `${path}.${key}` : key),
  );
}

const all: readonly (readonly [locale: string, path: string, text: string])[] = (
  await Promise.all(
    knownLocales.map(async (locale) =>
      texts(await loadMailTexts(locale)).map(([path, text]) => [locale, path, text] as const),
    ),
  )
).flat();

test('every locale says as much as English, text for text', () => {
  const paths = (locale: string): readonly string[] =>
    all.filter(([of]) => of === locale).map(([, path]) => path);
  for (const locale of knownLocales) expect(paths(locale)).toEqual(paths('en'));
});

test('no text is empty, padded, unfinished, loud or technical', () => {
  const faults = all.filter(
    ([, , text]) =>
      text.trim() === '' ||
      text !== text.trim() ||
      / {2}|undefined|null|NaN|\$\{|#|[!¡]|oops|sorry|please|\bbitte\b|veuillez|por favor|من فضلك/i.test(
        text,
      ) ||
      /credential|webhook|token|cookie|\bAPI\b|prox(y|ies)/i.test(text),
  );
  expect(faults).toEqual([]);
});

test('sentences end, headings and labels do not', () => {
  for (const [locale, path, text] of all) {
    const isSentence = /sentence$|eachNeedsYou|opensApp|why/.test(path);
    expect(/\.$/.test(text.replace(/[⁨⁩]/g, '')), `${locale} ${path}: ${text}`).toBe(isSentence);
  }
});

test('what is named is named in every language, and set apart in Arabic', () => {
  const naming: readonly (keyof MailTexts)[] = ['reminder', 'opensApp', 'openApp', 'whyOwner', 'whyOperator'];
  for (const [locale, path, text] of all) {
    if (!naming.includes(path as keyof MailTexts)) continue;
    expect(text, `${locale} ${path}`).toContain(
      locale === 'ar' && path !== 'reminder' ? '\u2068Acme\u2069' : 'Acme',
    );
  }
});

test('a language is found by any tag of it, and English stands in for one without words', async () => {
  expect(await loadMailTexts('fr-CA')).toBe(await loadMailTexts('fr'));
  expect(await loadMailTexts('DE_at')).toBe(await loadMailTexts('de'));
  expect(await loadMailTexts('it')).toBe(await loadMailTexts('en'));
  expect(await loadMailTexts('')).toBe(await loadMailTexts('en'));
});

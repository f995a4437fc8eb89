import type { LoadedLocale } from './locales.ts';

/** A text as a person may read it, and where it stands ("remedies.paused.heading"). */
export interface VisibleText {
  readonly path: string;
  readonly text: string;
}

/** What goes into the functions: with and without what is not always known. */
const contexts: readonly Readonly<Record<string, unknown>>[] = [
  { provider: 'LinkedIn', since: null },
  {
    provider: 'LinkedIn',
    since: 'T',
    workingParts: 'W',
    brokenParts: 'B',
    reference: 'R-1',
    existing: 'E',
    before: 'P',
    now: 'N',
  },
];
const counts: readonly number[] = [1, 2, 3, 11, 100];

/** Every text of a locale, functions called with names, times and counts. */
export function visibleTexts({ messages, texts }: LoadedLocale): readonly VisibleText[] {
  const { loadRemedyTexts: _, locale: __, direction: ___, ...words } = messages;
  return [...walk(words, ''), ...walk(texts, 'texts.')];
}

function walk(tree: unknown, path: string): readonly VisibleText[] {
  if (typeof tree === 'string') return [{ path, text: tree }];
  if (typeof tree === 'function') return call(tree as Sentence, path);
  if (Array.isArray(tree)) return tree.flatMap((item) => walk(item, path));
  return Object.entries(tree as object).flatMap(([key, value]) =>
    walk(value, path === '' || path.endsWith('.') ? path + key : `${path}.${key}`),
  );
}

type Sentence = (...values: readonly unknown[]) => unknown;

function call(sentence: Sentence, path: string): readonly VisibleText[] {
  if (path.startsWith('texts.groups.')) {
    return counts.flatMap((count) => walk(sentence({ count, provider: 'LinkedIn' }), path));
  }
  if (/^(times|list|actions|texts\.notes)\.|labelFor$/.test(path)) {
    const said = walk(sentence('Ada Lovelace', 'LinkedIn', 'S'), path);
    // A name where a number belongs shows itself.
    return said.some(({ text }) => /NaN|ÑááÑ/.test(text))
      ? counts.flatMap((count) => walk(sentence(count), path))
      : said;
  }
  return contexts.flatMap((context) => walk(sentence(context), path));
}

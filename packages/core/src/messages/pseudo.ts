import type { Messages } from './messages.ts';

/** Letters that stay readable and show that a text went through the messages. Vowels come twice, for length. */
const accented: Readonly<Record<string, string>> = {
  ...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', A: 'Áá', E: 'Éé', I: 'Íí', O: 'Óó', U: 'Úú' },
  ...{ c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž', r: 'ŕ', l: 'ĺ', C: 'Ç', N: 'Ñ', S: 'Š', R: 'Ŕ', L: 'Ĺ' },
};

/** Private characters around a value, so that names and times come out as they went in. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/**
 * The same messages in letters nobody uses and a third longer: what stays in plain letters on screen was not taken
 * from the messages, and what is cut off would be cut off in German. Labels still begin the accessible names.
 * For tests and Storybook.
 *
 * @example <PatchbayProvider messages={toPseudo(en)}>
 */
export function toPseudo(
  messages: Messages,
  direction: Messages['direction'] = messages.direction,
): Messages {
  return {
    ...(accent(messages) as Messages),
    locale: messages.locale,
    direction,
    loadRemedyTexts: async () => accent(await messages.loadRemedyTexts()),
    loadDialogTexts: async () => accent(await messages.loadDialogTexts()),
  };
}

function accent<Tree>(tree: Tree): Tree;
function accent(tree: unknown): unknown {
  if (typeof tree === 'string') return accentText(tree);
  if (typeof tree === 'function') {
    return (...values: readonly unknown[]) => accent((tree as Sentence)(...values.map(protect)));
  }
  if (Array.isArray(tree)) return tree.map(accent);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, accent(value)]));
}

type Sentence = (...values: readonly unknown[]) => unknown;

/** Values go in as single strings or as a context of several. */
function protect(value: unknown): unknown {
  if (typeof value === 'string') return OPEN + value + CLOSE;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, protect(part)]));
}

function accentText(text: string): string {
  return text
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .map((part) =>
      part.startsWith(OPEN)
        ? part.slice(1, -1)
        : part.replace(/[A-Za-z]/g, (letter) => accented[letter] ?? letter),
    )
    .join('');
}

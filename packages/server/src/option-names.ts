import { fail } from './option-error.ts';

/** Every name that options of a type may have: one that is forgotten, or is none, does not compile. */
export type OptionNames<T> = Readonly<Record<keyof T, unknown>>;

/**
 * Refuses names that no option has: a misspelt option would be left out without a word, and its default would do.
 *
 * @param where Whose options these are, such as `createPatchbay`.
 * @param path What stands before their names, such as `jobs.`; empty at the top.
 * @throws TypeError that names the nearest option, or all there are; also for what is no object at all.
 */
export function refuseUnknown<T extends object>(
  where: string,
  path: string,
  options: T,
  known: OptionNames<T>,
): void {
  if (typeof options !== 'object' || options === null) {
    const what = path === '' ? 'it was given no options' : `${path.slice(0, -1)} is no object`;
    fail(where, what, `pass { ${Object.keys(known)[0]}, … }`);
  }
  const unknown = unknownName('option', path, Object.keys(options), Object.keys(known));
  if (unknown) fail(where, unknown.what, unknown.how);
}

/**
 * The first of some names that is not known, in words; null where all are.
 *
 * @param kind What they name: an option, a field.
 */
export function unknownName(
  kind: 'option' | 'field',
  path: string,
  given: readonly string[],
  known: readonly string[],
): { readonly what: string; readonly how: string } | null {
  const name = given.find((one) => !known.includes(one));
  if (name === undefined) return null;
  const near = nearest(name, known);
  const [hint, mend] = near
    ? [`; did you mean ${path}${near}?`, 'write it so']
    : ['', `write one of ${known.join(', ')}`];
  return { what: `there is no ${kind} ${path}${name}${hint}`, how: `${mend}, or leave it out` };
}

/** The name that somebody may have meant; null where none is near. */
function nearest(name: string, names: readonly string[]): string | null {
  const [best] = names
    .map((known) => ({ known, slips: distance(name.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  return best && best.slips <= Math.max(1, Math.floor(name.length / 3)) ? best.known : null;
}

/** Letters to add, drop or change to come from one word to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [y, letter] of [...from].entries()) {
    let left = y + 1;
    row = row.map((up, x) => {
      if (x === 0) return left;
      const diagonal = row[x - 1] as number;
      left = Math.min(up + 1, left + 1, diagonal + (letter === to[x - 1] ? 0 : 1));
      return left;
    });
  }
  return row[to.length] as number;
}

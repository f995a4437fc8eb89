/**
 * Refuses an option, in the one shape that all of them are refused in.
 *
 * @param where Whose option it is, such as `createPatchbay`.
 * @throws TypeError always.
 */
export function fail(where: string, what: string, how: string): never {
  throw new TypeError(`Patchbay: ${where}: ${toSentences({ what, how })}`);
}

/** What is wrong, and how to mend it. */
export function toSentences({ what, how }: { readonly what: string; readonly how: string }): string {
  return `${what}${what.endsWith('?') ? '' : '.'} To mend it, ${how}.`;
}

/**
 * Refuses what timers cannot wait for or stores cannot count with: no number (a text of digits, as variables are, is
 * none), a part of a millisecond, no end; and what is below a limit.
 *
 * @throws TypeError that says which.
 */
export function requireDuration(
  where: string,
  name: string,
  ms: number,
  { min, below, how }: { readonly min: number; readonly below: string; readonly how: string },
): void {
  if (!Number.isSafeInteger(ms)) fail(where, `${name} ${show(ms)} is no whole number of milliseconds`, how);
  if (ms < min) fail(where, `${name} ${show(ms)} ${below}`, how);
}

/**
 * Refuses what is no number of things.
 *
 * @throws TypeError that says which.
 */
export function requireCount(
  where: string,
  name: string,
  count: number,
  { min, how }: { readonly min: number; readonly how: string },
): void {
  if (Number.isSafeInteger(count) && count >= min) return;
  fail(where, `${name} ${show(count)} is no whole number of ${min} or more`, how);
}

function show(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** A web address; null for anything else. */
export function toWebUrl(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

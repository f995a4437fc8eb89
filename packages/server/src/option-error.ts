/**
 * Refuses an option.
 *
 * @throws TypeError always.
 */
export function fail(what: string, how: string): never {
  throw new TypeError(`Patchbay: createPatchbay: ${what}. To mend it, ${how}.`);
}

/**
 * Refuses what timers cannot wait for or stores cannot count with: no number (a text of digits, as variables are, is
 * none), a part of a millisecond, no end; and what is below a limit.
 *
 * @throws TypeError that says which.
 */
export function requireDuration(
  name: string,
  ms: number,
  { min, below, how }: { readonly min: number; readonly below: string; readonly how: string },
): void {
  const shown = typeof ms === 'number' ? ms : JSON.stringify(ms);
  if (!Number.isSafeInteger(ms)) fail(`${name} ${shown} is no whole number of milliseconds`, how);
  if (ms < min) fail(`${name} ${shown} ${below}`, how);
}

/** A web address; null for anything else. */
export function toWebUrl(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

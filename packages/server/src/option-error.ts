/**
 * Refuses an option.
 *
 * @throws TypeError always.
 */
export function fail(what: string, how: string): never {
  throw new TypeError(`Patchbay: createPatchbay: ${what}. To mend it, ${how}.`);
}

/**
 * Refuses what is no number, also a text of digits as variables are, and what is below a limit.
 *
 * @throws TypeError that says which.
 */
export function requireNumber(
  name: string,
  value: number,
  { min, below, how }: { readonly min: number; readonly below: string; readonly how: string },
): void {
  const shown = typeof value === 'number' ? value : JSON.stringify(value);
  if (!Number.isFinite(value)) fail(`${name} ${shown} is no number`, how);
  if (value < min) fail(`${name} ${shown} ${below}`, how);
}

/** A web address; null for anything else. */
export function toWebUrl(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

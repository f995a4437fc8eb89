/**
 * Refuses an option.
 *
 * @throws TypeError always.
 */
export function fail(what: string, how: string): never {
  throw new TypeError(`Patchbay: createPatchbay: ${what}. To mend it, ${how}.`);
}

/** A web address; null for anything else. */
export function toWebUrl(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

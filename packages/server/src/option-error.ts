/**
 * Refuses an option.
 *
 * @throws TypeError always.
 */
export function fail(what: string, how: string): never {
  throw new TypeError(`Patchbay: createPatchbay: ${what}. To mend it, ${how}.`);
}

/** Whether a duration is one that timers can wait for and stores can count with: whole, and at least so long. */
export function isDuration(ms: number, least: number): boolean {
  return Number.isSafeInteger(ms) && ms >= least;
}

/** A web address; null for anything else. */
export function toWebUrl(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

/** A walk through several accounts, as it is kept over a reload; what is fixed is read off the accounts. */
export interface FixAllQueue {
  /** In the order in which they are gone through. */
  readonly ids: readonly string[];
  readonly skipped: readonly string[];
}

const keyOf = (scope: string): string => `patchbay:fix-all:${scope}`;

/** The walk that this tab is in the middle of; null when there is none, or it cannot be read. */
export function recallFixAll(scope: string): FixAllQueue | null {
  try {
    const { ids, skipped } = JSON.parse(sessionStorage.getItem(keyOf(scope)) ?? 'null');
    return isIds(ids) && isIds(skipped) ? { ids, skipped } : null;
  } catch {
    return null; // nothing kept, something else's words, or a browser that keeps nothing
  }
}

/** Whether this tab is in the middle of a walk. */
export function remembersFixAll(scope: string): boolean {
  return recallFixAll(scope) !== null;
}

/** Keeps a walk for this tab; null forgets it. */
export function keepFixAll(scope: string, queue: FixAllQueue | null): void {
  try {
    if (queue) sessionStorage.setItem(keyOf(scope), JSON.stringify(queue));
    else sessionStorage.removeItem(keyOf(scope));
  } catch {
    // Without storage it works until the reload.
  }
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

/** Rows that are deleted in one transaction: a synchronous database keeps everybody waiting meanwhile. */
export const SLICE = 1_000;

/** Reads a page of a walk in a turn of its own: between two of them calls are answered. */
export async function inTurn<T>(read: () => T): Promise<T> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  return read();
}

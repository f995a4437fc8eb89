/** Rows that are deleted in one transaction. */
export const SLICE = 1_000;

/**
 * Deletes much in slices, until one is not full: a synchronous database would keep everybody waiting meanwhile.
 *
 * @param slice Deletes up to {@link SLICE} rows in a turn of its own; resolves to how many it was.
 */
export async function inSlices(slice: () => Promise<number>): Promise<void> {
  while ((await slice()) >= SLICE);
}

/** Reads a page of a walk in a turn of its own: between two of them calls are answered. */
export async function inTurn<T>(read: () => T): Promise<T> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  return read();
}

/**
 * Deletes much in slices, until one is not full: others would wait for all of it meanwhile.
 *
 * @param slice Deletes up to `size` rows in a turn, or a transaction, of its own; resolves to how many it was.
 */
export async function inSlices(slice: (size: number) => Promise<number>, size: number): Promise<void> {
  while ((await slice(size)) >= size);
}

/** The heights of many rows, one below the other. Each question takes a handful of steps, however many rows there are. */
export interface RowHeights {
  /** Where a row begins, in pixels; for the number of rows, where the last one ends. */
  topOf(index: number): number;
  heightOf(index: number): number;
  /** The row at a place; the last one beneath them all. */
  indexAt(px: number): number;
  /** Returns by how much the row has grown. */
  setHeight(index: number, px: number): number;
}

/**
 * Adds heights up in a binary indexed tree: entry `n` holds the sum of as many heights up to row `n - 1` as the lowest
 * set bit of `n` says. A list of all tops would have to be written anew whenever one of the first rows grows.
 */
export function createRowHeights(count: number, estimate: (index: number) => number): RowHeights {
  const heights = Float64Array.from({ length: count }, (_, index) => estimate(index));
  const sums = new Float64Array(count + 1);
  for (let n = 1; n <= count; n++) {
    sums[n] = at(sums, n) + at(heights, n - 1);
    const next = n + (n & -n);
    if (next <= count) sums[next] = at(sums, next) + at(sums, n);
  }
  const widest = count > 0 ? 2 ** Math.floor(Math.log2(count)) : 0;

  return {
    topOf(index) {
      let sum = 0;
      for (let n = index; n > 0; n -= n & -n) sum += at(sums, n);
      return sum;
    },
    heightOf: (index) => at(heights, index),
    indexAt(px) {
      let index = 0;
      let left = px;
      for (let step = widest; step >= 1; step /= 2) {
        const sum = index + step <= count ? at(sums, index + step) : Number.POSITIVE_INFINITY;
        if (sum > left) continue;
        index += step;
        left -= sum;
      }
      return Math.max(0, Math.min(index, count - 1));
    },
    setHeight(index, px) {
      const grown = px - at(heights, index);
      heights[index] = px;
      if (grown !== 0) for (let n = index + 1; n <= count; n += n & -n) sums[n] = at(sums, n) + grown;
      return grown;
    },
  };
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Draws by chance, the same draws for the same seed. */
export interface SeededRandom {
  /** From 0 (included) to `below` (not included). */
  below(below: number): number;
  /** True so many times of a hundred. */
  percent(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

/** Counts up and mixes the bits of what it counted: enough to look like chance, never for secrets. */
export function createSeededRandom(seed: number): SeededRandom {
  let count = Math.imul(seed + 1, 0x9e3779b1);
  function next(): number {
    count = (count + 0x6d2b79f5) | 0;
    let bits = count;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  }
  const below = (limit: number): number => next() % limit;
  return {
    below,
    percent: (percent) => below(100) < percent,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}

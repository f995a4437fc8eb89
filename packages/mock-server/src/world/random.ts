/** Numbers from 0 (included) to `below` (not included), the same row for the same seed. */
export type Random = (below: number) => number;

/** A small seeded generator. Good enough to look random; never for anything that must be secret. */
export function createRandom(seed: string): Random {
  let state = hash(seed) || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // The low bits of neighbouring seeds differ little before this last stir.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return value ^ (value >>> 13);
}

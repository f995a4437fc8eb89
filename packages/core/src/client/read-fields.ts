// Reading single fields of JSON whose shape is not known: every one falls back instead of failing.

export function asRecord(input: unknown): Record<string, unknown> {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

export function asText(input: unknown): string {
  return typeof input === 'string' ? input : '';
}

/** Null also beyond the last moment that a `Date` knows: such a time could not be written out, and nothing else is so large. */
export function asNumber(input: unknown): number | null {
  return typeof input === 'number' && Math.abs(input) <= 8.64e15 ? input : null;
}

/** The word if it is one of the known ones. */
export function asWord<Word extends string>(words: readonly Word[], input: unknown): Word | null {
  return words.find((word) => word === input) ?? null;
}

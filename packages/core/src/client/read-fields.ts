// Reading single fields of JSON whose shape is not known: every one falls back instead of failing.

export function asRecord(input: unknown): Record<string, unknown> {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

export function asText(input: unknown): string {
  return typeof input === 'string' ? input : '';
}

export function asNumber(input: unknown): number | null {
  return typeof input === 'number' && Number.isFinite(input) ? input : null;
}

/** The word if it is one of the known ones. */
export function asWord<Word extends string>(words: readonly Word[], input: unknown): Word | null {
  return words.find((word) => word === input) ?? null;
}

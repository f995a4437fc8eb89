const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * ISO 8601 text with a zone to milliseconds since the epoch; null for anything else. Strict, because the
 * engine's own parser makes a year out of `7` and a local time out of a text without a zone.
 */
export function parseTime(text: unknown): number | null {
  if (typeof text !== 'string' || text.length > 40 || !isoTime.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

/** The form that both generations ask for: UTC with milliseconds. v1 refuses a time without them. */
export function formatTime(ms: number): string {
  return new Date(ms).toISOString();
}

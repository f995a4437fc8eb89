/** ISO 8601 text to milliseconds since the epoch; null for anything that is not a time. */
export function parseTime(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

/**
 * The one assertion of the contracts, so that they run under any test runner.
 *
 * @throws Error that shows both values.
 */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  const [is, should] = [toText(actual), toText(expected)];
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`);
}

/** JSON with sorted keys: order of fields is nobody's promise. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

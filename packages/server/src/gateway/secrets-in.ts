/** Shorter values of headers hide nothing: without each "1" of it an error says nothing any more. */
const MIN_HEADER_VALUE = 6;

/** What in the body of a call is nobody else's business: passwords, tokens, and values of headers. */
export function secretsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const isHeader = 'key' in body && typeof body.key === 'string';
  return Object.entries(body).flatMap(([name, part]: [string, unknown]) => {
    if (typeof part !== 'string') return secretsIn(part);
    const isSecret =
      /password|token|secret/i.test(name) ||
      (isHeader && name === 'value' && part.length >= MIN_HEADER_VALUE);
    return isSecret && part ? [part] : [];
  });
}

/**
 * A value inside right-to-left text: a name in Latin letters, a phone number or a time keeps its own direction and
 * does not turn its neighbours around.
 */
export function isolate(value: string): string {
  return `\u2068${value}\u2069`;
}

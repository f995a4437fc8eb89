/**
 * Whether an `If-None-Match` names a tag, by RFC 9110's weak comparison: proxies that compress an answer make its tag
 * weak, and browsers may list several.
 *
 * @param tag With its quotes.
 */
export function isKnownTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.match(/"[^"]*"/g)?.includes(tag) === true;
}

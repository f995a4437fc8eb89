/** Fields whose values nobody needs to see on a page. */
const secrets: readonly string[] = [
  'secret',
  'api_key',
  'password',
  'access_token',
  'premium_access_token',
  'sessionid',
  'twofa',
];

/** The most characters of a body that a page shows. */
const SHOWN_LENGTH = 4_000;

/** A body as readable JSON, without secrets, cut to a length that a page can bear. Empty for none. */
export function showBody(body: unknown): string {
  if (body === null || body === undefined) return '';
  const text = JSON.stringify(body, (key, value) => (secrets.includes(key) ? '…' : value), 2);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

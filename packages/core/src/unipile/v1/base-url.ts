/**
 * Where a customer's v1 answers, out of the DSN as people write it down: with or without scheme, with a slash or
 * `/api/v1` at the end. Null when it is no address. Also the form that `api_url` of a hosted link needs: with
 * `/api/v1` in it the wizard breaks.
 *
 * @example toBaseUrl('api1.unipile.com:13111/api/v1/') // 'https://api1.unipile.com:13111'
 */
export function toBaseUrl(dsn: string): string | null {
  const text = dsn.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const { protocol, host, pathname, username, password } = new URL(withScheme);
  if ((protocol !== 'https:' && protocol !== 'http:') || host === '' || username || password) return null;
  const path = pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
  return `${protocol}//${host}${path}`;
}

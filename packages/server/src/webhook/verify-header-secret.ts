import { hmacSha256Hex, isSameText } from '#hmac';

/** What most integrations call the header that v1's webhooks prove themselves with. */
export const DEFAULT_V1_WEBHOOK_HEADER = 'unipile-auth';

/** Whether a header carries one of our secrets. Takes as long for a wrong one as for a right one, of any length. */
export function isHeaderSecret(header: string | null, secrets: readonly string[]): boolean {
  if (header === null) return false;
  const given = digest(header);
  let genuine = false;
  for (const secret of secrets) genuine = isSameText(digest(secret), given) || genuine;
  return genuine;
}

function digest(text: string): string {
  return hmacSha256Hex('patchbay/header-secret', text);
}

import { hmacSha256Hex, isSameText } from '#hmac';

/** What most integrations call the header that v1's webhooks prove themselves with. */
export const DEFAULT_V1_WEBHOOK_HEADER = 'unipile-auth';

/** Whether a header carries a secret, of each. Takes as long for a wrong one as for a right one, of any length. */
export function toHeaderProof(header: string | null): (secret: string) => boolean {
  if (header === null) return () => false;
  const given = digest(header);
  return (secret) => isSameText(digest(secret), given);
}

function digest(text: string): string {
  return hmacSha256Hex('patchbay/header-secret', text);
}

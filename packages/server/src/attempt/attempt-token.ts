import { hmacSha256Hex, isSameText } from '#hmac';

/**
 * `<attempt id>.<signature>`: what stands in the callback path and, because Unipile's failures can lose one or
 * the other, in `state` as well. Whoever cannot sign cannot make us look an attempt up.
 */
export function signAttempt(id: string, secret: string): string {
  return `${id}.${signature('attempt', id, secret)}`;
}

/** The attempt id out of a token; null when it is not ours. */
export function verifyAttempt(token: string, secret: string): string | null {
  return verify(token, (id) => signature('attempt', id, secret));
}

/** The token in the address that only Unipile v1 is told: whoever has the callback's cannot make it. */
export function signNotify(id: string, secret: string): string {
  return `${id}.${signature('notify', id, secret)}`;
}

/** The attempt id out of a notify token; null when it is not ours. */
export function verifyNotify(token: string, secret: string): string | null {
  return verify(token, (id) => signature('notify', id, secret));
}

function verify(token: string, sign: (id: string) => string): string | null {
  const match = /^([A-Za-z0-9_-]{16,64})\.([0-9a-f]{64})$/.exec(token);
  if (!match) return null;
  const [, id, given] = match as unknown as [string, string, string];
  return isSameText(sign(id), given) ? id : null;
}

function signature(use: 'attempt' | 'notify', id: string, secret: string): string {
  return hmacSha256Hex(secret, `patchbay/${use}/${id}`);
}

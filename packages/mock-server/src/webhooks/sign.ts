import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { v2 } from '@patchbay/core/unipile';

/**
 * The value of `unipile-signature`: `t=<unix seconds>,v0=<hex HMAC-SHA256 of "<t>.<raw body>">`.
 *
 * @param at milliseconds since the epoch
 */
export function sign(secret: string, rawBody: string, at: number): string {
  const t = String(Math.floor(at / 1000));
  const text = new TextEncoder();
  const mac = hmac(sha256, text.encode(secret), text.encode(v2.signedPrefix(t) + rawBody));
  return v2.formatSignatureHeader(t, bytesToHex(mac));
}

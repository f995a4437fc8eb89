import { v2 } from '@patchbay/core/unipile';
import { hmacSha256Hex, isSameText } from '#hmac';
import type { Refusal } from './refusals.ts';

/**
 * Whether a v2 delivery was signed by Unipile, of each secret: over the raw bytes, with that secret, not long ago.
 * Says only yes or no, so that a forger learns nothing.
 */
export function toSignatureProof(
  header: string | null,
  body: Uint8Array,
  now: number,
): (secret: string) => boolean {
  const signature = header === null ? null : v2.parseSignatureHeader(header);
  if (!signature || !isTimely(signature, now)) return () => false;
  const prefix = v2.signedPrefix(signature.t);
  return (secret) => {
    const expected = hmacSha256Hex(secret, prefix, body);
    return signature.v0.some((given) => isSameText(expected, given));
  };
}

/** Why that was no, for our log alone. */
export function whyNotSigned(header: string | null, now: number): Refusal {
  if (header === null) return 'unproven';
  const signature = v2.parseSignatureHeader(header);
  if (!signature) return 'unreadable';
  return isTimely(signature, now) ? 'unknown-secret' : 'untimely';
}

function isTimely({ t }: v2.WebhookSignature, now: number): boolean {
  return Math.abs(now - Number(t) * 1000) <= v2.SIGNATURE_TOLERANCE_MS;
}

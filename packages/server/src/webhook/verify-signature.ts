import { v2 } from '@patchbay/core/unipile';
import { hmacSha256Hex, isSameText } from '#hmac';
import type { Refusal } from './refusals.ts';

/**
 * Whether a v2 delivery was signed by Unipile: over the raw bytes, with one of our secrets, not long ago.
 * Says only yes or no, so that a forger learns nothing.
 */
export function isSignedDelivery(
  header: string | null,
  body: Uint8Array,
  secrets: readonly string[],
  now: number,
): boolean {
  const signature = header === null ? null : v2.parseSignatureHeader(header);
  if (!signature) return false;
  if (!isTimely(signature, now)) return false;
  const prefix = v2.signedPrefix(signature.t);
  // No early exit: which of several secrets fitted must not show in the time.
  let genuine = false;
  for (const secret of secrets) {
    const expected = hmacSha256Hex(secret, prefix, body);
    for (const given of signature.v0) genuine = isSameText(expected, given) || genuine;
  }
  return genuine;
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

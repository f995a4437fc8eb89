/** Header in which Unipile v2 signs a delivery: `t=<unix seconds>,v0=<hex>`. */
export const SIGNATURE_HEADER = 'unipile-signature';

/** How far a signature's time may lie from ours. Unipile publishes no window; integrations use five minutes. */
export const SIGNATURE_TOLERANCE_MS = 300_000;

/** A signature header taken apart. */
export interface WebhookSignature {
  /** Unix seconds, as text: it is part of what was signed. */
  readonly t: string;
  /** Every `v0` value, lower-case hex of HMAC-SHA256. */
  readonly v0: readonly string[];
}

/** Takes the header apart, tolerant of blanks, order and unknown pairs; null when it cannot be one. */
export function parseSignatureHeader(header: string): WebhookSignature | null {
  let t: string | null = null;
  const v0: string[] = [];
  for (const pair of header.slice(0, 1024).split(',')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === 't' && value && /^\d{1,12}$/.test(value)) t = value;
    if (key === 'v0' && value && /^[0-9a-fA-F]{64}$/.test(value)) v0.push(value.toLowerCase());
  }
  return t !== null && v0.length > 0 ? { t, v0 } : null;
}

/** Writes the header. */
export function formatSignatureHeader(t: string, v0: string): string {
  return `t=${t},v0=${v0}`;
}

/** What is signed, up to the raw body that follows it: `<t>.` */
export function signedPrefix(t: string): string {
  return `${t}.`;
}

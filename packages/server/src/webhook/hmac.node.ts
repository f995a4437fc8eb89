// What `#hmac` means on Node: the same two functions as hmac.ts, by node:crypto.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 over a text followed by bytes, as lower-case hex. */
export function hmacSha256Hex(secret: string, prefix: string, body?: Uint8Array): string {
  const mac = createHmac('sha256', secret).update(prefix);
  return (body ? mac.update(body) : mac).digest('hex');
}

/** Compares two texts in a time that depends on their length only. */
export function isSameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

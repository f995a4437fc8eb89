// Everywhere but on Node: pages, workers, edge runtimes. Node gets hmac.node.ts through the package's imports.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** HMAC-SHA256 over a text followed by bytes, as lower-case hex. Synchronous: WebCrypto costs half the throughput. */
export function hmacSha256Hex(secret: string, prefix: string, body?: Uint8Array): string {
  const mac = hmac.create(sha256, encoder.encode(secret)).update(encoder.encode(prefix));
  return bytesToHex((body ? mac.update(body) : mac).digest());
}

/** Compares two texts in a time that depends on their length only. */
export function isSameText(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

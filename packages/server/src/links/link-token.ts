import { hmacSha256Hex } from '#hmac';
import { randomId } from '../routes/random-id.ts';

/** What stands in a link's address. Kept nowhere: the store knows it by its hash. */
export function newLinkToken(random: () => Uint8Array): string {
  return randomId(random);
}

/** What the store keeps of a token. Keyed, so that somebody who can write into the store makes no link by it. */
export function hashLinkToken(token: string, secret: string): string {
  return hmacSha256Hex(secret, `patchbay/link/${token}`);
}

/** Whether a text can be a token at all: what is not does not reach the store. */
export function isLinkToken(text: string): boolean {
  return /^[0-9a-f]{32,128}$/.test(text);
}

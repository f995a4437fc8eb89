import type { EventPosition } from '@patchbay/core';
import { hmacSha256Hex } from '#hmac';
import { type Owner, ownerKey } from '../owner.ts';

/** 96 bits: no two owners of one browser will meet. */
const LENGTH = 24;

/**
 * A name for an owner's stream that says nothing about the owner: every process answers the same, another store
 * another one. Tabs use it to find each other; it opens nothing.
 */
export function toStreamTag(secret: string, { epoch }: Pick<EventPosition, 'epoch'>, owner: Owner): string {
  return hmacSha256Hex(secret, `patchbay/stream/${epoch}/${ownerKey(owner)}`).slice(0, LENGTH);
}

import { hmacSha256Hex } from '#hmac';
import { type Owner, ownerKey } from '../owner.ts';

/** 48 bits: one browser never meets two owners that share them. */
const TAG_LENGTH = 12;

/**
 * The epoch of one owner's sequence of events: the store's, followed by a tag of the owner that says nothing about
 * them. So an event id names whose it is: where another person signs in on the same page, the first one's last id is
 * of an unknown epoch and leads to a reset, not into the middle of the other's events.
 */
export function ownerEpoch(epoch: string, owner: Owner): string {
  return `${epoch}${hmacSha256Hex(epoch, ownerKey(owner)).slice(0, TAG_LENGTH)}`;
}

import { OLDEST_CONTRACT } from './api-contract.ts';

/**
 * Whether the other side speaks a version that this one no longer understands. Without a version it speaks the
 * first; a word that is no number is somebody's own client, who knows what they do.
 */
export function isContractTooOld(
  version: string | null | undefined,
  oldest: number = OLDEST_CONTRACT,
): boolean {
  return Number.parseInt(version ?? '1', 10) < oldest;
}

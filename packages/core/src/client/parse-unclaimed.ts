import type { UnclaimedAccount } from '../account/unclaimed-account.ts';
import { parseSnapshot } from './parse-account.ts';
import { asNumber, asRecord, asText } from './read-fields.ts';

/** Reads an account that nobody owns; null only without an id. */
export function parseUnclaimed(input: unknown): UnclaimedAccount | null {
  const { id, foundAt, heardAt, read } = asRecord(input);
  if (asText(id) === '') return null;
  const { at, snapshot: shown } = asRecord(read);
  const snapshot = parseSnapshot(asRecord(shown));
  return {
    id: asText(id),
    foundAt: asNumber(foundAt) ?? 0,
    heardAt: asNumber(heardAt) ?? 0,
    read: snapshot && { at: asNumber(at) ?? 0, snapshot },
  };
}

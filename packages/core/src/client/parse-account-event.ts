import { type AccountEvent, parseEventId } from '../account/account-event.ts';
import { parsePublicAccount } from './parse-account.ts';

/** Reads an event as it arrives in the browser; null without a position or an account. */
export function parseAccountEvent(input: unknown): AccountEvent | null {
  if (typeof input !== 'object' || input === null) return null;
  const { id, account: row } = input as Record<string, unknown>;
  const account = parsePublicAccount(row);
  return typeof id === 'string' && parseEventId(id) && account ? { id, account } : null;
}

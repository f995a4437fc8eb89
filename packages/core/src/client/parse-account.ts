import type { Account } from '../account/account.ts';
import type { AccountSnapshot, ReportSource } from '../account/account-report.ts';
import type { Freshness } from '../account/freshness.ts';
import { mismatchKinds } from '../account/identity.ts';
import { parseFirstSync, parseProduct, parseStatus } from './parse-status.ts';
import { asNumber, asRecord, asText, asWord } from './read-fields.ts';

/**
 * Reads a public account as it arrives in the browser. A newer server may send words this client does not
 * know, and one broken row must never empty a list: whatever has an id becomes an account, the rest of it
 * falls back to "unknown". Null only without an id.
 */
export function parsePublicAccount(input: unknown): Account | null {
  const row = asRecord(input);
  const snapshot = parseSnapshot(row);
  return (
    snapshot && {
      ...snapshot,
      statusSince: asNumber(row.statusSince) ?? 0,
      checking: row.checking === true,
      freshness: parseFreshness(row.freshness),
      version: asText(row.version),
      ...parseMismatch(row.identityMismatch),
    }
  );
}

/** Reads the part of an account that Unipile shows; null only without an id. */
export function parseSnapshot(row: Readonly<Record<string, unknown>>): AccountSnapshot | null {
  const id = row.id;
  if (typeof id !== 'string' || id === '') return null;
  return {
    id,
    provider: asText(row.provider) || 'unknown',
    // Blanks alone would be a row without a name.
    name: asText(row.name).trim(),
    handle: asText(row.handle).trim() || null,
    status: parseStatus(row.status),
    locked: row.locked === true,
    products: Array.isArray(row.products) ? row.products.flatMap(parseProduct) : [],
    firstSync: parseFirstSync(row.firstSync),
    createdAt: asNumber(row.createdAt),
  };
}

/** A kind of a newer server's is one that this page has no choices for: left out, and the status says the rest. */
function parseMismatch(input: unknown): Pick<Account, 'identityMismatch'> {
  const { kind: word, name, handle, since } = asRecord(input);
  const kind = asWord(mismatchKinds, word);
  if (!kind) return {};
  return {
    identityMismatch: {
      kind,
      name: asText(name),
      handle: asText(handle) || null,
      since: asNumber(since) ?? 0,
    },
  };
}

const reportSources: readonly ReportSource[] = ['webhook', 'callback', 'read', 'reconcile', 'assign'];

function parseFreshness(input: unknown): Freshness {
  const freshness = asRecord(input);
  const unconfirmed = asRecord(freshness.unconfirmed);
  return {
    confirmedAt: asNumber(freshness.confirmedAt),
    confirmedBy: asWord(reportSources, freshness.confirmedBy),
    heardAt: asNumber(freshness.heardAt),
    reportedAt: asNumber(freshness.reportedAt),
    settledAt: asNumber(freshness.settledAt),
    unconfirmed: {
      status: asNumber(unconfirmed.status),
      lock: asNumber(unconfirmed.lock),
      goodNews: asNumber(unconfirmed.goodNews),
    },
  };
}

import type { Account, FirstSync } from '../account/account.ts';
import { type AccountStatus, accountStatusKinds } from '../account/account-status.ts';
import type { ProductStatus } from '../account/product-status.ts';

/**
 * Reads a public account as it arrives in the browser. A newer server may send words this client does not
 * know, and one broken row must never empty a list: whatever has an id becomes an account, the rest of it
 * falls back to "unknown". Null only without an id.
 */
export function parsePublicAccount(input: unknown): Account | null {
  const row = asRecord(input);
  const id = row.id;
  if (typeof id !== 'string' || id === '') return null;
  const freshness = asRecord(row.freshness);
  const firstSync = asRecord(row.firstSync);
  return {
    id,
    provider: asText(row.provider) || 'unknown',
    name: asText(row.name),
    handle: asText(row.handle) || null,
    status: toStatus(row.status),
    statusSince: asNumber(row.statusSince) ?? 0,
    checking: row.checking === true,
    locked: row.locked === true,
    products: Array.isArray(row.products) ? row.products.flatMap(toProduct) : [],
    firstSync: firstSync.state ? toFirstSync(firstSync) : null,
    freshness: {
      confirmedAt: asNumber(freshness.confirmedAt),
      reportedAt: asNumber(freshness.reportedAt),
      heardAt: asNumber(freshness.heardAt),
    },
    createdAt: asNumber(row.createdAt),
    version: asText(row.version),
  };
}

const connectionCauses = ['credentials', 'permissions', 'checkpoint'] as const;
const outageCauses = ['provider', 'proxy', 'unipile', 'stopped'] as const;

function toStatus(input: unknown): AccountStatus {
  const { kind, cause, raw } = asRecord(input);
  const known = accountStatusKinds.find((word) => word === kind);
  switch (known) {
    case 'disconnected':
    case 'partial':
      return { kind: known, cause: connectionCauses.find((word) => word === cause) ?? 'credentials' };
    case 'degraded':
    case 'errored':
      return { kind: known, cause: outageCauses.find((word) => word === cause) ?? null };
    case 'unknown':
      return { kind: known, raw: asText(raw) };
    case undefined:
      return { kind: 'unknown', raw: asText(kind) };
    default:
      return { kind: known };
  }
}

function toProduct(input: unknown): ProductStatus[] {
  const { product, kind } = asRecord(input);
  if (typeof product !== 'string') return [];
  const known = kind === 'running' || kind === 'disconnected' || kind === 'errored';
  return [{ product, kind: known ? kind : 'unknown' }];
}

function toFirstSync({ state, startedAt }: Record<string, unknown>): FirstSync {
  const known = state === 'pending' || state === 'running' || state === 'failed' || state === 'completed';
  return { state: known ? state : 'unknown', startedAt: asNumber(startedAt) };
}

function asRecord(input: unknown): Record<string, unknown> {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

function asText(input: unknown): string {
  return typeof input === 'string' ? input : '';
}

function asNumber(input: unknown): number | null {
  return typeof input === 'number' && Number.isFinite(input) ? input : null;
}

import { type AccountStatus, accountStatusKinds } from '../account/account-status.ts';
import { connectionCauses, outageCauses } from '../account/cause.ts';
import { type FirstSync, firstSyncStates, type ProductSync } from '../account/first-sync.ts';
import { type ProductStatus, toProductState } from '../account/product-status.ts';
import { asNumber, asRecord, asText, asWord } from './read-fields.ts';

/** Reads a status; a word of a newer server becomes `unknown` and is kept. */
export function parseStatus(input: unknown): AccountStatus {
  const { kind, cause, raw, endedAt } = asRecord(input);
  const known = asWord(accountStatusKinds, kind);
  switch (known) {
    case 'disconnected':
    case 'partial':
      return { kind: known, cause: asWord(connectionCauses, cause) ?? 'credentials' };
    case 'degraded':
    case 'errored':
      return { kind: known, cause: asWord(outageCauses, cause) };
    case 'removed':
      return typeof endedAt === 'number' ? { kind: known, endedAt } : { kind: known };
    case 'unknown':
      return { kind: known, raw: asText(raw) };
    case null:
      return { kind: 'unknown', raw: asText(kind) };
    default:
      return { kind: known };
  }
}

/** Reads the status of one product; nothing when it has no name. */
export function parseProduct(input: unknown): ProductStatus[] {
  const { product, reportedAt } = asRecord(input);
  if (typeof product !== 'string') return [];
  const at = asNumber(reportedAt);
  return [{ product, ...toProductState(parseStatus(input)), ...(at !== null && { reportedAt: at }) }];
}

/** Reads the first synchronisation; null where there is none. */
export function parseFirstSync(input: unknown): FirstSync | null {
  const { state, startedAt, products } = asRecord(input);
  if (!state) return null;
  return {
    state: asWord(firstSyncStates, state) ?? 'unknown',
    startedAt: asNumber(startedAt),
    ...(Array.isArray(products) && { products: products.flatMap(parseProductSync) }),
  };
}

function parseProductSync(input: unknown): ProductSync[] {
  const { product, state } = asRecord(input);
  return typeof product === 'string' ? [{ product, state: asWord(firstSyncStates, state) ?? 'unknown' }] : [];
}

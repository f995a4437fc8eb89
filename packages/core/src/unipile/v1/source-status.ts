import type { AccountStatus } from '../../account/account-status.ts';
import type { ProductState } from '../../account/product-status.ts';

/** The six words of `sources[].status`, as v1's OpenAPI document and SDK list them. Open: others may come. */
export const sourceStatusWords = [
  'OK',
  'CONNECTING',
  'CREDENTIALS',
  'PERMISSIONS',
  'STOPPED',
  'ERROR',
] as const;

/** A word of {@link sourceStatusWords}. */
export type SourceStatusWord = (typeof sourceStatusWords)[number];

/** What one v1 status word says. Upper or lower case; a word that is no status is kept as it came. */
export function toSourceStatus(word: string): ProductState {
  switch (word.toUpperCase()) {
    case 'OK':
      return { kind: 'running' };
    case 'CONNECTING':
      return { kind: 'connecting' };
    case 'CREDENTIALS':
      return { kind: 'disconnected', cause: 'credentials' };
    case 'PERMISSIONS':
      return { kind: 'disconnected', cause: 'permissions' };
    // One row in Unipile's guide: "stopped due to an unexpected error during data fetching".
    case 'STOPPED':
    case 'ERROR':
      return { kind: 'errored', cause: 'stopped' };
    default:
      return { kind: 'unknown', raw: word };
  }
}

/**
 * The status of a v1 account: the worst of its sources, in whatever order they come. There is no status on the
 * account itself. Where another source still works, what is broken is a part: `partial` or `degraded`.
 *
 * A word nobody knows hides good news (`OK`, `CONNECTING`) and never bad news. No source at all is `unknown`.
 *
 * @example toAccountStatus(['OK', 'CREDENTIALS']) // { kind: 'partial', cause: 'credentials' }
 */
export function toAccountStatus(words: readonly string[]): AccountStatus {
  const statuses = words.map(toSourceStatus);
  const worst = statuses.reduce((a, b) => (severity(b) > severity(a) ? b : a), nothing);
  const works = statuses.some(({ kind }) => kind === 'running');
  switch (worst.kind) {
    case 'disconnected':
      return works ? { kind: 'partial', cause: worst.cause } : worst;
    case 'errored':
      return works ? { kind: 'degraded', cause: worst.cause } : worst;
    case 'unknown':
      return { kind: 'unknown', raw: rawWords(statuses) };
    default:
      return worst;
  }
}

const nothing: ProductState = { kind: 'unknown', raw: '' };

function severity(status: ProductState): number {
  if (status === nothing) return -1;
  if (status.kind === 'disconnected') return status.cause === 'permissions' ? 4 : 5;
  return { running: 0, connecting: 1, unknown: 2, errored: 3 }[status.kind];
}

function rawWords(statuses: readonly ProductState[]): string {
  const raws = statuses.flatMap((status) => (status.kind === 'unknown' ? [status.raw] : []));
  return [...new Set(raws)].toSorted().join(', ');
}

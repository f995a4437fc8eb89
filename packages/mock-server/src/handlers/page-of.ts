import { invalidParameters } from './api-failure.ts';
import type { ApiCall } from './api-route.ts';

/** Default of `limit`, documented for accounts and endpoints. */
const DEFAULT_LIMIT = 20;

/** One page of a list in Unipile's envelope: offset paging, no total. */
export function pageOf<T>(
  { query, world }: ApiCall,
  object: string,
  rows: readonly T[],
): { readonly object: string; readonly data: readonly T[]; readonly has_more: boolean } {
  const offset = readCount(query, 'offset') ?? 0;
  const limit = readCount(query, 'limit') ?? DEFAULT_LIMIT;
  if (limit < 1 || limit > world.choices.maxLimit) {
    throw invalidParameters(`querystring/limit must be between 1 and ${world.choices.maxLimit}`);
  }
  return { object, data: rows.slice(offset, offset + limit), has_more: offset + limit < rows.length };
}

function readCount(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw invalidParameters(`querystring/${name} must match pattern "^[0-9]+$"`);
  return Number(text);
}

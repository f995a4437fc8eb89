import { v1 } from '@patchbay/core/unipile';
import { isObject } from '../handlers/read-json.ts';
import { invalidParameters, v1Failure } from './v1-failure.ts';
import type { V1Call } from './v1-route.ts';

/**
 * One page of a list in v1's envelope.
 *
 * @param rows ordered by `id`, so that a cursor outlives the row it names
 */
export function v1PageOf<T extends { readonly id: string }>(
  { query, world }: V1Call,
  rows: readonly T[],
): { readonly items: readonly T[]; readonly cursor: string | null } {
  const cursor = readCursor(query.get('cursor'));
  const limit = readLimit(query.get('limit')) ?? cursor?.limit ?? world.choices.v1DefaultLimit;
  const start = cursor ? indexAfter(rows, cursor.lastId) : 0;
  const items = rows.slice(start, start + limit);
  const last = items.at(-1);
  const more = start + limit < rows.length && last !== undefined;
  return { items, cursor: more ? writeCursor(limit, last.id) : null };
}

function readLimit(text: string | null): number | undefined {
  if (text === null) return undefined;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit > v1.MAX_PAGE_SIZE) {
    throw v1Failure('errors/limit_too_high', `limit must be at most ${v1.MAX_PAGE_SIZE}`);
  }
  if (limit < 1) throw invalidParameters(`limit must be a number from 1 to ${v1.MAX_PAGE_SIZE}`);
  return limit;
}

/** Standard base64 with padding: the official SDK refuses any other. */
function writeCursor(limit: number, lastId: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ limit, cursor: { last_id: lastId } }));
  return btoa(String.fromCharCode(...bytes));
}

function readCursor(text: string | null): { readonly limit: number; readonly lastId: string } | null {
  if (text === null) return null;
  const value = parse(text);
  const { limit, cursor } = isObject(value) ? value : {};
  const lastId = isObject(cursor) ? cursor.last_id : undefined;
  const size = readLimit(typeof limit === 'number' ? String(limit) : null);
  if (size !== undefined && typeof lastId === 'string') return { limit: size, lastId };
  throw invalidParameters('cursor is not one of ours');
}

function parse(base64: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function indexAfter(rows: readonly { readonly id: string }[], id: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.id ?? '') > id) high = middle;
    else low = middle + 1;
  }
  return low;
}

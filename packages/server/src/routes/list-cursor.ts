import { PatchbayError } from '@patchbay/core';
import * as v from 'valibot';
import type { AccountSortKey } from '../store/patchbay-store.ts';

/** Far above every severity there is, and what a column of a store still holds. */
const MAX_SEVERITY = 32_767;

const CursorSchema: v.GenericSchema<unknown, readonly [number, string, string]> = v.tuple([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SEVERITY)),
  v.string(),
  v.string(),
]);

/** Where a page ended, as text that clients only hand back. */
export function formatCursor({ severity, name, id }: AccountSortKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify([severity, name, id]));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Reads a cursor; null where none was given.
 *
 * @throws PatchbayError `invalid_request` for one that this server did not write.
 */
export function parseCursor(text: string | undefined): AccountSortKey | null {
  if (text === undefined) return null;
  const parsed = v.safeParse(CursorSchema, decode(text));
  if (!parsed.success) {
    throw new PatchbayError('invalid_request', 'the cursor is none. Start again from the first page.');
  }
  const [severity, name, id] = parsed.output;
  return { severity, name, id };
}

function decode(text: string): unknown {
  try {
    const base64 = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(base64, (char) => char.charCodeAt(0))));
  } catch {
    return null;
  }
}

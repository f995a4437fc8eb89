import { isStorableText, NOT_STORABLE } from './storable-text.ts';

/** Longest id of an owner or a tenant, in bytes of UTF-8: so much of a key every store can hold. */
export const MAX_OWNER_ID_BYTES = 255;

/** Why a text can be no id of an owner or a tenant; null where it can. */
export function whyNoOwnerId(id: string): string | null {
  if (!isStorableText(id)) return NOT_STORABLE;
  const { length } = new TextEncoder().encode(id);
  return length > MAX_OWNER_ID_BYTES ? `it has ${length} bytes, and ${MAX_OWNER_ID_BYTES} is the most` : null;
}

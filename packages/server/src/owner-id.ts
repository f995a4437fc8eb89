/** Longest id of an owner or a tenant, in bytes of UTF-8: so much of a key every store can hold. */
export const MAX_OWNER_ID_BYTES = 255;

/**
 * Why a text can be no id of an owner or a tenant; null where it can. NUL and halves of characters are more than one
 * store can tell apart: what is two people in one would be the same person in the next.
 */
export function whyNoOwnerId(id: string): string | null {
  if (/[\p{Surrogate}\0]/u.test(id)) return 'it holds NUL, or half a character';
  const { length } = new TextEncoder().encode(id);
  return length > MAX_OWNER_ID_BYTES ? `it has ${length} bytes, and ${MAX_OWNER_ID_BYTES} is the most` : null;
}

/** Why a text was refused that is no {@link isStorableText}. */
export const NOT_STORABLE = 'it holds NUL, or half a character';

/**
 * Whether every address and every store can hold a text. NUL and halves of characters are more than one store can tell
 * apart: what is two people in one would be the same person in the next.
 */
export function isStorableText(text: string): boolean {
  return !/[\p{Surrogate}\0]/u.test(text);
}

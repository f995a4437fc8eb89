/**
 * Longest name or handle that is kept, in characters (code points). Nobody reads more, and lists sort by names: what an
 * index of a database cannot hold would be an account that can never be written.
 */
export const MAX_LABEL_LENGTH = 200;

/** A name or handle as it is kept: one that is too long ends in an ellipsis, and in no half character. */
export function cutLabel(label: string): string {
  // Two code units a character at most, so this holds one character more than may stay.
  const characters = [...label.slice(0, 2 * MAX_LABEL_LENGTH + 2)];
  if (characters.length <= MAX_LABEL_LENGTH) return label;
  return `${characters.slice(0, MAX_LABEL_LENGTH - 1).join('')}…`;
}

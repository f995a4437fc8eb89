/**
 * Words from outside for a log that people read in a terminal: one line, without what moves the cursor, colours, or
 * turns the text around, so that nobody can write lines of their own.
 */
export function toOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

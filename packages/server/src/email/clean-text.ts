/** What stays of a name in a mail: enough to know it by. */
const MAX_LENGTH = 80;

/** Of right-to-left scripts, roughly: enough to know that a name could turn its neighbours around. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A name that somebody chose, made safe for a subject line and a sentence: one line, no control characters, nothing
 * that turns the direction of what follows, and not endless. Escaping for HTML comes on top of it.
 */
export function cleanText(text: string): string {
  const line = text
    .slice(0, 10 * MAX_LENGTH)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    // Format characters turn directions or hide text; joiners stay, scripts and emoji need them.
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .trim();
  const characters = [...line];
  return characters.length > MAX_LENGTH
    ? `${characters
        .slice(0, MAX_LENGTH - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** Sets a name apart where its script runs against the text around it. */
export function setApart(name: string, direction: 'ltr' | 'rtl'): string {
  const turns = direction === 'rtl' || RIGHT_TO_LEFT.test(name);
  return turns && name !== '' ? `\u2068${name}\u2069` : name;
}

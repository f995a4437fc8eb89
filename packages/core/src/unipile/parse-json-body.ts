/** What a body turned out to be. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      /** `too-large` and `too-deep` are found before parsing. */
      readonly reason: 'too-large' | 'empty' | 'not-utf8' | 'too-deep' | 'not-json';
    };

/**
 * Deepest nesting that is read. Unipile's bodies nest five levels; far deeper ones overflow the stack of engines
 * that parse or write JSON recursively.
 */
export const MAX_JSON_DEPTH = 100;

/**
 * Reads a JSON body of unknown origin. Total. The size is looked at first, so a huge body costs nothing. Of
 * duplicate keys the last wins, as in every JSON parser of the language; `__proto__` becomes a plain key.
 *
 * @param maxBytes Largest body in bytes of UTF-8.
 */
export function parseJsonBody(body: Uint8Array | string, maxBytes: number): ParsedJson {
  if (byteLength(body) > maxBytes) return { ok: false, reason: 'too-large' };
  const text = typeof body === 'string' ? body.replace(/^\uFEFF/, '') : decode(body);
  if (text === null) return { ok: false, reason: 'not-utf8' };
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (isTooDeep(text)) return { ok: false, reason: 'too-deep' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}

/** Bytes of UTF-8, counted without encoding where the number of characters decides already. */
function byteLength(body: Uint8Array | string): number {
  if (typeof body !== 'string') return body.byteLength;
  let bytes = body.length;
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    // A surrogate pair is four bytes in two units: two each.
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (quoted) {
      if (char === '\\') i++;
    } else if (char === '{' || char === '[') {
      if (++depth > MAX_JSON_DEPTH) return true;
    } else if (char === '}' || char === ']') depth--;
  }
  return false;
}

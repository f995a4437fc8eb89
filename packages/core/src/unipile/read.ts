// Readers for what comes from outside. Each is total: a wrong type reads as "nothing", never as a guess.

/** An object's fields, of any type each. */
export type Fields = Readonly<Record<string, unknown>>;

const nothing: Fields = Object.freeze({});

/** The fields of an object; none for anything else, lists included. */
export function asFields(input: unknown): Fields {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as Fields) : nothing;
}

/** The items of a list; none for anything else. */
export function asList(input: unknown): readonly unknown[] {
  return Array.isArray(input) ? input : [];
}

/** A text; null for anything else. */
export function asText(input: unknown): string | null {
  return typeof input === 'string' ? input : null;
}

/** A text that can be an id: not empty, and short enough for any store's key. */
export function asId(input: unknown): string | null {
  return typeof input === 'string' && input !== '' && input.length <= 255 ? input : null;
}

/** An id that may also arrive as a number, as text. */
export function asIdOrNumber(input: unknown): string | null {
  return typeof input === 'number' && Number.isFinite(input) ? String(input) : asId(input);
}

/** A web address; null for anything that is none, and for schemes that a browser would execute. */
export function asWebUrl(input: unknown): string | null {
  if (typeof input !== 'string' || !URL.canParse(input)) return null;
  const { protocol } = new URL(input);
  return protocol === 'https:' || protocol === 'http:' ? input : null;
}

/** Whether an answer's `object` names another thing. Missing is no objection: documents show answers without it. */
export function isAnother(fields: Fields, object: string): boolean {
  return typeof fields.object === 'string' && fields.object !== object;
}

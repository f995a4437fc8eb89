import { invalidParameters } from './api-failure.ts';

/** A JSON object out of a request. Each reader throws a 400 that names the field. */
export interface JsonBody {
  has(field: string): boolean;
  text(field: string): string;
  optionalText(field: string, maxLength?: number): string | undefined;
  optionalBoolean(field: string): boolean | undefined;
  /** A list of texts; none when the field is missing. */
  texts(field: string): readonly string[] | undefined;
  /** An object, `null` kept. */
  optionalObject(field: string): Readonly<Record<string, unknown>> | null | undefined;
  raw(field: string): unknown;
}

/**
 * @param options.mayBeEmpty whether no body at all is one without fields
 * @throws ApiFailure (400) when the body is not a JSON object.
 */
export async function readJson(
  request: Request,
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
): Promise<JsonBody> {
  const text = await request.text().catch(() => '');
  const body = mayBeEmpty && text === '' ? {} : parseJson(text);
  if (!isObject(body)) throw invalidParameters('Invalid body: body must be object');
  const refuse = (field: string, must: string) =>
    invalidParameters(`Invalid body: body/${field} must be ${must}`);
  const check = <T>(field: string, must: string, fits: (value: unknown) => value is T): T | undefined => {
    const value = body[field];
    if (value === undefined) return undefined;
    if (!fits(value)) throw refuse(field, must);
    return value;
  };
  return {
    has: (field) => body[field] !== undefined,
    raw: (field) => body[field],
    text: (field) => {
      const value = check(field, 'string', isText);
      if (value === undefined)
        throw invalidParameters(`Invalid body: body must have required property '${field}'`);
      return value;
    },
    optionalText: (field, maxLength = Number.POSITIVE_INFINITY) => {
      const value = check(field, 'string', isText);
      if (value && value.length > maxLength) throw refuse(field, `at most ${maxLength} characters`);
      return value;
    },
    optionalBoolean: (field) => check(field, 'boolean', (value) => typeof value === 'boolean'),
    texts: (field) => check(field, 'array of strings', isTexts),
    optionalObject: (field) =>
      check(
        field,
        'object',
        (value): value is Readonly<Record<string, unknown>> | null => value === null || isObject(value),
      ),
  };
}

/** What a text says as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether it is a JSON object: not an array, not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

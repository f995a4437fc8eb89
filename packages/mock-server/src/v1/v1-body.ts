import { isObject } from '../handlers/read-json.ts';
import { invalidParameters, v1Failure } from './v1-failure.ts';

/** The fields of a JSON body. Each reader throws v1's 400 that names the field. */
export interface V1Body {
  has(field: string): boolean;
  raw(field: string): unknown;
  text(field: string): string;
  optionalText(field: string): string | undefined;
  number(field: string): number;
  optionalBoolean(field: string): boolean | undefined;
  /** One of several words. */
  word<T extends string>(field: string, words: readonly T[]): T;
  optionalWord<T extends string>(field: string, words: readonly T[]): T | undefined;
  /** A list of some of several words. */
  optionalWords<T extends string>(field: string, words: readonly T[]): readonly T[] | undefined;
  /** An object, to be read in turn. */
  optionalBody(field: string): V1Body | undefined;
}

/** @throws V1Failure (400) when the body is no JSON object. */
export async function readV1Body(request: Request): Promise<V1Body> {
  const body: unknown = await request.json().catch(() => undefined);
  if (body === undefined) throw v1Failure('errors/malformed_request', 'The body is no JSON.');
  if (!isObject(body)) throw invalidParameters('body must be an object');
  return toBody(body, 'body');
}

function toBody(fields: Readonly<Record<string, unknown>>, path: string): V1Body {
  const optional = <T>(field: string, must: string, fits: (value: unknown) => value is T): T | undefined => {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value === undefined) return undefined;
    if (fits(value)) return value;
    throw invalidParameters(`${path}/${field} must be ${must}`);
  };
  const required = <T>(field: string, value: T | undefined): T => {
    if (value !== undefined) return value;
    throw v1Failure('errors/missing_parameters', `${path} must have required property '${field}'`);
  };
  const optionalText = (field: string) => optional(field, 'a string that is not empty', isText);
  const optionalWord = <T extends string>(field: string, words: readonly T[]) =>
    optional(field, `one of ${words.join(', ')}`, (value): value is T => words.includes(value as T));
  return {
    has: (field) => fields[field] !== undefined,
    raw: (field) => fields[field],
    optionalText,
    text: (field) => required(field, optionalText(field)),
    number: (field) =>
      required(
        field,
        optional(field, 'a number', (value) => typeof value === 'number'),
      ),
    optionalBoolean: (field) => optional(field, 'a boolean', (value) => typeof value === 'boolean'),
    optionalWord,
    word: (field, words) => required(field, optionalWord(field, words)),
    optionalWords: <T extends string>(field: string, words: readonly T[]) =>
      optional(
        field,
        `a list of ${words.join(', ')}`,
        (value): value is readonly T[] =>
          Array.isArray(value) && value.every((word: T) => words.includes(word)),
      ),
    optionalBody: (field) => {
      const value = optional(field, 'an object', isObject);
      return value && toBody(value, `${path}/${field}`);
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** What is wrong with a value; null for nothing. */
export type Check = (value: unknown) => string | null;
/** The fields of an object: `?` marks those that may be missing, `‡` those that nothing documents. */
export type Shape = Readonly<Record<string, Check>>;

const say = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
export const is =
  (what: string, fits: (value: unknown) => boolean): Check =>
  (value) =>
    fits(value) ? null : `${say(value)} is no ${what}`;
export const text: Check = is('text', (value) => typeof value === 'string');
export const flag: Check = is('boolean', (value) => typeof value === 'boolean');
export const count: Check = is('count', (value) => Number.isInteger(value) && Number(value) >= 0);
export const time: Check = is(
  'time',
  (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
);
export const id = (prefix: string): Check =>
  is(
    `id with ${prefix}`,
    (value) => typeof value === 'string' && new RegExp(`^${prefix}[0-9a-z]{26}$`).test(value),
  );
export const word = (...words: readonly unknown[]): Check =>
  is(`word of ${say(words)}`, (value) => words.includes(value));
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);
export const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return `${say(value)} is no list`;
    return value.map(check).find((problem) => problem !== null) ?? null;
  };
export const record =
  (check: Check): Check =>
  (value) =>
    list(check)(Object.values(value ?? {}));

/** An object of exactly these fields. */
export function shape(fields: Shape): Check {
  const known = Object.keys(fields).map((name) => name.replace(/[?‡]+$/, ''));
  return (value) => {
    if (typeof value !== 'object' || value === null) return `${say(value)} is no object`;
    const given = value as Readonly<Record<string, unknown>>;
    const invented = Object.keys(given).find((name) => !known.includes(name));
    if (invented !== undefined) return `${invented} is invented`;
    for (const [name, check] of Object.entries(fields)) {
      const field = name.replace(/[?‡]+$/, '');
      if (name.endsWith('?') && !Object.hasOwn(given, field)) continue;
      const problem = check(given[field]);
      if (problem !== null) return `${field}: ${problem}`;
    }
    return null;
  };
}

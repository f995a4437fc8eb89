import * as v from 'valibot';
import { toSentences } from '../option-error.ts';
import { unknownName } from '../option-names.ts';

/** Why a body is not what a schema takes: it names the field, and never repeats what stands in it. */
export function whyNoBody(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const name = keys.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never' && name !== undefined) {
    const path = keys.slice(0, -1).map((key) => `${key}.`);
    const unknown = unknownName('field', path.join(''), [name], namesAt(schema, keys));
    // One that is known otherwise: of a link with another purpose.
    return unknown ? toSentences(unknown) : `there is no field ${path.join('')}${name} here; leave it out.`;
  }
  // The rest repeats what was sent: a proxy's password, where a whole URL stands in place of the proxy.
  const why = issue.message.replace(/(:| but) received .*$/is, '');
  return `${v.getDotPath(issue) ?? 'the body'} is not as expected: ${why}.`;
}

/** The names that could stand where the last of some keys stands. */
function namesAt(schema: unknown, [key, ...rest]: readonly string[]): readonly string[] {
  const { wrapped, options, entries } = schema as {
    readonly wrapped?: unknown;
    readonly options?: readonly unknown[];
    readonly entries?: Readonly<Record<string, unknown>>;
  };
  const inside = wrapped === undefined ? options : [wrapped];
  if (inside) return [...new Set(inside.flatMap((one) => namesAt(one, [key ?? '', ...rest])))];
  if (!entries) return [];
  return rest.length === 0 ? Object.keys(entries) : namesAt(entries[key ?? ''] ?? {}, rest);
}

import { invalidParameters } from '../api-failure.ts';

/** Providers of Unipile v2's schema, lower case on the wire. */
export const providers: readonly string[] = [
  'mock',
  'whatsapp',
  'linkedin',
  'google',
  'outlook',
  'imap',
  'telegram',
  'instagram',
];

/** Status words of Unipile v2's schema. The texts say `error`; the value is `errored`. */
export const statuses: readonly string[] = ['running', 'errored', 'disconnected', 'degraded', 'partial'];

/** Refuses an id of the wrong kind, in the words a third party saw. */
export function checkId(where: string, id: string, prefix: string): string {
  if (id.startsWith(prefix)) return id;
  throw invalidParameters(`${where} must match pattern "^${prefix}(.*)$"`);
}

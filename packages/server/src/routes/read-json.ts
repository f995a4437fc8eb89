import { PatchbayError } from '@patchbay/core';
import { parseJsonBody } from '@patchbay/core/unipile';
import * as v from 'valibot';
import { readBody } from '../webhook/read-body.ts';
import type { Exchange } from './exchange.ts';

const MAX_BODY_BYTES = 16 * 1024;

/**
 * Reads the body of a call of our own client.
 *
 * @throws PatchbayError `too_large`, `invalid_request`; its message names the field and never repeats what was sent.
 */
export async function readJson<T>({ req }: Exchange, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const bytes = await readBody(req.raw, MAX_BODY_BYTES);
  if (!bytes) throw new PatchbayError('too_large', `the body is longer than ${MAX_BODY_BYTES} bytes.`);
  const json = parseJsonBody(bytes, MAX_BODY_BYTES);
  if (!json.ok) throw new PatchbayError('invalid_request', `the body is no JSON: ${json.reason}.`);
  const parsed = v.safeParse(schema, json.value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the body';
  // The rest repeats what was sent: a proxy's password, where a whole URL stands in place of the proxy.
  const why = issue.message.replace(/(:| but) received .*$/is, '');
  throw new PatchbayError('invalid_request', `${where} is not as expected: ${why}.`);
}

import { PatchbayError } from '@patchbay/core';
import { parseJsonBody } from '@patchbay/core/unipile';
import * as v from 'valibot';
import { readBody } from '../webhook/read-body.ts';
import type { Exchange } from './exchange.ts';
import { whyNoBody } from './why-no-body.ts';

const MAX_BODY_BYTES = 16 * 1024;

/**
 * Reads the body of a call of our own client. Schemas of what owners send leave room for the fields of a newer page
 * (record 12); those of what operators send are strict: a misspelt `tenantId` would give an account to somebody of
 * another tenant.
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
  throw new PatchbayError('invalid_request', whyNoBody(schema, parsed.issues[0]));
}

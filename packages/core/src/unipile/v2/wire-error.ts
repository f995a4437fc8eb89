import * as v from 'valibot';

/** An error answer of Unipile v2. The documents print `req_id` as text and elsewhere `req-id` as a number. */
export interface WireError {
  readonly object: 'Error';
  /** `<thrower>/<info>` with thrower `api` or `provider`. */
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly req_id: string;
}

/** An error answer as the kit reads it. */
export interface UnipileError {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
}

const id: v.GenericSchema<unknown, string | null> = v.fallback(
  v.nullable(v.union([v.string(), v.pipe(v.number(), v.transform(String))])),
  null,
);
const text: v.GenericSchema<unknown, string> = v.fallback(v.string(), '');

const Schema: v.GenericSchema<
  unknown,
  { type: string; title: string; detail: string; req_id: string | null; 'req-id': string | null }
> = v.object({
  type: v.string(),
  title: v.optional(text, ''),
  detail: v.optional(text, ''),
  req_id: v.optional(id, null),
  'req-id': v.optional(id, null),
});

/** Reads an error body of any kind. Total: a body that is no Unipile error becomes `api/unrecognized`. */
export function parseError(status: number, body: unknown): UnipileError {
  const parsed = v.safeParse(Schema, body);
  if (!parsed.success) {
    return { type: 'api/unrecognized', status, title: `HTTP ${status}`, detail: '', requestId: null };
  }
  const { type, title, detail, req_id, 'req-id': reqId } = parsed.output;
  return { type, status, title, detail, requestId: req_id ?? reqId };
}

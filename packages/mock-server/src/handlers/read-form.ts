import { isObject, parseJson } from './read-json.ts';

/** The fields of a form, however it was sent: url-encoded, as multipart, or as JSON. Anything else has none. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('multipart/form-data')) {
    return fromEntries(await request.formData().catch(() => []));
  }
  const text = await request.text();
  if (!type.includes('json')) return new URLSearchParams(text);
  const body = parseJson(text);
  return fromEntries(isObject(body) ? Object.entries(body) : []);
}

function fromEntries(entries: Iterable<readonly [string, unknown]>): URLSearchParams {
  const fields = new URLSearchParams();
  // An object may have a `toString` of the sender's making.
  for (const [name, value] of entries) {
    fields.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return fields;
}

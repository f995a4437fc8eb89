import { invalidParameters } from '../api-failure.ts';
import type { JsonBody } from '../read-json.ts';

/** Where a person is sent back to: an address of the web, nothing that a browser would run. */
export function readRedirect(body: JsonBody, field: string): string {
  const text = body.text(field);
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw invalidParameters(`Invalid body: body/${field} must be an absolute http or https URL`);
}

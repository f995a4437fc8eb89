import type { OutgoingHttpHeaders } from 'node:http';

/** Headers for `writeHead`: by name, as middleware that reads along knows them; cookies one by one. */
export function toNodeHeaders(headers: Headers): OutgoingHttpHeaders {
  const cookies = headers.getSetCookie();
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies }) };
}

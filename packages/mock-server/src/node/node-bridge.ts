import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BrokenConnection } from '../faults/broken-connection.ts';

/**
 * Answers one Node request by a web handler. A `BrokenConnection` destroys the socket. `origin` is where the server is known, whatever `Host` says.
 */
export async function bridge(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  try {
    const request = await toRequest(incoming, origin, gone.signal);
    if (!request) {
      outgoing.writeHead(400, { 'content-type': 'application/json' });
      outgoing.end('{"message":"Bad Request"}');
      return;
    }
    const response = await handle(request);
    outgoing.writeHead(response.status, toNodeHeaders(response.headers));
    if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing);
    else outgoing.end();
  } catch (error) {
    const broken = error instanceof BrokenConnection || outgoing.headersSent || gone.signal.aborted;
    if (broken) {
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(500, { 'content-type': 'text/plain' });
    outgoing.end(String(error));
  }
}

/** Null for what no web request can be: `TRACE`, or a target that is no path. */
async function toRequest(
  incoming: IncomingMessage,
  origin: string,
  signal: AbortSignal,
): Promise<Request | null> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  const target = incoming.url ?? '/';
  if (method === 'TRACE' || !target.startsWith('/')) return null;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = hasBody ? { body: Buffer.concat(chunks) } : {};
  // Concatenated, not resolved: `//elsewhere/` as a path would be resolved to another host.
  return new Request(origin + target, { method, headers, signal, ...body });
}

function toNodeHeaders(headers: Headers): Record<string, string | string[]> {
  const cookies = headers.getSetCookie();
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies }) };
}

import { PatchbayError } from '@patchbay/core';

/** What a developer reads whose body parser came first. */
export const BODY_IS_GONE =
  'the body was read before Patchbay got the request, and what was signed is gone. Mount the handler before any body parser.';

/**
 * Reads a request's raw body, at most `limit` bytes; null when there is more.
 *
 * A body whose length is announced is read in one go: HTTP servers never pass on more than was announced. What a
 * caller inside the process announces wrongly is still measured. A body without a length is read piece by piece.
 *
 * @throws PatchbayError `internal` when somebody has read it before.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | null> {
  if (request.bodyUsed) throw new PatchbayError('internal', BODY_IS_GONE);
  const announced = request.headers.get('content-length');
  if (announced !== null) {
    if (Number(announced) > limit) return null;
    const body = new Uint8Array(await request.arrayBuffer());
    return body.byteLength > limit ? null : body;
  }
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks, length);
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel().catch(() => {});
      return null;
    }
    chunks.push(value);
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

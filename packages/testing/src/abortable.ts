/**
 * Ends a streamed body when the caller aborts. A Request's signal alone does not reach the body of a Response
 * that was made in the same page: without this the server's subscriber would live for ever.
 */
export function abortable(response: Response, signal: AbortSignal): Response {
  if (!response.body) return response;
  const body = response.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal });
  return new Response(body, response);
}

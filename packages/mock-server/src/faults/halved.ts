/** The same answer, broken off in the middle: it promises its whole length and never gets there. */
export async function halved(response: Response): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set('content-length', String(whole.length));
  const half = whole.slice(0, Math.ceil(whole.length / 2));
  let sent = false;
  const body = new ReadableStream<Uint8Array>(
    {
      // Pulled, not pushed at once: an error that comes before the first read would swallow the half that was sent.
      pull: (controller) => {
        if (sent) controller.error(new TypeError('terminated'));
        else controller.enqueue(half);
        sent = true;
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers });
}

import type { AccountStream } from './account-stream.ts';
import type { Bytes } from './sse.ts';

const streams = new WeakMap<ReadableStream, AccountStream>();

/** A stream as the body of a web response. */
export function toBody(stream: AccountStream): ReadableStream<Bytes> {
  const body = new ReadableStream<Bytes>({
    start(controller) {
      stream.writeTo({
        write(bytes) {
          controller.enqueue(bytes);
          return (controller.desiredSize ?? 0) > 0;
        },
        close() {
          try {
            controller.close();
          } catch {} // cancelled before: nothing is left to close
        },
        drop: () => controller.error(new Error('Patchbay: the reader of a stream takes nothing.')),
      });
    },
    pull: stream.resume,
    cancel: stream.end,
  });
  streams.set(body, stream);
  return body;
}

/**
 * Takes the stream out of a response that nobody has begun to read, to write it elsewhere; the body stays locked.
 * Undefined for all other responses, also for copies of ours.
 */
export function takeStream({ body, bodyUsed }: Response): AccountStream | undefined {
  const stream = body && !bodyUsed && !body.locked ? streams.get(body) : undefined;
  if (stream) body?.getReader();
  return stream;
}

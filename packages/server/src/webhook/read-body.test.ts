import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

const text = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes);

function post(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('https://app.test/', init);
}

function streamOf(...chunks: string[]): { body: ReadableStream<Uint8Array>; cancelled: () => boolean } {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(chunk));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { body, cancelled: () => cancelled };
}

test('reads a body up to the limit, announced or not', async () => {
  expect(text(await readBody(post('12345'), 5))).toBe('12345');
  expect(text(await readBody(post('12345', { 'content-length': '5' }), 5))).toBe('12345');
  expect(text(await readBody(post(streamOf('12', '345').body), 5))).toBe('12345');
  expect(text(await readBody(post(streamOf('12345').body), 5))).toBe('12345');
});

test('an empty body is no bytes', async () => {
  expect(text(await readBody(post(null), 5))).toBe('');
  expect(text(await readBody(post(streamOf().body), 5))).toBe('');
});

test('refuses a body that is announced too long, unread', async () => {
  const request = post('12345', { 'content-length': '6' });
  expect(await readBody(request, 5)).toBeNull();
  expect(request.bodyUsed).toBe(false);
});

test('refuses a body that is longer than announced', async () => {
  expect(await readBody(post('123456', { 'content-length': '2' }), 5)).toBeNull();
});

test('stops reading a body without a length once it is too long', async () => {
  const { body, cancelled } = streamOf('123', '456', '789');
  expect(await readBody(post(body), 5)).toBeNull();
  expect(cancelled()).toBe(true);
});

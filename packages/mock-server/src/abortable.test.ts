import { expect, it } from 'vitest';
import { abortable, abortableResponse } from './abortable.ts';

it('settles like the work when nobody aborts', async () => {
  const { signal } = new AbortController();
  await expect(abortable(Promise.resolve(1), signal)).resolves.toBe(1);
  await expect(abortable(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
});

it('rejects with the reason of an abort, before or during the work', async () => {
  const during = new AbortController();
  const work = abortable(new Promise(() => {}), during.signal);
  during.abort(new Error('enough'));
  await expect(work).rejects.toThrow('enough');
  await expect(abortable(Promise.resolve(1), AbortSignal.abort(new Error('too late')))).rejects.toThrow(
    'too late',
  );
});

it('ends a streamed body on abort and tells its source', async () => {
  const stop = new AbortController();
  let cancelled: unknown;
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
    cancel: (reason) => {
      cancelled = reason;
    },
  });
  const reader = abortableResponse(new Response(source), stop.signal).body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
  const next = reader?.read();
  stop.abort(new Error('closed'));
  await expect(next).rejects.toThrow('closed');
  expect(cancelled).toEqual(new Error('closed'));
});

it('leaves a response without a body alone', () => {
  const response = new Response(null, { status: 302, headers: { location: '/x' } });
  expect(abortableResponse(response, new AbortController().signal)).toBe(response);
});

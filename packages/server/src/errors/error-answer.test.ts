import { PatchbayError } from '@patchbay/core';
import { expect, test } from 'vitest';
import { toWhole } from '../bare-answer.ts';
import type { LogEntry } from '../log.ts';
import { answerError } from './error-answer.ts';

function answer(error: unknown): { response: Response; logs: LogEntry[] } {
  const logs: LogEntry[] = [];
  return { response: toWhole(answerError(error, 'r-1', (entry) => logs.push(entry))), logs };
}

test('what people can mend themselves is answered and not logged', () => {
  const { response, logs } = answer(new PatchbayError('rate_limited', 'wait.', { retryAfterMs: 1200 }));
  expect([response.status, response.headers.get('retry-after'), logs]).toEqual([429, '2', []]);
});

test('a failure of ours is logged with its cause, and answered without a word of it', async () => {
  const error = new Error('no such table: accounts');
  const { response, logs } = answer(error);
  expect(response.status).toBe(500);
  expect((await response.json()).error).toEqual({
    code: 'internal',
    message: 'something failed on the server; its log says what.',
    requestId: 'r-1',
  });
  expect(logs).toEqual([
    {
      level: 'error',
      message: 'something failed on the server; its log says what.',
      requestId: 'r-1',
      error,
    },
  ]);
});

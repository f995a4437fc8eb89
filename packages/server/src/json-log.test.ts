import { expect, test } from 'vitest';
import { jsonLog } from './json-log.ts';
import type { LogEntry } from './log.ts';

const TIME = '2026-11-20T14:02:00.000Z';

function written(entry: LogEntry): Record<string, unknown> {
  const lines: string[] = [];
  jsonLog((line) => lines.push(line), { now: () => Date.parse(TIME) })(entry);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('\n');
  return JSON.parse(lines[0] as string) as Record<string, unknown>;
}

test('writes an entry as one line', () => {
  const entry = { level: 'info', message: 'a word.', requestId: 'r-1', accountId: 'acc_1' } as const;
  expect(written(entry)).toEqual({ time: TIME, ...entry });
});

test('writes an error with its name, message, stack and causes', () => {
  const error = new TypeError('the outer one', { cause: new Error('the inner one', { cause: 'a word' }) });
  expect(written({ level: 'error', message: 'it failed.', error })).toEqual({
    time: TIME,
    level: 'error',
    message: 'it failed.',
    error: {
      name: 'TypeError',
      message: 'the outer one',
      stack: error.stack,
      cause: expect.objectContaining({ message: 'the inner one', cause: 'a word' }),
    },
  });
});

test('writes whatever was thrown, a chain without end included', () => {
  const error = new Error('round and round');
  error.cause = error;
  expect(
    JSON.stringify(written({ level: 'warn', message: 'odd.', error })).split('round and round').length,
  ).toBe(13);
  expect(written({ level: 'warn', message: 'odd.', error: 10n }).error).toBe('10');
  expect(written({ level: 'warn', message: 'odd.', error: undefined }).error).toBe('undefined');
});

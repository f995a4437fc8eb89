import { expect, test } from 'vitest';
import { connectChannelName, connectResults, parseConnectReturn, toConnectResult } from './connect-result.ts';

test('every result reads as itself and anything else as failed', () => {
  for (const result of connectResults) expect(toConnectResult(result)).toBe(result);
  for (const other of ['', 'CONNECTED', 1, null, undefined, {}])
    expect(toConnectResult(other)).toBe('failed');
});

test('reads a message of the return page', () => {
  expect(
    parseConnectReturn({ type: 'patchbay:returned', attemptId: 'a', result: 'denied', accountId: 3 }),
  ).toEqual({ type: 'patchbay:returned', attemptId: 'a', result: 'denied', accountId: null });
});

test('refuses foreign messages', () => {
  for (const message of [null, 'x', {}, { type: 'other', attemptId: 'a' }, { type: 'patchbay:returned' }]) {
    expect(parseConnectReturn(message)).toBeNull();
  }
});

test('each attempt has a channel of its own', () => {
  expect(connectChannelName('a')).not.toBe(connectChannelName('b'));
});

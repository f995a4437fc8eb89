import { type ConnectFailure, type ConnectFlow, en } from '@patchbay/core';
import { expect, test } from 'vitest';
import { connectNoticeText } from './connect-notice-text.ts';

const text = (flow: ConnectFlow): string | null => connectNoticeText(flow, en.connect);

test('each step of the journey has its sentence', () => {
  expect(text({ step: 'idle' })).toBe(null);
  expect(text({ step: 'preparing', window: 'open' })).toBe(en.connect.preparing);
  expect(text({ step: 'blocked', attemptId: 'a', url: 'https://x.example' })).toBe(en.connect.blocked);
  expect(text({ step: 'waiting', attemptId: 'a', window: 'open' })).toBe(en.connect.waiting);
  expect(text({ step: 'waiting', attemptId: 'a', window: 'looks-closed' })).toBe(en.connect.looksClosed);
  expect(text({ step: 'checking', attemptId: 'a', accountId: null })).toBe(en.connect.checking);
  expect(text({ step: 'done', accountId: null })).toBe(en.connect.done);
});

test('each failure has words of its own table', () => {
  for (const [reason, words] of Object.entries(en.connect.failures)) {
    expect(text({ step: 'failed', reason: reason as ConnectFailure })).toBe(words);
  }
});

import { expect, test } from 'vitest';
import { type ConnectFlow, type ConnectFlowEvent, idleConnectFlow, nextConnectFlow } from './connect-flow.ts';

const play = (...events: ConnectFlowEvent[]): ConnectFlow => events.reduce(nextConnectFlow, idleConnectFlow);

const opened = { type: 'pressed', window: 'open' } as const;
const link = { type: 'link-made', attemptId: 'a1', url: 'https://wizard.example/1' } as const;
const back = { type: 'returned', attemptId: 'a1', result: 'connected', accountId: 'acc_1' } as const;

test('press, link, return, confirmation', () => {
  expect(play(opened)).toEqual({ step: 'preparing', window: 'open' });
  expect(play(opened, link)).toEqual({ step: 'waiting', attemptId: 'a1', window: 'open' });
  expect(play(opened, link, back)).toEqual({ step: 'checking', attemptId: 'a1', accountId: 'acc_1' });
  expect(play(opened, link, back, { type: 'confirmed', accountId: 'acc_1' })).toEqual({
    step: 'done',
    accountId: 'acc_1',
  });
});

test('a return of which the account is not known yet is looked at, too, and never called a failure', () => {
  const pending = { ...back, result: 'pending', accountId: null } as const;
  expect(play(opened, link, pending)).toEqual({ step: 'checking', attemptId: 'a1', accountId: null });
});

test('a blocked window leads to the link on the page, and its return counts all the same', () => {
  const blocked = play({ type: 'pressed', window: 'blocked' }, link);
  expect(blocked).toEqual({ step: 'blocked', attemptId: 'a1', url: 'https://wizard.example/1' });
  expect(nextConnectFlow(blocked, back).step).toBe('checking');
});

test('a window that looks closed is a hint: the journey goes on and its end still counts', () => {
  const hinted = play(opened, link, { type: 'window-looks-closed' });
  expect(hinted).toEqual({ step: 'waiting', attemptId: 'a1', window: 'looks-closed' });
  expect(nextConnectFlow(hinted, back).step).toBe('checking');
});

test('a refusal of the wizard or of our server is a failure with its reason', () => {
  expect(play(opened, link, { ...back, result: 'denied' })).toEqual({ step: 'failed', reason: 'denied' });
  expect(play(opened, { type: 'link-refused', code: 'rate_limited' })).toEqual({
    step: 'failed',
    reason: 'rate_limited',
  });
});

test('the return of another attempt, or one too late, changes nothing', () => {
  const waiting = play(opened, link);
  expect(nextConnectFlow(waiting, { ...back, attemptId: 'a0' })).toBe(waiting);
  expect(nextConnectFlow(idleConnectFlow, back)).toBe(idleConnectFlow);
});

test('"open again" starts over from any step', () => {
  expect(play(opened, link, opened)).toEqual({ step: 'preparing', window: 'open' });
  expect(play(opened, link, { ...back, result: 'expired' }, opened).step).toBe('preparing');
});

test('the account may be confirmed before the window reports, and never out of nothing', () => {
  expect(play(opened, link, { type: 'confirmed', accountId: 'acc_1' }).step).toBe('done');
  expect(play({ type: 'confirmed', accountId: 'acc_1' }).step).toBe('idle');
});

test('events that do not fit are ignored, and dismissing always ends', () => {
  expect(play(link).step).toBe('idle');
  expect(play({ type: 'link-refused', code: 'network' }).step).toBe('idle');
  expect(play({ type: 'window-looks-closed' }).step).toBe('idle');
  expect(play(opened, link, back, { type: 'dismissed' })).toEqual(idleConnectFlow);
});

import { expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';

test('sleep ends, and ends early with the reason of its signal', async () => {
  await systemClock.sleep(1);
  const abort = new AbortController();
  const sleep = systemClock.sleep(60_000, abort.signal);
  abort.abort(new Error('left'));
  await expect(sleep).rejects.toThrow('left');
  await expect(systemClock.sleep(1, abort.signal)).rejects.toThrow('left');
});

test('a sleep for longer than a timer can count lasts as long as one can, and does not end at once', async () => {
  vi.useFakeTimers();
  try {
    let awake = 0;
    const day = 24 * 60 * 60_000;
    const end = new AbortController();
    void systemClock.sleep(60 * day).then(() => awake++);
    const endless = systemClock.sleep(Number.POSITIVE_INFINITY, end.signal);
    await vi.advanceTimersByTimeAsync(24 * day);
    expect(awake).toBe(0);
    end.abort(new Error('left'));
    await expect(endless).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(day);
    expect(awake).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

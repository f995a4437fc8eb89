import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';

test('sleep ends, and ends early with the reason of its signal', async () => {
  await systemClock.sleep(1);
  const abort = new AbortController();
  const sleep = systemClock.sleep(60_000, abort.signal);
  abort.abort(new Error('left'));
  await expect(sleep).rejects.toThrow('left');
  await expect(systemClock.sleep(1, abort.signal)).rejects.toThrow('left');
});

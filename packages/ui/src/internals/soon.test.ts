import { expect, test, vi } from 'vitest';
import { soon } from './soon.ts';

test('what is asked for many times in one task is done once, and again for the next', async () => {
  const run = vi.fn();
  const ask = soon(run);
  ask();
  ask();
  expect(run).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(run).toHaveBeenCalledTimes(1);
  ask();
  await Promise.resolve();
  expect(run).toHaveBeenCalledTimes(2);
});

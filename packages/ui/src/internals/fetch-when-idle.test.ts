import { afterEach, expect, test, vi } from 'vitest';
import { fetchWhenIdle } from './fetch-when-idle.ts';

const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => vi.unstubAllGlobals());

test('a chunk is fetched once, when the page is idle', async () => {
  const load = vi.fn(async () => {});
  fetchWhenIdle(load);
  fetchWhenIdle(load);
  expect(load).not.toHaveBeenCalled();
  await idle();
  fetchWhenIdle(load);
  await idle();
  expect(load).toHaveBeenCalledTimes(1);
});

test('after a failure it is fetched again when somebody wants it', async () => {
  const load = vi.fn(() => Promise.reject(new TypeError('away')));
  fetchWhenIdle(load);
  await idle();
  fetchWhenIdle(load);
  await idle();
  expect(load).toHaveBeenCalledTimes(2);
});

test('without a network nothing is fetched, and the idle callback of the page is used where there is one', async () => {
  const load = vi.fn(async () => {});
  vi.stubGlobal('navigator', { onLine: false });
  fetchWhenIdle(load);
  await idle();
  expect(load).not.toHaveBeenCalled();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => callback());
  fetchWhenIdle(load);
  expect(load).toHaveBeenCalledTimes(1);
});

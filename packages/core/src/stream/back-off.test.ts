import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

test('doubles up to the cap', () => {
  const delays = [0, 1, 2, 3, 400].map((n) => backOffMs(n, { firstMs: 100, maxMs: 500, random: () => 1 }));
  expect(delays).toEqual([100, 200, 400, 500, 500]);
});

test('spreads over the upper half', () => {
  expect(backOffMs(0, { firstMs: 100, maxMs: 500, random: () => 0 })).toBe(50);
  expect(backOffMs(0, { firstMs: 100, maxMs: 500, random: () => 0.5 })).toBe(75);
});

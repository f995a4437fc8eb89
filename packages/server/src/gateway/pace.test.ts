import { expect, test } from 'vitest';
import { createTestClock } from '../test-kit/test-clock.ts';
import { createPace } from './pace.ts';

test('begins without a wait', () => {
  expect(createPace(createTestClock()).waitMs()).toBe(0);
});

test('waits as long as was asked for, and a second where no time was said', async () => {
  const clock = createTestClock();
  const pace = createPace(clock);
  pace.slowDown(5000);
  await clock.advance(4999);
  expect(pace.waitMs()).toBe(1);
  await clock.advance(1);
  expect(pace.waitMs()).toBe(0);
  pace.slowDown(null);
  expect(pace.waitMs()).toBe(1000);
});

test('a shorter wait that comes later does not end a longer one', () => {
  const pace = createPace(createTestClock());
  pace.slowDown(5000);
  pace.slowDown(1000);
  expect(pace.waitMs()).toBe(5000);
});

test('nobody is kept waiting for days, nor by a clock that was set back', () => {
  let now = 1_000_000;
  const pace = createPace({ now: () => now });
  pace.slowDown(7 * 24 * 60 * 60_000);
  expect(pace.waitMs()).toBe(15 * 60_000);
  now = 0;
  expect(pace.waitMs()).toBe(0);
});

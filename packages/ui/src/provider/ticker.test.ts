import { expect, test } from 'vitest';
import { createManualClock } from '../test/manual-clock.ts';
import { createTicker } from './ticker.ts';

test('now stands still between ticks and moves every half minute while watched', async () => {
  const clock = createManualClock(1_000);
  const ticker = createTicker(clock);
  expect(ticker.now()).toBe(1_000);
  let ticks = 0;
  const stop = ticker.subscribe(() => ticks++);
  await clock.advance(29_999);
  expect([ticker.now(), ticks]).toEqual([1_000, 0]);
  await clock.advance(1);
  expect([ticker.now(), ticks]).toEqual([31_000, 1]);
  stop();
  await clock.advance(60_000);
  expect(ticks).toBe(1);
});

test('a new watcher after a pause starts from the present', async () => {
  const clock = createManualClock(1_000);
  const ticker = createTicker(clock);
  ticker.subscribe(() => {})();
  await clock.advance(500_000);
  ticker.subscribe(() => {})();
  expect(ticker.now()).toBe(501_000);
});

test('one timer serves all watchers', async () => {
  const clock = createManualClock();
  let sleeps = 0;
  const ticker = createTicker({
    ...clock,
    sleep: (ms, signal) => {
      sleeps += 1;
      return clock.sleep(ms, signal);
    },
  });
  const stops = [ticker.subscribe(() => {}), ticker.subscribe(() => {})];
  expect(sleeps).toBe(1);
  for (const stop of stops) stop();
});

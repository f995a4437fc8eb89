import { expect, it } from 'vitest';
import { createTestClock } from './create-test-clock.ts';

it('stands still until it is moved, then wakes whoever is due in order', async () => {
  const clock = createTestClock({ start: '2026-01-01T00:00:00.000Z' });
  const woken: [string, number][] = [];
  const start = clock.now();
  for (const [name, ms] of [
    ['late', 300],
    ['early', 100],
    ['never', 1_000],
  ] as const) {
    void clock.sleep(ms).then(() => woken.push([name, clock.now() - start]));
  }
  await clock.advance(99);
  expect(woken).toEqual([]);
  await clock.advance(400);
  expect(woken).toEqual([
    ['early', 100],
    ['late', 300],
  ]);
  expect(clock.now() - start).toBe(499);
  expect(clock.sleepers()).toBe(1);
});

it('wakes those who fall asleep again within the same move', async () => {
  const clock = createTestClock();
  let rounds = 0;
  const loop = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(10);
      rounds++;
    }
  };
  void loop();
  await clock.advance(100);
  expect(rounds).toBe(10);
});

it('is set to a time, never back', async () => {
  const clock = createTestClock({ start: 1_000 });
  await clock.set('1970-01-01T00:00:05.000Z');
  expect(clock.now()).toBe(5_000);
  await expect(clock.set(4_999)).rejects.toThrow('Patchbay: a clock never goes back');
  await expect(clock.set('soon')).rejects.toThrow('Patchbay: "soon" is no time');
});

it('tells whole milliseconds, also after somebody waited for a part of one', async () => {
  const clock = createTestClock();
  const start = clock.now();
  let woken = 0;
  void clock.sleep(1.25).then(() => {
    woken = clock.now() - start;
  });
  await clock.advance(10);
  expect(woken).toBe(2);
});

it('lets sleepers be aborted', async () => {
  const clock = createTestClock();
  const stop = new AbortController();
  const asleep = clock.sleep(10, stop.signal);
  stop.abort(new Error('enough'));
  await expect(asleep).rejects.toThrow('enough');
  await expect(clock.sleep(10, stop.signal)).rejects.toThrow('enough');
  expect(clock.sleepers()).toBe(0);
});

it('runs by itself where it was asked to, and can be moved on top of that', async () => {
  const clock = createTestClock({ running: true });
  const before = clock.now();
  await clock.sleep(5);
  expect(clock.now()).toBeGreaterThanOrEqual(before + 5);
  const asleep = clock.sleep(3_600_000);
  await clock.advance(3_600_000);
  await asleep;
  expect(clock.now()).toBeGreaterThanOrEqual(before + 3_600_005);
});

it('is stopped, and runs again as fast as it is told to', async () => {
  const clock = createTestClock({ running: true });
  expect(clock.speed()).toBe(1);
  let awake = false;
  const asleep = clock.sleep(7_200_000).then(() => {
    awake = true;
  });
  clock.run(0);
  const stopped = clock.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([clock.now(), clock.speed(), awake]).toEqual([stopped, 0, false]);
  await clock.advance(60_000);
  expect(clock.now()).toBe(stopped + 60_000);
  clock.run(3_600_000); // two hours in two milliseconds
  await asleep;
  expect(clock.now() - stopped).toBeGreaterThanOrEqual(7_200_000);
  clock.run(0);
  expect(clock.now()).toBe(clock.now());
});

it('starts a clock that stood still', async () => {
  const clock = createTestClock({ start: 1_000 });
  const asleep = clock.sleep(5);
  clock.run(1);
  await asleep;
  clock.run(0);
  expect(clock.now()).toBeGreaterThanOrEqual(1_005);
});

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('does not run %s times as fast', (speed) => {
  expect(() => createTestClock().run(speed)).toThrow(`Patchbay: a clock cannot run ${speed} times as fast`);
});

it('lets busy work finish before it wakes anybody, but not for ever', async () => {
  let left = 10;
  const clock = createTestClock({ isBusy: () => left-- > 0 });
  const leftWhenWoken: number[] = [];
  const sleeper = clock.sleep(10).then(() => leftWhenWoken.push(left));
  await clock.advance(10);
  await sleeper;
  expect(leftWhenWoken[0]).toBeLessThan(0);
  const stuck = createTestClock({ isBusy: () => true });
  const asleep = stuck.sleep(10);
  await stuck.advance(10);
  await asleep;
});

it('refuses to move by what is no number, and goes on', async () => {
  const clock = createTestClock();
  const before = clock.now();
  await expect(clock.advance(Number.NaN)).rejects.toThrow('Patchbay: a clock cannot move on by NaN');
  await clock.advance(5);
  expect(clock.now()).toBe(before + 5);
});

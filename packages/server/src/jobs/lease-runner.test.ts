import { expect, test } from 'vitest';
import { createBackground } from '../background.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { createTestClock, type TestClock } from '../test-kit/test-clock.ts';
import { createLeaseRunner } from './lease-runner.ts';

const PERIOD = 60_000;

/** A process whose rounds last until they are ended. */
function startProcess(store: PatchbayStore, clock: TestClock) {
  const background = createBackground(clock, () => {});
  const running: (() => void)[] = [];
  const run = (): Promise<void> => new Promise((resolve) => running.push(resolve));
  const runner = createLeaseRunner({ store, clock, background });
  runner.start([{ name: 'long', everyMs: PERIOD, run }], () => {});
  const end = (): void => running.splice(0).forEach((resolve) => void resolve());
  return { running, end, background, runner };
}

test('while a round lasts longer than its period, no other process begins one', async () => {
  const [store, clock] = [createMemoryStore(), createTestClock()];
  const processes = [startProcess(store, clock), startProcess(store, clock)];
  const rounds = (): number => processes.reduce((sum, { running }) => sum + running.length, 0);
  for (let periods = 0; periods < 5; periods++) {
    await clock.advance(PERIOD);
    expect(rounds()).toBe(1);
  }
  for (const { end } of processes) end();
  await clock.advance(2 * PERIOD);
  expect(rounds()).toBe(1);
});

test('a round whose process is gone is begun by another one within two periods', async () => {
  const store = createMemoryStore();
  const clock = createTestClock();
  const gone = startProcess(store, clock);
  await clock.advance(3 * PERIOD);
  expect(gone.running).toHaveLength(1);
  const later = createTestClock(clock.now()); // the other one's clock stands still: it was killed
  const other = startProcess(store, later);
  await later.advance(2 * PERIOD);
  expect(other.running).toHaveLength(1);
});

test('a store that is away for a moment does not end a lease', async () => {
  const [store, clock] = [createMemoryStore(), createTestClock()];
  let away = true;
  const shaky: PatchbayStore = {
    ...store,
    async renewLease(...args) {
      away = !away;
      if (away) return store.renewLease(...args);
      throw new Error('away');
    },
  };
  const one = startProcess(shaky, clock);
  await clock.advance(PERIOD);
  const other = startProcess(store, clock);
  await clock.advance(5 * PERIOD);
  expect([one.running.length, other.running.length]).toEqual([1, 0]);
});

test('the lease of a round that ended is not gone on with', async () => {
  const [store, clock] = [createMemoryStore(), createTestClock()];
  const { end, background } = startProcess(store, clock);
  await clock.advance(PERIOD);
  end();
  await background.drain();
  await clock.advance(PERIOD - 1);
  expect(await store.tryLease('long', clock.now(), clock.now() + PERIOD)).toBe(false);
  expect(await store.tryLease('long', clock.now() + 1, clock.now() + PERIOD)).toBe(true);
});

test('once it was stopped, no round begins, and the lease is left to others', async () => {
  const [store, clock] = [createMemoryStore(), createTestClock()];
  const { running, runner } = startProcess(store, clock);
  await runner.stop();
  await clock.advance(PERIOD);
  expect(running).toEqual([]);
  expect(await store.tryLease('long', clock.now(), clock.now() + PERIOD)).toBe(true);
});

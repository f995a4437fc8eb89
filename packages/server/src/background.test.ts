import { expect, test } from 'vitest';
import { createBackground } from './background.ts';
import type { LogEntry } from './log.ts';
import { createTestClock } from './test-kit/test-clock.ts';

function setUp() {
  const clock = createTestClock();
  const logs: LogEntry[] = [];
  return { clock, logs, background: createBackground(clock, (entry) => logs.push(entry)) };
}

test('drain waits for work and for the work it starts', async () => {
  const { background } = setUp();
  const done: string[] = [];
  background.run('outer', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    background.run('inner', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done.push('inner');
    });
    done.push('outer');
  });
  await background.drain();
  expect(done).toEqual(['outer', 'inner']);
});

test('drain leaves a pause alone and counts what comes after it', async () => {
  const { background, clock } = setUp();
  let done = false;
  background.run('a task', async () => {
    await background.pause(1000);
    await new Promise((resolve) => setTimeout(resolve, 5));
    done = true;
  });
  await background.drain();
  expect(done).toBe(false);
  await clock.advance(1000);
  await background.drain();
  expect(done).toBe(true);
});

test('work that waits for other work is counted once', async () => {
  const { background, clock } = setUp();
  const slow = background.work(async () => {
    await background.pause(1000);
    return 'done';
  });
  let answer = '';
  background.run('a waiter', async () => {
    answer = await background.wait(slow);
  });
  await background.drain();
  await clock.advance(1000);
  await background.drain();
  expect(answer).toBe('done');
});

test('a pause ends early when it is woken', async () => {
  const { background } = setUp();
  const wake = new AbortController();
  let woken = false;
  background.run('a task', async () => {
    await background.pause(1000, wake.signal);
    woken = true;
  });
  wake.abort();
  await background.drain();
  expect(woken).toBe(true);
});

test('logs what a task throws', async () => {
  const { background, logs } = setUp();
  const error = new Error('broken');
  background.run('the task', () => Promise.reject(error));
  await background.drain();
  expect(logs).toEqual([{ level: 'error', message: 'the task failed.', error }]);
});

test('closing ends pauses in silence and starts nothing new', async () => {
  const { background, logs } = setUp();
  let ran = false;
  background.run('a task', () => background.pause(1000));
  await background.close();
  background.run('too late', async () => {
    ran = true;
  });
  await background.drain();
  expect(background.signal.aborted).toBe(true);
  expect(ran).toBe(false);
  expect(logs).toEqual([]);
});

import { expect, test } from 'vitest';
import { createSlots } from './slots.ts';

test('runs so many at a time, the others in turn', async () => {
  const slots = createSlots(2);
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const all = [1, 2, 3, 4].map((task) =>
    slots(async () => {
      started.push(task);
      await new Promise<void>((resolve) => ends.push(resolve));
      return task;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([1, 2]);
  ends[1]?.();
  await all[1];
  await new Promise((resolve) => setTimeout(resolve));
  expect(started).toEqual([1, 2, 3]);
  ends[0]?.();
  ends[2]?.();
  await all[2];
  await new Promise((resolve) => setTimeout(resolve));
  ends[3]?.();
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
});

test('a task that fails frees its slot', async () => {
  const slots = createSlots(1);
  await expect(slots(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await slots(async () => 'next')).toBe('next');
});

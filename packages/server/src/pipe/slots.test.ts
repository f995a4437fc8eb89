import { expect, test } from 'vitest';
import { createLanes, createSlots } from './slots.ts';

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

test('a lane that is full keeps no other waiting', async () => {
  const lanes = createLanes(1);
  const started: string[] = [];
  const held = Promise.withResolvers<void>();
  const hold = (lane: string, name: string): Promise<void> =>
    lanes(lane, async () => {
      started.push(name);
      await held.promise;
    });
  const all = [hold('one', 'a'), hold('one', 'b'), hold('two', 'c')];
  await new Promise((resolve) => setTimeout(resolve));
  expect(started).toEqual(['a', 'c']);
  held.resolve();
  await Promise.all(all);
  expect(started).toEqual(['a', 'c', 'b']);
});

test('a lane that was empty for a while is open again, also after a failure', async () => {
  const lanes = createLanes(1);
  await expect(lanes('one', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await lanes('one', async () => 'done')).toBe('done');
});

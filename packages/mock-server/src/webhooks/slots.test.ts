import { expect, it } from 'vitest';
import { turn } from '../clock/create-test-clock.ts';
import { createSlots } from './slots.ts';

it('lets only so many run at once, the others in the order they came', async () => {
  const slots = createSlots(2);
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((i) =>
    slots.run(async () => {
      started.push(i);
      await new Promise<void>((resolve) => finish.push(resolve));
      return i;
    }),
  );
  await turn();
  expect(started).toEqual([0, 1]);
  finish[1]?.();
  await turn();
  expect(started).toEqual([0, 1, 2]);
  finish[0]?.();
  await turn();
  finish[2]?.();
  finish[3]?.();
  await expect(Promise.all(all)).resolves.toEqual([0, 1, 2, 3]);
});

it('frees the slot of a task that fails', async () => {
  const slots = createSlots(1);
  await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(slots.run(async () => 'next')).resolves.toBe('next');
});

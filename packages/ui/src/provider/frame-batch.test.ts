import { expect, test } from 'vitest';
import { createFrameBatch } from './frame-batch.ts';

function makeScene(): {
  runs: (readonly number[])[];
  batch: ReturnType<typeof createFrameBatch<number>>;
  frame: () => void;
  asked: () => number;
} {
  const runs: (readonly number[])[] = [];
  const callbacks = new Set<() => void>();
  const batch = createFrameBatch<number>(
    (items) => runs.push(items),
    (callback) => {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
  );
  const frame = (): void => {
    const due = [...callbacks];
    callbacks.clear();
    for (const callback of due) callback();
  };
  return { runs, batch, frame, asked: () => callbacks.size };
}

test('what comes alone is done at once, and costs nothing after its frame', () => {
  const { runs, batch, frame, asked } = makeScene();
  batch.add(1);
  expect(runs).toEqual([[1]]);
  frame();
  expect(runs).toEqual([[1]]);
  expect(asked()).toBe(0);
});

test('a burst is done once per frame, in order', () => {
  const { runs, batch, frame } = makeScene();
  for (const item of [1, 2, 3]) batch.add(item);
  frame();
  for (const item of [4, 5]) batch.add(item);
  frame();
  expect(runs).toEqual([[1], [2, 3], [4, 5]]);
});

test('after a quiet frame the next comes at once again', () => {
  const { runs, batch, frame } = makeScene();
  batch.add(1);
  batch.add(2);
  frame();
  frame();
  batch.add(3);
  expect(runs).toEqual([[1], [2], [3]]);
});

test('flushing does what waits and asks for no further frame', () => {
  const { runs, batch, asked } = makeScene();
  batch.add(1);
  batch.add(2);
  batch.flush();
  expect(runs).toEqual([[1], [2]]);
  expect(asked()).toBe(0);
  batch.flush();
  expect(runs).toHaveLength(2);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowHeights } from './row-heights.ts';

test('tops and rows follow from the heights, whatever they are and however they change', () => {
  const px = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(
      fc.array(px, { minLength: 1, maxLength: 70 }),
      fc.array(fc.tuple(fc.nat(69), px), { maxLength: 20 }),
      fc.nat(15_000),
      (heights, changes, place) => {
        const rows = createRowHeights(heights.length, (index) => heights[index] ?? 0);
        for (const [index, height] of changes) {
          if (index >= heights.length) continue;
          expect(rows.setHeight(index, height)).toBe(height - (heights[index] ?? 0));
          heights[index] = height;
        }
        const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, one) => sum + one, 0));
        expect(heights.map((_, index) => rows.topOf(index))).toEqual(tops);
        expect(heights.map((_, index) => rows.heightOf(index))).toEqual(heights);
        expect(rows.topOf(heights.length)).toBe((tops.at(-1) ?? 0) + (heights.at(-1) ?? 0));
        expect(rows.indexAt(place)).toBe(tops.findLastIndex((top) => top <= place));
      },
    ),
  );
});

test('above the first row is the first one, and an empty list has no height', () => {
  expect(createRowHeights(3, () => 64).indexAt(-5)).toBe(0);
  const empty = createRowHeights(0, () => 64);
  expect([empty.indexAt(10), empty.topOf(0)]).toEqual([0, 0]);
});

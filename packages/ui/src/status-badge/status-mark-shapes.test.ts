import { expect, test } from 'vitest';
import { statusMarkShapes } from './status-mark-shapes.ts';

test('marks differ in shape; only the two that mean "on its way" share one', () => {
  const { checking, ...others } = statusMarkShapes;
  const drawn = Object.values(others).map((shape) => JSON.stringify(shape));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(checking).toEqual(statusMarkShapes.connecting);
});

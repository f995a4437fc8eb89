import { expect, test } from 'vitest';
import { expectEqual } from './expect-equal.ts';

test('takes values that say the same, whatever the order of their fields', () => {
  expectEqual('value', { a: 1, b: [{ c: 2, d: null }] }, { b: [{ d: null, c: 2 }], a: 1 });
});

test('shows both values where they differ', () => {
  expect(() => expectEqual('the list', [1, 2], [2, 1])).toThrow('the list: expected [2,1], got [1,2]');
  expect(() => expectEqual('the field', { a: 1 }, { a: 2 })).toThrow('the field');
  expect(() => expectEqual('nothing', undefined, null)).toThrow('expected null, got undefined');
});

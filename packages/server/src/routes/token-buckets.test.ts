import { expect, test } from 'vitest';
import { createTokenBuckets } from './token-buckets.ts';

function setUp() {
  let now = 1000;
  const buckets = createTokenBuckets({ now: () => now }, { burst: 3, perMinute: 6 });
  return {
    take: (key: string, times = 1) => Array.from({ length: times }, () => buckets.take(key)),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('grants a burst, then tells how long to wait', () => {
  const { take } = setUp();
  expect(take('ada', 5)).toEqual([null, null, null, 10_000, 10_000]);
});

test('fills again with time, never above the burst', () => {
  const { take, pass } = setUp();
  take('ada', 3);
  pass(9_999);
  expect(take('ada')).toEqual([1]);
  pass(1);
  expect(take('ada', 2)).toEqual([null, 10_000]);
  pass(3_600_000);
  expect(take('ada', 4)).toEqual([null, null, null, 10_000]);
});

test('one key does not use up another', () => {
  const { take } = setUp();
  take('ada', 4);
  expect(take('bob')).toEqual([null]);
});

test('a clock that is set back takes nothing away', () => {
  const { take, pass } = setUp();
  take('ada', 2);
  pass(-500_000);
  expect(take('ada', 2)).toEqual([null, 10_000]);
});

test('keeps who is limited when there are very many keys', () => {
  const { take, pass } = setUp();
  take('ada', 3);
  for (let i = 0; i < 10_000; i++) take(`key ${i}`);
  pass(1);
  expect(take('ada')).toEqual([9_999]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTime, parseTime } from './parse-time.ts';

test('reads ISO 8601 times with a zone', () => {
  expect(parseTime('2026-01-15T10:00:00.123Z')).toBe(Date.UTC(2026, 0, 15, 10, 0, 0, 123));
  expect(parseTime('2026-01-15T10:00:00+02:00')).toBe(Date.UTC(2026, 0, 15, 8));
});

test.each(['7', '2026', '2026-01-15T10:00:00', 'yesterday', '2026-13-45T99:00:00Z', '', 7, null, {}])(
  'makes no time out of %j',
  (input) => {
    expect(parseTime(input)).toBeNull();
  },
);

test('writes what it reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
      expect(parseTime(formatTime(ms))).toBe(ms);
    }),
  );
});

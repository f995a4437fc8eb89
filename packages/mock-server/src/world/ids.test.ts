import { expect, it } from 'vitest';
import { createIds, fixedId } from './ids.ts';

const AT = Date.parse('2026-11-20T22:05:41.237Z');

it('makes a prefix and a lower-case ULID', () => {
  expect(createIds('seed', () => AT).next('evt_')).toMatch(/^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
});

it('carries the time of the clock in its first ten characters', () => {
  // 2026-11-20T22:05:41.237Z in Crockford's base 32.
  let time = 0;
  for (const digit of fixedId('we_', 'seed', 'x', AT).slice(3, 13)) {
    time = time * 32 + '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(digit);
  }
  expect(time).toBe(AT);
});

it('repeats for the same seed and time, and differs for another seed', () => {
  const row = (seed: string) => {
    const ids = createIds(seed, () => AT);
    return [ids.next('evt_'), ids.next('wc_'), ids.linkToken(), ids.secret()];
  };
  expect(row('a')).toEqual(row('a'));
  expect(row('a')).not.toEqual(row('b'));
});

it('sorts later ids after earlier ones, even within one millisecond and when the clock goes back', () => {
  const times = [AT, AT, AT, AT - 1000, AT];
  const ids = createIds('seed', () => times.shift() ?? AT);
  const made = Array.from({ length: 5 }, () => ids.next('evt_'));
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(5);
});

it('gives fixed ids by seed and name, whatever was made before', () => {
  expect(fixedId('acc_', 'seed', 'account/0', AT)).toBe(fixedId('acc_', 'seed', 'account/0', AT));
  expect(fixedId('acc_', 'seed', 'account/0', AT)).not.toBe(fixedId('acc_', 'seed', 'account/1', AT));
});

it('numbers requests', () => {
  const ids = createIds('seed', () => AT);
  expect([ids.request(), ids.request()]).toEqual(['req-001', 'req-002']);
});

it('never repeats a link token of an earlier run, though the seed is the same', () => {
  const token = (at: number) => createIds('seed', () => at).linkToken();
  expect(token(AT)).toMatch(/^[0-9a-z]{40}$/);
  expect(token(AT)).not.toBe(token(AT + 1));
});

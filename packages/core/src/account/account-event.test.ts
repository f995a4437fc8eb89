import { expect, test } from 'vitest';
import { formatEventId, isNewerEvent, parseEventId } from './account-event.ts';

test('event ids survive a round trip and reject anything else', () => {
  expect(parseEventId(formatEventId({ epoch: 'k3', number: 12 }))).toEqual({ epoch: 'k3', number: 12 });
  for (const id of ['', '12', 'a.b', 'a.-1', 'a.1.2', 'a b.1', `${'x'.repeat(65)}.1`, 'a.1234567890123456']) {
    expect(parseEventId(id)).toBeNull();
  }
});

test('the higher number wins within an epoch; a new epoch always wins', () => {
  expect(isNewerEvent('e.10', 'e.9')).toBe(true);
  expect(isNewerEvent('e.9', 'e.10')).toBe(false);
  expect(isNewerEvent('e.9', 'e.9')).toBe(false);
  expect(isNewerEvent('f.1', 'e.9')).toBe(true);
  expect(isNewerEvent('e.1', '')).toBe(true);
});

import { expect, test } from 'vitest';
import { advanceFirstSync, firstSyncStates, isSameFirstSync } from './first-sync.ts';

test('messages only ever move the first synchronisation forward', () => {
  for (const [i, state] of firstSyncStates.entries()) {
    for (const [j, said] of firstSyncStates.entries()) {
      const next = advanceFirstSync({ state, startedAt: 5 }, { state: said, product: null });
      expect(next).toEqual({ state: firstSyncStates[Math.max(i, j)], startedAt: 5 });
    }
  }
});

test('what one product says is kept apart from the account', () => {
  const one = advanceFirstSync(null, { state: 'completed', product: 'recruiter' });
  expect(one).toEqual({
    state: 'unknown',
    startedAt: null,
    products: [{ product: 'recruiter', state: 'completed' }],
  });
  const two = advanceFirstSync(one, { state: 'running', product: 'classic' });
  expect(advanceFirstSync(two, { state: 'running', product: 'recruiter' })).toEqual({
    ...one,
    products: [
      { product: 'classic', state: 'running' },
      { product: 'recruiter', state: 'completed' },
    ],
  });
});

test('a product that is called like an object property is a product', () => {
  const sync = advanceFirstSync(null, { state: 'running', product: '__proto__' });
  expect(sync.products).toEqual([{ product: '__proto__', state: 'running' }]);
});

test('says the same when all of it is the same', () => {
  const sync = { state: 'running', startedAt: 5 } as const;
  expect(isSameFirstSync(sync, { ...sync })).toBe(true);
  expect(isSameFirstSync(sync, null)).toBe(false);
  expect(isSameFirstSync(sync, { ...sync, startedAt: 6 })).toBe(false);
});

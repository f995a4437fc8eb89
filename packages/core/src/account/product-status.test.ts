import { expect, expectTypeOf, test } from 'vitest';
import { parseStatus } from '../client/parse-status.ts';
import { accountStatusKinds } from './account-status.ts';
import { isSameProducts, type ProductStatus, toProductState } from './product-status.ts';

test('a word that is only about whole accounts is kept as an unknown state of a product', () => {
  const states = accountStatusKinds.map((kind) => toProductState(parseStatus({ kind, raw: 'x' })));
  expect(states).toEqual([
    { kind: 'disconnected', cause: 'credentials' },
    { kind: 'unknown', raw: 'partial' },
    { kind: 'errored', cause: null },
    { kind: 'unknown', raw: 'degraded' },
    { kind: 'unknown', raw: 'paused' },
    { kind: 'unknown', raw: 'x' },
    { kind: 'connecting' },
    { kind: 'unknown', raw: 'removed' },
    { kind: 'running' },
  ]);
});

test('products are the same in whatever order, and not when one more, one less or one state differs', () => {
  const a: ProductStatus = { product: 'mail', kind: 'running' };
  const b: ProductStatus = { product: 'calendar', kind: 'disconnected', cause: 'permissions' };
  expect(isSameProducts([a, b], [b, a])).toBe(true);
  expect(isSameProducts([a, { ...b, reportedAt: 1 }], [b, a])).toBe(true);
  expect(isSameProducts([a], [a, b])).toBe(false);
  expect(isSameProducts([a, b], [a, { ...b, cause: 'credentials' }])).toBe(false);
  expect(isSameProducts([a, b], [a, { ...b, product: 'contacts' }])).toBe(false);
});

test('a state of a product carries what its kind needs', () => {
  expectTypeOf<ProductStatus['kind']>().toEqualTypeOf<
    'running' | 'connecting' | 'disconnected' | 'errored' | 'unknown'
  >();
  // @ts-expect-error a disconnected product says why
  const withoutCause: ProductStatus = { product: 'mail', kind: 'disconnected' };
  // @ts-expect-error an unknown word is kept
  const withoutWord: ProductStatus = { product: 'mail', kind: 'unknown' };
  expect([withoutCause, withoutWord]).toHaveLength(2);
});

import { PatchbayError } from '@patchbay/core';
import { expect, test } from 'vitest';
import { toOperatorFailure } from './operator-failure.ts';

test('who may not do it learns that, and no more', () => {
  for (const code of ['forbidden', 'unauthenticated'] as const) {
    expect(toOperatorFailure(new PatchbayError(code, 'no.'))).toEqual({ kind: 'forbidden', detail: null });
  }
});

test('what was entered and is refused comes with the reason', () => {
  expect(toOperatorFailure(new PatchbayError('invalid_request', 'country is v2 only.'))).toEqual({
    kind: 'refused',
    detail: 'country is v2 only.',
  });
  expect(toOperatorFailure(new PatchbayError('unipile_refused', 'bad port.')).kind).toBe('refused');
});

test('everything else may work in a minute', () => {
  expect(toOperatorFailure(new PatchbayError('network', 'gone.')).kind).toBe('other');
  expect(toOperatorFailure(new Error('?'))).toEqual({ kind: 'other', detail: null });
});

import { expect, test } from 'vitest';
import { CONTRACT_VERSION, OLDEST_CONTRACT } from './api-contract.ts';
import { isContractTooOld } from './is-contract-too-old.ts';

test('this release understands itself', () => {
  expect(OLDEST_CONTRACT).toBeLessThanOrEqual(Number(CONTRACT_VERSION));
  expect(isContractTooOld(CONTRACT_VERSION)).toBe(false);
});

test('an older version than is understood is too old, the oldest and every newer one are not', () => {
  expect(['1', '2', '3', '10'].map((version) => isContractTooOld(version, 3))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('who says no version speaks the first', () => {
  expect([isContractTooOld(null, 1), isContractTooOld(undefined, 2)]).toEqual([false, true]);
});

test('a version that a proxy doubled is still one', () => {
  expect(['1, 1', '3, 3'].map((version) => isContractTooOld(version, 2))).toEqual([true, false]);
});

test('a word that is no number is let through', () => {
  expect(['curl', '', ' '].map((version) => isContractTooOld(version, 2))).toEqual([false, false, false]);
});

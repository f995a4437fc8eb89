import { expect, it } from 'vitest';
import { createMockUnipile } from './index.ts';

it('answers with six running accounts of six providers from the start', () => {
  const accounts = createMockUnipile().world.accounts.list();
  expect(accounts.map((account) => account.status)).toEqual(Array(6).fill('running'));
  expect(new Set(accounts.map((account) => account.provider)).size).toBe(6);
});

import { createMemoryStore } from '@patchbay/server';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { expect, test } from 'vitest';
import { runChaos } from './run-chaos.ts';

const seeds = [1, 2, 3, 4, 5, 6];

for (const generation of ['v2', 'v1'] as const) {
  test.each(seeds)(
    `${generation}: after chaos %i and one reconciliation the store says what Unipile says`,
    { timeout: 30_000 }, // hours of the mock's time, on a busy machine
    async (seed) => {
      const store = seed % 2 === 0 ? createMemoryStore() : openSqliteStore(':memory:');
      const { wrong, disturbed, told } = await runChaos({ seed, generation, steps: 40, store });
      await store.close();
      expect(wrong).toEqual([]);
      expect(disturbed).toBeGreaterThan(0);
      expect(told).toBeGreaterThan(0);
    },
  );
}

// Hundreds of worlds in chaos: Unipile's mock breaks accounts at random while webhooks are lost, repeated, reordered,
// forged, spoiled and an hour late, its API fails and browsers come and go. After one reconciliation the store has to
// say what Unipile says, and no browser may have heard anything twice or out of order. Ends with 1 if one did.
// Options: --seeds=300 --from=1 --steps=120
import { parseArgs } from 'node:util';
import { createMemoryStore } from '@patchbay/server';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { runChaos } from '../../packages/testing/src/chaos/run-chaos.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: '120' },
  },
});
const first = Number(values.from);
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => first + i);
const sums = { attempts: 0, disturbed: 0, told: 0 };
const failed: string[] = [];

for (const seed of seeds) {
  for (const generation of ['v2', 'v1'] as const) {
    const store = seed % 2 === 0 ? createMemoryStore() : openSqliteStore(':memory:');
    const name = `${generation}, seed ${seed}`;
    try {
      const report = await runChaos({ seed, generation, steps: Number(values.steps), store });
      sums.attempts += report.attempts;
      sums.disturbed += report.disturbed;
      sums.told += report.told;
      if (report.wrong.length > 0) failed.push(`${name}: ${report.wrong.join('; ')}`);
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.stack : error}`);
    }
    await store.close();
  }
}

const { attempts, disturbed, told } = sums;
console.log(
  `${seeds.length} seeds of both generations: ${attempts} attempts to deliver, ${disturbed} deliveries disturbed, ${told} events told to browsers`,
);
for (const failure of failed) console.log(`FAILED ${failure}`);
console.log(failed.length === 0 ? 'every store says what Unipile says' : `${failed.length} runs failed`);
process.exit(failed.length === 0 ? 0 : 1);

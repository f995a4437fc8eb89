import { expect, test } from 'vitest';
import { runFleet } from '../../test-kit/fleet/run-fleet.node.ts';

test('two processes on one database: whatever is killed or away, what was acknowledged is applied once and every stream hears it once', async () => {
  const report = await runFleet({
    processes: 2,
    webhooks: 300,
    owners: 5,
    streamsPerOwner: 2,
    kills: [60],
    databaseAwayAt: 180,
    databaseAwayMs: 500,
    durable: false,
  });
  expect(report).toMatchObject({
    acknowledged: 300,
    events: 900, // of each account: bound, broken, confirmed
    lost: 0,
    keptTwice: 0,
    undone: 0,
    notApplied: 0,
    appliedTwice: 0,
    streamsMissed: 0,
    streamsRepeated: 0,
    streamsReset: 0,
  });
  // Both troubles came about.
  expect(report.refused).toBeGreaterThan(0);
  expect(report.comebacks).toBeGreaterThan(0);
}, 170_000);
